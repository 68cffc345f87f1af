import Download from '@mui/icons-material/Download';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import MenuItem from '@mui/material/MenuItem';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TablePagination from '@mui/material/TablePagination';
import TableRow from '@mui/material/TableRow';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink, useSearchParams } from 'react-router-dom';
import { execute } from '../../api/execute';
import { formatCount, formatMoment } from '../../format';
import { ScrollRegion } from '../../layout/ScrollRegion';
import { useConsolePath, useConsoleStudy } from '../console-study';
import { Refused } from './Refused';
import { type Disposition, INVITATIONS } from './sending-documents';

const DISPOSITIONS: readonly Disposition[] = [
  'NOT_SENT',
  'INVITED',
  'STARTED',
  'COMPLETE',
  'OPTED_OUT',
  'BOUNCED',
];
const PAGE = 25;

interface Props {
  readonly wave: string;
  readonly actions: ReactNode;
}

/** Everybody invited to a wave, by address; what it is narrowed to stands in the address bar. */
export function InvitationTable({ wave, actions }: Props) {
  const { t } = useTranslation('invitations');
  const { id: study } = useConsoleStudy();
  const path = useConsolePath();
  const [query, setQuery] = useSearchParams();
  const search = query.get('search') ?? '';
  const disposition = DISPOSITIONS.find((each) => each === query.get('disposition')) ?? null;
  const page = Number(query.get('page') ?? 0);
  const change = (name: string, value: string) => {
    const next = new URLSearchParams(query);
    if (value === '') next.delete(name);
    else next.set(name, value);
    if (name !== 'page') next.delete('page');
    setQuery(next, { replace: true });
  };
  const asked = { study, wave, disposition, search: search || null };
  const { data, error } = useQuery({
    queryKey: ['invitations', asked, page],
    queryFn: ({ signal }) =>
      execute(INVITATIONS, { ...asked, first: PAGE, offset: page * PAGE }, signal),
    placeholderData: keepPreviousData,
    refetchInterval: 5000,
  });
  const found = data?.invitations;
  return (
    <div>
      <Typography variant="h2" id="people" sx={{ mb: 2 }}>
        {t('list.title')}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, mb: 1.5, alignItems: 'center' }}>
        <TextField
          size="small"
          type="search"
          label={t('people.search')}
          value={search}
          onChange={({ target }) => {
            change('search', target.value);
          }}
        />
        <TextField
          select
          size="small"
          label={t('column.disposition')}
          value={disposition ?? ''}
          onChange={({ target }) => {
            change('disposition', target.value);
          }}
          sx={{ minWidth: 180 }}
        >
          <MenuItem value="">{t('list.all')}</MenuItem>
          {DISPOSITIONS.map((each) => (
            <MenuItem key={each} value={each}>
              {t(`disposition.${each}`)}
            </MenuItem>
          ))}
        </TextField>
        <Button startIcon={<Download />} href={`/invitations.csv?${fileQuery(asked)}`}>
          {t('csv')}
        </Button>
        {actions}
      </Box>
      <Refused error={error} />
      {found !== undefined && (
        <>
          <ScrollRegion label={t('list.title')}>
            <Table size="small">
              <TableHead>
                <TableRow>
                  <TableCell aria-sort="ascending">{t('field.email')}</TableCell>
                  <TableCell>{t('field.name')}</TableCell>
                  <TableCell>{t('field.organisation')}</TableCell>
                  <TableCell>{t('column.disposition')}</TableCell>
                  <TableCell>{t('column.lastMailAt')}</TableCell>
                  <TableCell align="right">{t('column.reminders')}</TableCell>
                </TableRow>
              </TableHead>
              <TableBody>
                {found.rows.map((row) => (
                  <TableRow key={row.id}>
                    <TableCell component="th" scope="row">
                      <Link component={RouterLink} to={path(`/invitees/${row.invitee}`)}>
                        {row.email}
                      </Link>
                    </TableCell>
                    <TableCell>{row.name}</TableCell>
                    <TableCell>{row.organisation}</TableCell>
                    <TableCell sx={{ whiteSpace: 'nowrap' }}>
                      {t(`disposition.${row.disposition}`)}
                    </TableCell>
                    <TableCell>
                      {row.lastMailAt === null ? '–' : formatMoment(row.lastMailAt)}
                    </TableCell>
                    <TableCell align="right">{formatCount(row.reminders)}</TableCell>
                  </TableRow>
                ))}
              </TableBody>
            </Table>
          </ScrollRegion>
          {found.total === 0 && <Typography sx={{ mt: 2 }}>{t('list.none')}</Typography>}
          <TablePagination
            component="div"
            count={found.total}
            page={Math.min(page, Math.max(0, Math.ceil(found.total / PAGE) - 1))}
            rowsPerPage={PAGE}
            rowsPerPageOptions={[PAGE]}
            onPageChange={(_, next) => {
              change('page', next === 0 ? '' : String(next));
            }}
          />
        </>
      )}
    </div>
  );
}

function fileQuery(asked: {
  readonly study: string;
  readonly wave: string;
  readonly disposition: Disposition | null;
  readonly search: string | null;
}): string {
  const query = new URLSearchParams({ study: asked.study, wave: asked.wave });
  if (asked.search !== null) query.set('search', asked.search);
  if (asked.disposition !== null) {
    query.set('disposition', asked.disposition.toLowerCase().replace('_', '-'));
  }
  return query.toString();
}
