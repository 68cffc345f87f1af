import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { Choice } from '../Choice';
import type { Claim, Verdict } from './claim';
import type { VerdictFilter } from './ledger-view';
import { VERDICT_NAME } from './verdict';

interface Props {
  readonly claims: readonly Claim[];
  readonly verdict: VerdictFilter;
  readonly onChange: (verdict: VerdictFilter) => void;
}

const VERDICTS = ['REPRODUCED', 'CONTRADICTED', 'NOT_TESTABLE'] as const satisfies Verdict[];

export function VerdictChoice({ claims, verdict, onChange }: Props) {
  const { t } = useTranslation();
  const count = (wanted: Verdict) => claims.filter((claim) => claim.verdict === wanted).length;
  return (
    <Box sx={{ my: 4 }}>
      <Choice
        label={t('claims.filter')}
        value={verdict ?? 'ALL'}
        options={[
          { value: 'ALL' as const, label: t('claims.all', { count: claims.length }) },
          ...VERDICTS.map((value) => ({
            value,
            label: t('claims.verdictCount', {
              verdict: t(VERDICT_NAME[value]),
              count: count(value),
            }),
          })),
        ]}
        onChange={(chosen) => {
          onChange(chosen === 'ALL' ? null : chosen);
        }}
      />
    </Box>
  );
}
