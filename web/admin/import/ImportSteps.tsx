import Step from '@mui/material/Step';
import StepLabel from '@mui/material/StepLabel';
import Stepper from '@mui/material/Stepper';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useTranslation } from 'react-i18next';

const STEPS = ['choose', 'match', 'try', 'done'] as const;

/** Where in the import one is. */
export function ImportSteps({ at }: { readonly at: (typeof STEPS)[number] }) {
  const { t } = useTranslation('import');
  const isNarrow = useMediaQuery('(max-width: 600px)');
  return (
    <Stepper
      activeStep={STEPS.indexOf(at)}
      alternativeLabel={!isNarrow}
      orientation={isNarrow ? 'vertical' : 'horizontal'}
      aria-label={t('steps')}
      sx={{ mb: 4, maxWidth: '48em', '& .MuiStepConnector-vertical': { display: 'none' } }}
    >
      {STEPS.map((step) => (
        <Step key={step} {...(step === at ? { 'aria-current': 'step' as const } : {})}>
          <StepLabel>{t(`step.${step}`)}</StepLabel>
        </Step>
      ))}
    </Stepper>
  );
}
