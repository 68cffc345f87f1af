import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../language/language-context';
import { STUDY_LANGUAGE } from '../language/languages';
import type { Scorecard } from './scorecard';
import { Section } from './Section';

/** What this base cannot show, how everything was computed, and on what. */
export function LimitsSection({ scorecard }: { readonly scorecard: Scorecard }) {
  const { t } = useTranslation();
  const { formats } = useLanguage();
  const { limits, method, edition } = scorecard;
  return (
    <Section title={t('results.limits.title')}>
      <Typography
        sx={{
          ...{ maxWidth: '50em', fontWeight: 550 },
          '@media print': { maxWidth: 'none', fontSize: '0.9375rem' },
        }}
      >
        {limits.statement}
      </Typography>
      {edition.simulated && (
        <Typography sx={{ maxWidth: '50em', mt: 1.5, fontWeight: 600, '@media print': onPaper }}>
          {t('simulated.statement')}
        </Typography>
      )}
      {edition.reconstructed && (
        <Typography
          lang={STUDY_LANGUAGE}
          sx={{ maxWidth: '50em', mt: 1.5, '@media print': onPaper }}
        >
          {edition.study.reconstructionStatement}
        </Typography>
      )}
      <Typography variant="h3" sx={{ mt: 3, mb: 1, '@media print': { mt: '4px', mb: 0 } }}>
        {t('results.limits.method')}
      </Typography>
      <Box
        sx={{
          ...{ columnCount: { xs: 1, md: 2 }, columnGap: 6, color: 'text.secondary' },
          ...{ fontSize: '0.9375rem', lineHeight: 1.55 },
          '& p': { m: 0, mb: 1.25, breakInside: 'avoid' },
          '@media print': {
            ...{ columnCount: 2, columnGap: '24px', fontSize: '0.8125rem' },
            '& p': { mb: '2px', lineHeight: '1.25 !important' },
          },
        }}
      >
        {method.split('\n').map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </Box>
      <Typography
        variant="body2"
        sx={{ color: 'text.secondary', mt: 2, '@media print': { mt: 0 } }}
      >
        {t('results.limits.edition', {
          name: edition.name,
          day: formats.day(edition.publishedAt),
        })}{' '}
        <Box component="code" sx={{ overflowWrap: 'anywhere', fontSize: '0.8125rem' }}>
          {edition.hash}
        </Box>
      </Typography>
    </Section>
  );
}

const onPaper = { maxWidth: 'none', mt: 0, fontSize: '0.9375rem' } as const;
