import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { Scorecard } from './scorecard';
import { Section } from './Section';
import { dimensionLabel, largestShare, spreadGroups } from './spread-groups';
import { SpreadTable } from './SpreadTable';

/** How the leaders' answers are distributed, with the own one framed. */
export function SpreadSection({ scorecard }: { readonly scorecard: Scorecard }) {
  const { t } = useTranslation();
  const groups = spreadGroups(scorecard.spread);
  if (groups.length === 0) return null;
  return (
    <Section title={t('results.spread.title')} lead={t('results.spread.lead')} isLeadPrinted>
      <Box
        sx={{
          ...{ columnGap: 6, columnCount: { xs: 1, lg: 2 } },
          '& > *': { breakInside: 'avoid', mb: 4 },
          '@media print': { columnCount: 2, columnGap: '24px', '& > *': { mb: '4px' } },
        }}
      >
        {groups.map((group) => (
          <SpreadTable
            key={JSON.stringify([group.dimension, group.options])}
            group={group}
            largest={largestShare(scorecard.spread)}
            title={dimensionLabel(scorecard, group.dimension) ?? t('results.spread.other')}
          />
        ))}
      </Box>
    </Section>
  );
}
