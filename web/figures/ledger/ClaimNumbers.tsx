import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { intervalText } from '../../estimate-text';
import type { Claim } from './claim';
import { claimCountText, recomputedText } from './claim-text';

/** Printed beside recomputed. */
export function ClaimNumbers({ claim }: { readonly claim: Claim }) {
  const { t } = useTranslation();
  const [first] = claim.parts;
  const count = claimCountText(claim, t);
  const interval =
    claim.parts.length === 1 && first !== undefined
      ? intervalText(first.computed, first.measure)
      : null;
  return (
    <Box
      component="dl"
      className="numbers"
      sx={{
        m: 0,
        display: 'grid',
        gridTemplateColumns: '1fr 1fr',
        columnGap: 3,
        alignContent: 'start',
      }}
    >
      <Entry name={t('claims.printed')}>
        {claim.printed ?? (
          <Box component="span" sx={{ fontSize: '1rem', fontWeight: 500 }}>
            {t('claims.orderOnly')}
          </Box>
        )}
      </Entry>
      <Entry name={t('claims.recomputed')}>
        {recomputedText(claim, t)}
        <Box sx={{ fontSize: '0.9375rem', fontWeight: 400, color: 'text.secondary' }}>
          {count}
          {interval !== null && <div>{t('estimate.interval', { interval })}</div>}
          {claim.parts.length === 1 && claim.kind === 'ORDERED' && <div>{first?.label}</div>}
        </Box>
      </Entry>
    </Box>
  );
}

const Entry = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div>
    <Box component="dt" sx={{ fontSize: '0.8125rem', fontWeight: 600, color: 'text.secondary' }}>
      {name}
    </Box>
    <Box component="dd" sx={{ m: 0, fontSize: '1.375rem', fontWeight: 650, lineHeight: 1.35 }}>
      {children}
    </Box>
  </div>
);
