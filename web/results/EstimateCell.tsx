import Box from '@mui/material/Box';
import TableCell from '@mui/material/TableCell';
import { useTranslation } from 'react-i18next';
import { EstimateValue } from '../figures/EstimateValue';
import { useLanguage } from '../language/language-context';
import { percentRange, percentText, pointsRange } from './estimate-words';
import type { Scorecard } from './scorecard';

interface Props {
  readonly estimate: Scorecard['partners'][number]['mean'];
  readonly measure: 'PROPORTION' | 'MEAN';
}

/** The number, and under it its interval and base; withheld and empty look like no number. */
export function EstimateCell({ estimate, measure }: Props) {
  const { t } = useTranslation();
  const { formats } = useLanguage();
  const { value, low, high, n } = estimate;
  const write = measure === 'PROPORTION' ? percentText : pointsText;
  const range = measure === 'PROPORTION' ? percentRange : pointsRange;
  const base = n === null ? null : t('estimate.base', { n: formats.count(n) });
  return (
    <TableCell>
      <Box component="span" sx={{ fontWeight: 650, whiteSpace: 'nowrap' }}>
        {value === null ? (
          <EstimateValue estimate={estimate} measure={measure} />
        ) : (
          write(value, formats)
        )}
      </Box>
      <Box
        component="span"
        sx={{
          ...{ display: 'block', fontSize: '0.8125rem', color: 'text.secondary' },
          '@media print': { lineHeight: 1.15 },
        }}
      >
        {low === null || high === null ? (
          base
        ) : (
          <>
            <span style={{ whiteSpace: 'nowrap' }}>{range(low, high, formats)}</span>
            {base !== null && (
              <Box
                component="span"
                sx={{ display: { xs: 'block', sm: 'inline' }, whiteSpace: 'nowrap' }}
              >
                <Box component="span" sx={{ display: { xs: 'none', sm: 'inline' } }}>
                  ,{' '}
                </Box>
                {base}
              </Box>
            )}
          </>
        )}
      </Box>
    </TableCell>
  );
}

const pointsText = (points: number, { points: write }: { points: (n: number) => string }): string =>
  write(points);
