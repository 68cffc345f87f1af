import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../api/use-answer';
import { useEdition } from '../use-edition';
import { Finding } from './Finding';
import { LedgerSummary } from './ledger/LedgerSummary';
import { headlines } from './ledger/headlines';
import { CLAIMS } from './ledger/claim';

/** The findings the report puts a percentage on, as sentences with their base. */
export function Findings() {
  const { t } = useTranslation();
  const { claims } = useAnswer(CLAIMS, { edition: useEdition() });
  const found = headlines(claims);
  if (found.length === 0) return null;
  return (
    <section>
      <Typography variant="h2" sx={{ mt: 8, mb: 3 }}>
        {t('home.findings')}
      </Typography>
      <Box
        component="ul"
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' },
          columnGap: 6,
          listStyle: 'none',
          p: 0,
          m: 0,
        }}
      >
        {found.map((claim) => (
          <Finding key={claim.id} claim={claim} />
        ))}
        <LedgerSummary claims={claims} />
      </Box>
    </section>
  );
}
