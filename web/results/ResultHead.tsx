import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../language/language-context';
import { PageHeading } from '../layout/PageHeading';
import { Basis } from './Basis';
import type { Scorecard } from './scorecard';

/** The verdict is the heading: whoever reads one sentence has read the result. */
export function ResultHead({ scorecard }: { readonly scorecard: Scorecard }) {
  const { t } = useTranslation();
  const { formats } = useLanguage();
  const { waveName: wave, submittedAt, verdict } = scorecard;
  return (
    <>
      <title>{t('layout.documentTitle', { title: t('results.documentTitle', { wave }) })}</title>
      <Typography variant="overline" component="p" sx={{ color: 'text.secondary', mb: 1 }}>
        <Box component="span" sx={{ display: 'none', displayPrint: 'inline' }}>
          {t('name')} ·{' '}
        </Box>
        {t('results.eyebrow', { wave, day: formats.day(submittedAt) })}
      </Typography>
      <Box sx={heading}>
        <PageHeading>{verdict}</PageHeading>
      </Box>
      <Basis scorecard={scorecard} />
    </>
  );
}

const heading = {
  '& h1': {
    fontSize: 'clamp(1.5rem, 1.15rem + 1.6vw, 2.25rem)',
    lineHeight: 1.22,
    maxWidth: '27em',
    '@media print': { fontSize: '1.6rem', maxWidth: 'none' },
  },
} as const;
