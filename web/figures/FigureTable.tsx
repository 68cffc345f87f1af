import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import { ScrollRegion } from '../layout/ScrollRegion';
import type { Figure } from './figure';
import { FigureTableHead } from './FigureTableHead';
import { FigureTableRow } from './FigureTableRow';
import type { FigureView } from './figure-view';
import { orderedRows, rowGroups } from './row-order';
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
  const caption = t('figureTable.caption', { number: figure.number, title: figure.title });
  return (
    <>
      <ScrollRegion label={caption}>
        <Table size="small" id={tableId(figure.number)}>
          <caption style={{ captionSide: 'top' }}>{caption}</caption>
          <FigureTableHead figure={figure} columns={columns} />
          {rowGroups(orderedRows(figure, sort)).map(({ heading, rows }) => (
            <TableBody key={heading ?? ''}>
              {heading !== null && (
                <TableRow>
                  <TableCell
                    component="th"
                    scope="rowgroup"
                    colSpan={columns.length > 1 ? columns.length + 2 : 6}
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
