import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router-dom';
import { useAnswer } from '../api/use-answer';
import { Page } from '../layout/Page';
import { useEdition } from '../use-edition';
import { CLAIMS } from './ledger/claim';
import { ClaimEntry } from './ledger/ClaimEntry';
import { parseVerdict, withVerdict } from './ledger/ledger-view';
import { useAddressedEntry } from './ledger/use-addressed-entry';
import { VerdictChoice } from './ledger/VerdictChoice';

export default function LedgerPage() {
  const { t } = useTranslation();
  const [query, setQuery] = useSearchParams();
  const { claims } = useAnswer(CLAIMS, { edition: useEdition() });
  const verdict = parseVerdict(query);
  const listed = claims.filter((claim) => verdict === null || claim.verdict === verdict);
  useAddressedEntry();
  return (
    <Page title={t('claims.title')} lead={t('claims.lead')}>
      <VerdictChoice
        claims={claims}
        verdict={verdict}
        onChange={(chosen) => {
          setQuery(withVerdict(query, chosen), { replace: true, preventScrollReset: true });
        }}
      />
      {listed.length === 0 ? (
        <Typography sx={{ py: 6, color: 'text.secondary' }}>{t('claims.none')}</Typography>
      ) : (
        <Box component="ol" sx={{ listStyle: 'none', p: 0, m: 0 }}>
          {listed.map((claim) => (
            <ClaimEntry key={claim.id} claim={claim} />
          ))}
        </Box>
      )}
    </Page>
  );
}
