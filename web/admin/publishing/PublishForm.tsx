import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router-dom';
import { execute } from '../../api/execute';
import { graphql } from '../../graphql';
import { useConsoleStudy } from '../console-study';
import type { WaveHead } from '../waves/use-wave';
import { EditionStep } from './EditionStep';
import { ProblemNotice } from './ProblemNotice';
import { useChanged } from './publish-data';
import { FORM_STEPS, type FormStep, PublishSteps } from './PublishSteps';
import { useDraft } from './use-draft';
import { useWeightingVariables } from './use-weighting-variables';
import { WavesStep } from './WavesStep';
import { planOf } from './weighting-draft';
import { WeightsStep } from './WeightsStep';

const PREPARE = graphql(`
  mutation PrepareEdition($study: ID!, $edition: NewEditionInput!) {
    prepareEdition(study: $study, edition: $edition) {
      id
    }
  }
`);

/** What the edition shall be, in three steps; then it is prepared. */
export function PublishForm({ wave }: { readonly wave: WaveHead }) {
  const { t } = useTranslation('publishing');
  const { id: study } = useConsoleStudy();
  const [parameters, setParameters] = useSearchParams();
  const [draft, change, forget] = useDraft(study, wave);
  const optionsOf = useWeightingVariables(draft.waves);
  const changed = useChanged();
  const asked = parameters.get('step');
  const step = FORM_STEPS.find((each) => each === asked) ?? 'waves';
  const at = FORM_STEPS.indexOf(step);
  const goTo = (to: FormStep): void => {
    setParameters({ step: to });
  };
  const { isWeighted } = draft.weighting;
  const plan = isWeighted ? planOf(draft.weighting, optionsOf.of) : null;
  const isPlanned = !isWeighted || plan !== null;
  const prepare = useMutation({
    mutationFn: () =>
      execute(PREPARE, {
        study,
        edition: {
          waves: [...draft.waves],
          ...{ name: draft.name, reference: draft.reference, weighting: plan },
          id: draft.id.trim() === '' ? null : draft.id.trim(),
          announcement: draft.announcement,
        },
      }),
    onSuccess: async () => {
      forget();
      setParameters({});
      await changed();
    },
  });
  const next = FORM_STEPS[at + 1];
  const previous = FORM_STEPS[at - 1];
  const isReady = draft.waves.length > 0 && wave.status === 'CLOSED';
  return (
    <>
      <PublishSteps at={step} onGo={goTo} />
      {step === 'waves' && <WavesStep wave={wave} draft={draft} onChange={change} />}
      {step === 'weights' && (
        <WeightsStep draft={draft} variables={optionsOf} plan={plan} onChange={change} />
      )}
      {step === 'edition' && <EditionStep draft={draft} onChange={change} />}
      <ProblemNotice error={prepare.error} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 4 }}>
        {previous !== undefined && (
          <Button
            variant="outlined"
            onClick={() => {
              goTo(previous);
            }}
          >
            {t('back')}
          </Button>
        )}
        {next !== undefined ? (
          <Button
            variant="contained"
            disabled={!isReady || (step === 'weights' && !isPlanned)}
            onClick={() => {
              goTo(next);
            }}
          >
            {t('continue')}
          </Button>
        ) : (
          <Button
            variant="contained"
            disabled={!isReady || !isPlanned || draft.name.trim() === '' || prepare.isPending}
            onClick={() => {
              prepare.mutate();
            }}
          >
            {t('prepare')}
          </Button>
        )}
      </Box>
    </>
  );
}
