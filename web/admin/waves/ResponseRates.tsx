import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { formatCount, formatPercent } from '../../format';
import { ScrollRegion } from '../../layout/ScrollRegion';
import { Section } from './Section';
import { useWaveDetails } from './wave-progress';

/** AAPOR's response rates with what each is made of, or why there are none. */
export function ResponseRates() {
  const { t } = useTranslation('waves');
  const { undefinedBecause, rates, eligibility, dispositions } =
    useWaveDetails().wave.responseRates;
  if (undefinedBecause !== null) {
    return (
      <Section title={t('rates.title')}>
        <Typography>{undefinedBecause}</Typography>
      </Section>
    );
  }
  return (
    <Section title={t('rates.title')} lead={t('rates.lead')}>
      <ScrollRegion label={t('rates.caption')}>
        <Table size="small" aria-label={t('rates.caption')}>
          <TableHead>
            <TableRow>
              <TableCell>{t('rates.name')}</TableCell>
              <TableCell align="right">{t('rates.value')}</TableCell>
              <TableCell align="right">{t('rates.counts')}</TableCell>
              <TableCell>{t('rates.definition')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {rates.map(({ name, value, numerator, denominator, definition }) => (
              <TableRow key={name}>
                <TableCell component="th" scope="row">
                  {name}
                </TableCell>
                <TableCell align="right">
                  {value === null ? t('rates.undefined') : formatPercent(value)}
                </TableCell>
                <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
                  {t('rates.of', {
                    numerator: formatCount(numerator),
                    denominator: formatCount(denominator),
                  })}
                </TableCell>
                <TableCell sx={{ minWidth: '18rem' }}>{definition}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </ScrollRegion>
      {eligibility !== null && (
        <Typography variant="body2" sx={{ mt: 1 }}>
          {t('rates.eligibility', { percent: formatPercent(eligibility) })}
        </Typography>
      )}
      <Typography variant="h3" sx={{ mt: 2 }}>
        {t('rates.dispositions')}
      </Typography>
      <Box component="ul" sx={{ m: 0, mt: 0.5, paddingInlineStart: 2.5 }}>
        {dispositions.map(({ disposition, count }) => (
          <li key={disposition}>
            {t(`rates.${disposition}`)}: {formatCount(count)}
          </li>
        ))}
      </Box>
    </Section>
  );
}
