import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { NeedsTable } from './NeedsTable';
import { PartnersTable } from './PartnersTable';
import type { Scorecard } from './scorecard';
import { Section } from './Section';

/** Two tables, a bar in every row: chart and table are one. */
export function LeadersSection({ scorecard }: { readonly scorecard: Scorecard }) {
  const { t } = useTranslation();
  return (
    <Section title={t('results.leaders.title')} lead={t('results.leaders.lead')}>
      <Box
        sx={{
          ...{ display: 'grid', columnGap: 6, rowGap: 5, alignItems: 'start' },
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' },
          '@media print': { gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', columnGap: '24px' },
        }}
      >
        <NeedsTable needs={scorecard.needs} />
        <PartnersTable partners={scorecard.partners} />
      </Box>
    </Section>
  );
}
