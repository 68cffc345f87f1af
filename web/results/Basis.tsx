import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProvenanceMark } from '../figures/ProvenanceMark';
import { shortHash } from '../format';
import { useLanguage } from '../language/language-context';
import type { Scorecard } from './scorecard';

/** Whom the verdict compares with, on which data, and what those data are not. */
export function Basis({ scorecard }: { readonly scorecard: Scorecard }) {
  const { t } = useTranslation();
  const { formats } = useLanguage();
  const { peers, edition, dimensions } = scorecard;
  const isIllustrative = dimensions.some(({ provenance }) => provenance === 'ILLUSTRATIVE');
  return (
    <Box
      component="dl"
      aria-label={t('results.basis.label')}
      sx={{
        ...{ display: 'grid', columnGap: 3, rowGap: { xs: 0, sm: 0.75 }, maxWidth: '58em' },
        ...{ m: 0, mt: 3, paddingInlineStart: 2 },
        borderInlineStart: '4px solid',
        borderInlineStartColor: `var(--mui-palette-${isIllustrative ? 'secondary' : 'primary'}-main)`,
        gridTemplateColumns: { xs: '1fr', sm: 'max-content 1fr' },
        '@media print': { mt: '6px', rowGap: 0, maxWidth: 'none' },
      }}
    >
      <Entry name={t('results.basis.compared')}>
        <span role="status">{peers.statement}</span>
      </Entry>
      <Entry name={t('results.basis.edition')}>
        {t('results.basis.editionText', {
          name: edition.name,
          n: formats.count(edition.sampleSize),
        })}{' '}
        <Box component="code" title={edition.hash} sx={{ fontSize: '0.875rem' }}>
          {shortHash(edition.hash)}
        </Box>
      </Entry>
      {isIllustrative && (
        <Entry name={t('results.basis.values')}>
          <ProvenanceMark provenance="ILLUSTRATIVE" />
          {'. '}
          {t('results.basis.illustrative')}
        </Entry>
      )}
    </Box>
  );
}

const Entry = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <>
    <Box component="dt" sx={{ color: 'text.secondary', fontWeight: 600, fontSize: '0.9375rem' }}>
      {name}
    </Box>
    <Box component="dd" sx={{ m: 0, mb: { xs: 1.5, sm: 0 } }}>
      {children}
    </Box>
  </>
);
