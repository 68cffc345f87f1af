import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router-dom';
import { ProvenanceMark } from '../figures/ProvenanceMark';
import { useLanguage } from '../language/language-context';
import { claimPath } from '../links';
import type { Scorecard } from './scorecard';
import { Section } from './Section';

type Action = Scorecard['plan'][number];

/** What to do, why this respondent, and what of the study it rests on. */
export function PlanSection({ scorecard }: { readonly scorecard: Scorecard }) {
  const { t } = useTranslation();
  const { plan, edition } = scorecard;
  return (
    <Section
      title={t('results.plan.title')}
      lead={plan.length === 0 ? t('results.plan.none') : t('results.plan.lead')}
    >
      <Box component="ol" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {plan.map((action, index) => (
          <ActionView key={action.id} action={action} place={index + 1} edition={edition.id} />
        ))}
      </Box>
    </Section>
  );
}

interface ActionProps {
  readonly action: Action;
  readonly place: number;
  readonly edition: string;
}

function ActionView({ action, place, edition }: ActionProps) {
  const { t } = useTranslation();
  const { formats } = useLanguage();
  return (
    <Box
      component="li"
      data-action={action.id}
      sx={{
        ...{ display: 'grid', gridTemplateColumns: { xs: '2rem 1fr', md: '3.5rem 1fr' } },
        ...{ borderTop: 1, borderColor: 'divider', py: 2.5, breakInside: 'avoid' },
        '@media print': { gridTemplateColumns: '1.6rem 1fr', py: '3px' },
      }}
    >
      <Box
        aria-hidden
        className="numbers"
        sx={{
          ...{ fontSize: { xs: '1.375rem', md: '1.75rem' }, fontWeight: 650, lineHeight: 1.2 },
          color: 'primary.main',
          '@media print': { fontSize: '1.2rem' },
        }}
      >
        {formats.count(place)}
      </Box>
      <Box sx={words}>
        <Typography
          variant="h3"
          sx={{ fontSize: '1.1875rem', '@media print': { fontSize: '1.0625rem' } }}
        >
          {action.title}
        </Typography>
        <Typography sx={{ mt: 0.5, '@media print': { mt: 0, fontSize: '0.9375rem' } }}>
          {action.detail}
        </Typography>
        <Typography
          variant="body2"
          sx={{ mt: 1, color: 'text.secondary', '@media print': { gridArea: 'why', mt: '1px' } }}
        >
          <Box component="span" sx={{ fontWeight: 650, color: 'text.primary' }}>
            {t('results.plan.because')}
          </Box>{' '}
          {action.because}
        </Typography>
        <Box sx={sources}>
          <ProvenanceMark provenance={action.provenance} />
          <span>{t('results.plan.insight', { insight: formats.count(action.insight) })}</span>
          <span>
            {t('results.plan.claims')}{' '}
            {action.claims.map((id, at) => (
              <span key={id}>
                {at > 0 && ' · '}
                <Link
                  component={RouterLink}
                  to={claimPath(id, edition)}
                  aria-label={t('results.plan.claim', { id })}
                  sx={{ py: 0.5, color: 'inherit' }}
                >
                  {id}
                </Link>
              </span>
            ))}
          </span>
        </Box>
      </Box>
    </Box>
  );
}

/** On paper the reasons stand beside what to do. */
const words = {
  maxWidth: '50em',
  '@media print': {
    ...{ display: 'grid', gridTemplateColumns: '9fr 11fr', columnGap: '16px', maxWidth: 'none' },
    ...{ gridTemplateAreas: '"title why" "detail why" "sources why"', alignContent: 'start' },
  },
} as const;

const sources = {
  ...{ display: 'flex', flexWrap: 'wrap', columnGap: 2.5, rowGap: 0.25, mt: 0.75 },
  ...{ fontSize: '0.875rem', color: 'text.secondary' },
  '@media print': { mt: 0, columnGap: '8px', fontSize: '0.8125rem' },
} as const;
