import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useSearchParams, Link as RouterLink } from 'react-router-dom';
import { formatCount } from '../../format';
import { ScrollRegion } from '../../layout/ScrollRegion';
import type { Disposition } from './sending-documents';

/** From what is done to what is open; each part has a pattern of its own beside its colour. */
const LOOKS: Readonly<Record<Disposition, string>> = {
  COMPLETE: 'var(--mui-palette-success-main)',
  STARTED:
    'repeating-linear-gradient(135deg, var(--mui-palette-success-main) 0 4px, transparent 4px 8px)',
  INVITED: 'var(--mui-palette-primary-main)',
  NOT_SENT: 'transparent',
  OPTED_OUT:
    'repeating-linear-gradient(90deg, var(--mui-palette-warning-main) 0 3px, transparent 3px 7px)',
  BOUNCED:
    'repeating-linear-gradient(45deg, var(--mui-palette-error-main) 0 3px, transparent 3px 7px)',
};
const ORDER = Object.keys(LOOKS) as Disposition[];

interface Props {
  readonly counts: readonly { disposition: Disposition; count: number }[];
}

/** How many invitations have come how far: a bar, and the same as a table. */
export function DispositionSummary({ counts }: Props) {
  const { t } = useTranslation('invitations');
  const [query] = useSearchParams();
  const countOf = (wanted: Disposition): number =>
    counts.find(({ disposition }) => disposition === wanted)?.count ?? 0;
  return (
    <div>
      <Typography variant="h2" id="dispositions" sx={{ mb: 2 }}>
        {t('dispositions')}
      </Typography>
      <Box
        aria-hidden
        sx={{
          display: 'flex',
          height: 20,
          mb: 2,
          border: 1,
          borderColor: 'text.secondary',
          borderRadius: 1,
          overflow: 'hidden',
          '& > * + *': { borderInlineStart: '1px solid', borderColor: 'text.secondary' },
        }}
      >
        {ORDER.filter((each) => countOf(each) > 0).map((each) => (
          <Box key={each} sx={{ flex: `${countOf(each)} 0 2px`, background: LOOKS[each] }} />
        ))}
      </Box>
      <ScrollRegion label={t('dispositions')}>
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell>{t('column.disposition')}</TableCell>
              <TableCell>{t('column.meaning')}</TableCell>
              <TableCell align="right">{t('column.people')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {ORDER.map((each) => {
              const narrowed = new URLSearchParams(query);
              narrowed.set('disposition', each);
              narrowed.delete('page');
              return (
                <TableRow key={each}>
                  <TableCell component="th" scope="row">
                    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, minWidth: '8em' }}>
                      <Box
                        aria-hidden
                        sx={{
                          width: 16,
                          height: 16,
                          flexShrink: 0,
                          border: 1,
                          borderColor: 'text.secondary',
                          background: LOOKS[each],
                        }}
                      />
                      {t(`disposition.${each}`)}
                    </Box>
                  </TableCell>
                  <TableCell sx={{ color: 'text.secondary' }}>{t(`meaning.${each}`)}</TableCell>
                  <TableCell align="right">
                    <Link
                      component={RouterLink}
                      to={`?${narrowed.toString()}#people`}
                      aria-label={t('showThose', {
                        count: countOf(each),
                        disposition: t(`disposition.${each}`),
                      })}
                    >
                      {formatCount(countOf(each))}
                    </Link>
                  </TableCell>
                </TableRow>
              );
            })}
          </TableBody>
        </Table>
      </ScrollRegion>
    </div>
  );
}
