import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { Choice } from '../figures/Choice';
import { useLanguage } from '../language/language-context';
import { DimensionLines } from './DimensionLines';
import { Expandable } from './Expandable';
import { LineKey } from './LineKey';
import { dimensionLines } from './lines';
import { LinesTable } from './LinesTable';
import { RadarView } from './RadarView';
import type { ResultView } from './result-view';
import type { Scorecard } from './scorecard';
import { Section } from './Section';

interface Props {
  readonly scorecard: Scorecard;
  readonly view: ResultView['view'];
  readonly onView: (view: ResultView['view']) => void;
}

/** The heart of the result. Paper always has the lines, which say more than the radar. */
export function LinesSection({ scorecard, view, onView }: Props) {
  const { t } = useTranslation();
  const { formats } = useLanguage();
  const lines = dimensionLines(scorecard);
  const [first] = lines;
  const isIllustrative = lines.some(({ line }) => line.position.provenance === 'ILLUSTRATIVE');
  return (
    <Section
      isLeadPrinted
      title={t('results.lines.title')}
      lead={t('results.lines.lead', {
        low: formats.count(first?.line.position.scaleLow ?? 1),
        high: formats.count(first?.line.position.scaleHigh ?? 5),
      })}
    >
      <Box
        sx={{
          ...{ display: 'flex', flexWrap: 'wrap', gap: 3, mb: 2.5 },
          ...{ alignItems: 'end', justifyContent: 'space-between' },
          '@media print': { mb: '4px' },
        }}
      >
        <Box sx={{ visibility: view === 'lines' ? 'visible' : 'hidden', '@media print': onPaper }}>
          <LineKey isIllustrative={isIllustrative} />
        </Box>
        <Box sx={{ displayPrint: 'none' }}>
          <Choice
            label={t('results.lines.view')}
            value={view}
            options={[
              { value: 'lines', label: t('results.lines.asLines') },
              { value: 'radar', label: t('results.lines.asRadar') },
            ]}
            onChange={onView}
          />
        </Box>
      </Box>
      {view === 'radar' && (
        <Box sx={{ displayPrint: 'none' }}>
          <RadarView lines={lines} />
        </Box>
      )}
      <Box sx={{ display: view === 'lines' ? 'block' : 'none', displayPrint: 'block' }}>
        <DimensionLines lines={lines} />
        <Expandable summary={t('results.lines.table')} onPaper="left-out">
          <LinesTable lines={lines} />
        </Expandable>
      </Box>
    </Section>
  );
}

const onPaper = { visibility: 'visible' } as const;
