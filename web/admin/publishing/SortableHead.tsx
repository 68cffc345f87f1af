import TableCell from '@mui/material/TableCell';
import TableSortLabel from '@mui/material/TableSortLabel';

interface Props {
  readonly label: string;
  readonly isNumber: boolean;
  /** Null: not by this column. */
  readonly order: 'asc' | 'desc' | null;
  readonly onSort: () => void;
}

/** A heading that sorts its table and tells a screen reader how. */
export const SortableHead = ({ label, isNumber, order, onSort }: Props) => (
  <TableCell
    scope="col"
    align={isNumber ? 'right' : 'left'}
    aria-sort={order === null ? 'none' : order === 'asc' ? 'ascending' : 'descending'}
  >
    <TableSortLabel
      active={order !== null}
      direction={order ?? 'asc'}
      onClick={onSort}
      sx={{ minHeight: 24 }}
    >
      {label}
    </TableSortLabel>
  </TableCell>
);
