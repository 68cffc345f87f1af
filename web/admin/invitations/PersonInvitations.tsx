import Link from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router-dom';
import { formatCount, formatMoment } from '../../format';
import { ScrollRegion } from '../../layout/ScrollRegion';
import { useConsolePath } from '../console-study';
import type { Person } from './documents';

/** The waves that somebody is invited to. */
export function PersonInvitations({ rows }: { readonly rows: Person['invitations'] }) {
  const { t } = useTranslation('invitations');
  const path = useConsolePath();
  return (
    <div>
      <Typography variant="h2" id="waves" sx={{ mb: 2 }}>
        {t('person.waves')}
      </Typography>
      {rows.length === 0 && <Typography>{t('person.noWave')}</Typography>}
      {rows.length > 0 && (
        <ScrollRegion label={t('person.waves')}>
          <Table size="small">
            <TableHead>
              <TableRow>
                <TableCell>{t('person.wave')}</TableCell>
                <TableCell>{t('column.disposition')}</TableCell>
                <TableCell>{t('column.lastMailAt')}</TableCell>
                <TableCell align="right">{t('column.reminders')}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {rows.map(({ id, wave, waveName, disposition, lastMailAt, reminders }) => (
                <TableRow key={id}>
                  <TableCell component="th" scope="row">
                    <Link component={RouterLink} to={path(`/waves/${wave}/invitations`)}>
                      {waveName}
                    </Link>
                  </TableCell>
                  <TableCell>{t(`disposition.${disposition}`)}</TableCell>
                  <TableCell>{lastMailAt === null ? '–' : formatMoment(lastMailAt)}</TableCell>
                  <TableCell align="right">{formatCount(reminders)}</TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </ScrollRegion>
      )}
    </div>
  );
}
