import Step from '@mui/material/Step';
import StepButton from '@mui/material/StepButton';
import StepLabel from '@mui/material/StepLabel';
import Stepper from '@mui/material/Stepper';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useTranslation } from 'react-i18next';

export const FORM_STEPS = ['waves', 'weights', 'edition'] as const;
export type FormStep = (typeof FORM_STEPS)[number];
const STEPS = [...FORM_STEPS, 'preview', 'seal'] as const;

interface Props {
  readonly at: (typeof STEPS)[number];
  /** Left out once the edition is prepared: what it shall be stands. */
  readonly onGo?: (step: FormStep) => void;
}

/** Where publishing is, of five steps. */
export function PublishSteps({ at, onGo }: Props) {
  const { t } = useTranslation('publishing');
  const isNarrow = useMediaQuery('(max-width: 700px)');
  const here = STEPS.indexOf(at);
  return (
    <Stepper
      nonLinear
      activeStep={here}
      orientation={isNarrow ? 'vertical' : 'horizontal'}
      aria-label={t('steps')}
      sx={{ mb: 4, maxWidth: 900, '& .MuiStepConnector-vertical': { display: 'none' } }}
    >
      {STEPS.map((step, place) => {
        const form = FORM_STEPS.find((each) => each === step);
        return (
          <Step key={step} completed={place < here}>
            {onGo !== undefined && form !== undefined ? (
              <StepButton
                aria-current={step === at ? 'step' : undefined}
                onClick={() => {
                  onGo(form);
                }}
              >
                {t(`step.${step}`)}
              </StepButton>
            ) : (
              <StepLabel aria-current={step === at ? 'step' : undefined}>
                {t(`step.${step}`)}
              </StepLabel>
            )}
          </Step>
        );
      })}
    </Stepper>
  );
}
