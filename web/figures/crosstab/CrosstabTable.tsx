import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import { useTranslation } from 'react-i18next';
import { ScrollRegion } from '../../layout/ScrollRegion';
import { TableCaption } from '../../layout/TableCaption';
import type { Crosstab } from './crosstab';
import { BaseRow } from './BaseRow';
import { CrosstabHead } from './CrosstabHead';
import { CrosstabTableRow } from './CrosstabTableRow';

interface Props {
  readonly table: Crosstab;
  readonly isDetailed: boolean;
}

/** Total first, the unweighted base on top, then options, nets, boxes and moments. */
export function CrosstabTable({ table, isDetailed }: Props) {
  const { t } = useTranslation();
  return (
    <ScrollRegion label={t('table.region', { title: table.title })}>
      <Table size="small">
        <TableCaption>{t('table.caption', { title: table.title })}</TableCaption>
        <CrosstabHead columns={table.columns} />
        <TableBody>
          <BaseRow columns={table.columns} />
          {table.rows.map((row) => (
            <CrosstabTableRow
              key={`${row.kind} ${row.option ?? ''}`}
              row={row}
              columns={table.columns}
              isDetailed={isDetailed}
            />
          ))}
        </TableBody>
      </Table>
    </ScrollRegion>
  );
}
