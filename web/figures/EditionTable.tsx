import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../api/use-answer';
import { formatCount, formatDay, shortHash } from '../format';
import { ScrollRegion } from '../layout/ScrollRegion';
import { EDITIONS } from './editions';

/** Every edition published, with what makes it citable. */
export function EditionTable() {
  const { t } = useTranslation();
  const { editions } = useAnswer(EDITIONS, {});
  return (
    <section>
      <Typography variant="h2" sx={{ mt: 8, mb: 1 }}>
        {t('editions.title')}
      </Typography>
      <Typography sx={{ maxWidth: '46em', mb: 3, color: 'text.secondary' }}>
        {t('editions.text')}
      </Typography>
      <ScrollRegion label={t('editions.title')}>
        <Table size="small" aria-label={t('editions.title')}>
          <TableHead>
            <TableRow>
              <TableCell scope="col" className="first">
                {t('editions.name')}
              </TableCell>
              <TableCell scope="col">{t('editions.published')}</TableCell>
              <TableCell scope="col" align="right">
                {t('editions.sampleSize')}
              </TableCell>
              <TableCell scope="col" align="right">
                {t('editions.organisations')}
              </TableCell>
              <TableCell scope="col">{t('editions.hash')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {editions.map((edition) => (
              <TableRow key={edition.id}>
                <TableCell component="th" scope="row" className="first" sx={{ minWidth: 140 }}>
                  {edition.name}{' '}
                  {edition.reference && (
                    <Box component="span" sx={{ color: 'text.secondary', ml: 1 }}>
                      {t('editions.reference')}
                    </Box>
                  )}
                  {edition.simulated && (
                    <Box component="span" sx={{ fontWeight: 600, ml: 1 }}>
                      {t('simulated.mark')}
                    </Box>
                  )}
                  {edition.announcement !== null && (
                    <Box sx={{ maxWidth: '36em', fontWeight: 400, color: 'text.secondary' }}>
                      {edition.announcement}
                    </Box>
                  )}
                </TableCell>
                <TableCell sx={{ whiteSpace: 'nowrap' }}>
                  <time dateTime={edition.publishedAt}>{formatDay(edition.publishedAt)}</time>
                </TableCell>
                <TableCell align="right">{formatCount(edition.sampleSize)}</TableCell>
                <TableCell align="right">{formatCount(edition.organisations)}</TableCell>
                <TableCell>
                  <code title={edition.hash}>{shortHash(edition.hash)}</code>
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </ScrollRegion>
    </section>
  );
}
