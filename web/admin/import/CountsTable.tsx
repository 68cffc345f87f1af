import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../format';
import { ScrollRegion } from '../../layout/ScrollRegion';
import type { ImportSummary } from './import-data';

/** Counts to be held against the file, question by question. */
export function CountsTable({ summary }: { readonly summary: ImportSummary }) {
  const { t } = useTranslation('import');
  const counts = summary.counts.filter(
    ({ answered, routedPast, notAsked }) => answered > 0 || routedPast > 0 || notAsked > 0,
  );
  if (counts.length === 0) return null;
  return (
    <>
      <Typography variant="h2" gutterBottom>
        {t('counts.title')}
      </Typography>
      <Typography sx={{ color: 'text.secondary', mb: 2, maxWidth: '46em' }}>
        {t('counts.text')}
      </Typography>
      <ScrollRegion label={t('counts.title')}>
        <Table size="small" aria-label={t('counts.title')}>
          <TableHead>
            <TableRow>
              <TableCell>{t('counts.question')}</TableCell>
              <TableCell>{t('counts.options')}</TableCell>
              <TableCell align="right">{t('counts.answered')}</TableCell>
              <TableCell align="right">{t('counts.notAnswered')}</TableCell>
              <TableCell align="right">{t('counts.notAsked')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {counts.map((each) => (
              <TableRow key={each.variable} sx={{ verticalAlign: 'top' }}>
                <TableCell component="th" scope="row" sx={{ minWidth: 160 }}>
                  {each.label}
                </TableCell>
                <TableCell sx={{ minWidth: 240 }}>
                  {each.options
                    .filter(({ count }) => count > 0)
                    .map(({ label, count }) => `${label} ${formatCount(count)}`)
                    .join(' · ')}
                  {each.routedPast > 0 && (
                    <Typography variant="body2" color="warning.dark">
                      {t('counts.routedPast', { count: each.routedPast })}
                    </Typography>
                  )}
                </TableCell>
                <TableCell align="right">{formatCount(each.answered)}</TableCell>
                <TableCell align="right">{formatCount(each.notAnswered)}</TableCell>
                <TableCell align="right">{formatCount(each.notAsked)}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </ScrollRegion>
    </>
  );
}
