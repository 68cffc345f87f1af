import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProvenanceMark } from '../figures/ProvenanceMark';
import { useLanguage } from '../language/language-context';
import { middleHalfText } from './estimate-words';
import type { Position } from './scorecard';
import { visuallyHidden } from '../visually-hidden';

interface Props {
  readonly position: Pick<Position, 'median' | 'q1' | 'q3' | 'mean' | 'n' | 'provenance'> & {
    readonly own: number | null;
  };
}

/** The numbers of one line in words, each with its name; what may not be shown is said to be so. */
export function LineNumbers({ position }: Props) {
  const { t } = useTranslation();
  const { formats } = useLanguage();
  const { own, median, mean, n, provenance } = position;
  const middleHalf = middleHalfText(position, formats);
  const none = t('results.lines.notShown');
  return (
    <Box
      component="dl"
      className="numbers"
      sx={{
        ...{ display: 'flex', flexWrap: 'wrap', columnGap: 2.5, rowGap: 0.25, m: 0 },
        ...{ fontSize: '0.9375rem', alignItems: 'baseline' },
        '@media print': { columnGap: '8px', rowGap: 0 },
      }}
    >
      {own !== null && <Fact name={t('results.lines.you')}>{formats.points(own)}</Fact>}
      <Fact name={t('results.lines.median')}>
        {median === null ? none : formats.points(median)}
      </Fact>
      <Fact name={t('results.lines.middleHalf')}>{middleHalf ?? none}</Fact>
      <Fact name={t('results.lines.mean')}>
        {mean === null
          ? none
          : t('results.lines.meanOf', { mean: formats.points(mean), n: formats.count(n ?? 0) })}
      </Fact>
      {(median !== null || mean !== null) && (
        <Box sx={{ color: 'text.secondary', position: 'relative' }}>
          <Box component="dt" sx={visuallyHidden}>
            {t('results.lines.value')}
          </Box>
          <Box component="dd" sx={{ m: 0 }}>
            <ProvenanceMark provenance={provenance} />
          </Box>
        </Box>
      )}
    </Box>
  );
}

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <Box sx={{ display: 'flex', gap: 0.75, alignItems: 'baseline' }}>
    <Box component="dt" sx={{ color: 'text.secondary' }}>
      {name}
    </Box>
    <Box component="dd" sx={{ m: 0, fontWeight: 600, whiteSpace: 'nowrap' }}>
      {children}
    </Box>
  </Box>
);
