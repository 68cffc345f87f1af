import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '../../format';
import { ScrollRegion } from '../../layout/ScrollRegion';
import type { AuditRow } from './audit-data';
import { AuditSubject } from './AuditSubject';
import { DifferenceList } from './DifferenceList';
import { useActionName } from './use-action-name';

/** The trail, newest first. */
export function AuditTable({ rows }: { readonly rows: readonly AuditRow[] }) {
  const { t } = useTranslation('audit');
  const nameOf = useActionName();
  return (
    <ScrollRegion label={t('title')}>
      <Table size="small" aria-label={t('title')}>
        <TableHead>
          <TableRow>
            <TableCell scope="col" aria-sort="descending">
              {t('column.at')}
            </TableCell>
            <TableCell scope="col">{t('column.actor')}</TableCell>
            <TableCell scope="col">{t('column.action')}</TableCell>
            <TableCell scope="col">{t('column.subject')}</TableCell>
            <TableCell scope="col">{t('column.difference')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={row.seq} sx={{ verticalAlign: 'top' }}>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>
                <time dateTime={row.at} title={t('row', { seq: row.seq })}>
                  {formatMoment(row.at)}
                </time>
              </TableCell>
              <TableCell sx={{ minWidth: 120 }}>
                {row.actor === null ? t('nobody') : (row.actor.name ?? t('erased'))}
              </TableCell>
              <TableCell sx={{ minWidth: 160 }}>{nameOf(row.action)}</TableCell>
              <TableCell sx={{ minWidth: 140 }}>
                <AuditSubject subject={row.subject} name={row.subjectName} />
              </TableCell>
              <TableCell sx={{ minWidth: 240, maxWidth: 460 }}>
                <DifferenceList before={row.before} after={row.after} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </ScrollRegion>
  );
}
