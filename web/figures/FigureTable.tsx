import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import { ScrollRegion } from '../layout/ScrollRegion';
import { TableCaption } from '../layout/TableCaption';
import type { Figure } from './figure';
import { FigureTableHead } from './FigureTableHead';
import { FigureTableRow } from './FigureTableRow';
import type { FigureView } from './figure-view';
import { orderedRows, rowGroups } from './row-order';
import { tableShape, tableWidth } from './table-shape';
import { tableId } from './table-id';
import { WithheldNote } from './WithheldNote';

interface Props {
  readonly figure: Figure;
  readonly columns: readonly number[];
  readonly sort: FigureView['sort'];
}

/** The chart's numbers, each with its base, its interval and where it comes from. */
export function FigureTable({ figure, columns, sort }: Props) {
  const { t } = useTranslation();
  const shape = tableShape(figure, columns);
  const caption = t('figureTable.caption', { number: figure.number, title: figure.title });
  return (
    <>
      <ScrollRegion label={caption}>
        <Table size="small" id={tableId(figure.number)}>
          <TableCaption>{caption}</TableCaption>
          <FigureTableHead
            names={columns.map((column) => figure.columns[column] ?? '')}
            shape={shape}
          />
          {rowGroups(orderedRows(figure, sort)).map(({ heading, rows }) => (
            <TableBody key={heading ?? ''}>
              {heading !== null && (
                <TableRow>
                  <TableCell
                    component="th"
                    scope="rowgroup"
                    colSpan={tableWidth(shape, columns.length)}
                    sx={{ fontWeight: 650, pt: 2 }}
                  >
                    {heading}
                  </TableCell>
                </TableRow>
              )}
              {rows.map((row) => (
                <FigureTableRow
                  key={`${row.label} ${row.option ?? ''}`}
                  row={row}
                  measures={figure.measures}
                  columns={columns}
                  shape={shape}
                />
              ))}
            </TableBody>
          ))}
        </Table>
      </ScrollRegion>
      <WithheldNote
        statuses={figure.rows.flatMap(({ cells }) => cells.map((cell) => cell.status))}
      />
    </>
  );
}
