import LinearProgress from '@mui/material/LinearProgress';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { execute } from '../../api/execute';
import { graphql } from '../../graphql';
import { useConsoleStudy } from '../console-study';
import { ProblemNotice } from './ProblemNotice';
import type { Plan } from './weighting-draft';
import { WeightingSummary } from './WeightingSummary';

const TRIAL = graphql(`
  query WeightingTrial($study: ID!, $waves: [ID!]!, $weighting: WeightingInput!) {
    weightingPreview(study: $study, waves: $waves, weighting: $weighting) {
      plan {
        margins {
          variable
        }
        cap {
          lower
          upper
        }
      }
      because
      iterations
      marginError
      smallest
      largest
      designEffect
      effectiveSampleSize
      trimmed
    }
  }
`);

/** How the weights would fit the answers as they are now. */
export function WeightingTrial({
  waves,
  plan,
}: {
  readonly waves: readonly string[];
  readonly plan: Plan | null;
}) {
  const { t } = useTranslation('publishing');
  const { id: study } = useConsoleStudy();
  const settled = useDeferredValue(plan);
  const { data, error, isFetching } = useQuery({
    queryKey: ['weightingPreview', study, waves, settled],
    queryFn: ({ signal }) =>
      execute(
        TRIAL,
        { study, waves: [...waves], weighting: settled ?? { margins: [], cap: null } },
        signal,
      ),
    enabled: settled !== null,
    placeholderData: keepPreviousData,
    retry: false,
  });
  return (
    <Paper
      variant="outlined"
      component="section"
      aria-labelledby="trial-title"
      sx={{ p: 2, position: { lg: 'sticky' }, top: { lg: 16 } }}
    >
      <Typography variant="h3" id="trial-title">
        {t('trial.title')}
      </Typography>
      {isFetching && <LinearProgress aria-label={t('trial.loading')} sx={{ mt: 1 }} />}
      <div aria-live="polite">
        {plan === null && (
          <Typography sx={{ mt: 1, color: 'text.secondary' }}>{t('trial.missing')}</Typography>
        )}
        {plan !== null && error !== null && <ProblemNotice error={error} />}
        {plan !== null && error === null && data !== undefined && (
          <WeightingSummary report={data.weightingPreview} />
        )}
      </div>
    </Paper>
  );
}
