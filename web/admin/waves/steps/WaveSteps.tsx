import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router-dom';
import { useConsolePath } from '../../console-study';
import { Section } from '../Section';
import { useWave } from '../use-wave';
import { useWaveDetails } from '../wave-progress';
import { NextStep } from './NextStep';
import { StepLine } from './StepLine';

const NEXT = { DRAFT: 'OPEN', OPEN: 'CLOSE', CLOSED: 'PUBLISH', PUBLISHED: null } as const;
const ORDER = ['OPEN', 'CLOSE', 'PUBLISH'] as const;

/** The way of a wave from draft to published: where it is, what comes next, and what comes later. */
export function WaveSteps() {
  const { t } = useTranslation('waves');
  const path = useConsolePath();
  const { status } = useWave();
  const { waveSteps } = useWaveDetails();
  const next = NEXT[status];
  const step = waveSteps.find((each) => each.step === next);
  const later = next === null ? [] : ORDER.slice(ORDER.indexOf(next) + 1);
  return (
    <Section title={t('steps.title')}>
      <StepLine status={status} />
      {step === undefined ? (
        <Typography>
          {t('steps.finished')}{' '}
          <Link component={RouterLink} to={path('/editions')}>
            {t('steps.toEditions')}
          </Link>
        </Typography>
      ) : (
        <NextStep step={step} />
      )}
      {waveSteps.map(({ step: name, does }) =>
        name !== 'OPEN' && later.includes(name) ? (
          <Box key={name} component="details" sx={{ mt: 1 }}>
            <Box
              component="summary"
              sx={{ cursor: 'pointer', minHeight: 32, alignContent: 'center' }}
            >
              {t(`steps.later.${name}`)}
            </Box>
            <Box component="ul" sx={{ m: 0, paddingInlineStart: 2.5 }}>
              {does.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </Box>
          </Box>
        ) : null,
      )}
    </Section>
  );
}
