import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { formatCount, formatTimes } from '../../format';
import type { WeightingReport } from './publish-data';

/** Differences below this print as none: a hundredth of a percentage point. */
const NEGLIGIBLE = 0.0001;

/** How rim weights fit and what they cost, in words. */
export function WeightingSummary({ report }: { readonly report: WeightingReport }) {
  const { t } = useTranslation('publishing');
  const { because, iterations, marginError, smallest, largest, designEffect, trimmed } = report;
  const error = marginError < NEGLIGIBLE ? t('summary.noError') : formatTimes(marginError * 100);
  if (because !== null) {
    return (
      <Alert severity="error" variant="outlined" sx={{ mt: 1 }}>
        {t('summary.misfit', { count: iterations, error })}
      </Alert>
    );
  }
  const { effectiveSampleSize } = report;
  const lines = [
    t('summary.fit', { count: iterations, error }),
    smallest !== null && largest !== null
      ? t('summary.range', { smallest: formatTimes(smallest), largest: formatTimes(largest) })
      : null,
    t('summary.trimmed', { count: trimmed ?? 0 }),
    designEffect !== null && effectiveSampleSize !== null
      ? t('summary.effect', {
          effect: formatTimes(designEffect),
          n: formatCount(Math.round(effectiveSampleSize * designEffect)),
          effective: formatCount(effectiveSampleSize),
        })
      : null,
  ];
  return (
    <Box component="ul" sx={{ m: 0, mt: 1, paddingInlineStart: 2.5, '& li': { mb: 0.5 } }}>
      {lines.map((line) => line !== null && <li key={line}>{line}</li>)}
    </Box>
  );
}
