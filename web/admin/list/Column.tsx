import {
  DataTable,
  type DataTableColumnProps,
  useDataTableRenderContext,
  useDataTableSortContext,
} from 'react-admin';

/** A column of a list whose heading tells a screen reader how the list is sorted. */
export function Column<Row extends Record<string, unknown>>(props: DataTableColumnProps<Row>) {
  const isHeading = useDataTableRenderContext() === 'header';
  const sort = useDataTableSortContext();
  const isSortable = props.source !== undefined && props.disableSort !== true;
  if (!isHeading || !isSortable) return <DataTable.Col {...props} />;
  const order = sort?.order === 'ASC' ? 'ascending' : 'descending';
  return <DataTable.Col {...props} aria-sort={sort?.field === props.source ? order : 'none'} />;
}
