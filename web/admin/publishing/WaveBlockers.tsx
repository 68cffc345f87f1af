import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Button from '@mui/material/Button';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { execute } from '../../api/execute';
import { graphql } from '../../graphql';
import { useConsolePath, useConsoleStudy } from '../console-study';
import type { WaveHead } from '../waves/use-wave';

const STEPS = graphql(`
  query PublishStep($study: ID!, $wave: ID!) {
    waveSteps(study: $study, wave: $wave) {
      step
      does
      blockers {
        code
        message
      }
      warnings {
        message
      }
    }
  }
`);

/** Blockers that have a remedy of their own here. */
const REMEDIES = [
  'not-yet',
  'too-few-organisations',
  'too-few-joined',
  'too-few-differ',
  'being-published',
] as const;
const PART_OF = { 'not-yet': '', 'too-few-differ': '/responses' } as const;

/** What publishing will do, and what keeps the wave from it, each with its remedy. */
export function WaveBlockers({ wave }: { readonly wave: WaveHead }) {
  const { t } = useTranslation('publishing');
  const { id: study } = useConsoleStudy();
  const path = useConsolePath();
  const { waveSteps } = useSuspenseQuery({
    queryKey: ['waveSteps', study, wave.id],
    queryFn: ({ signal }) => execute(STEPS, { study, wave: wave.id }, signal),
  }).data;
  const step = waveSteps.find((each) => each.step === 'PUBLISH');
  const partOf = (code: string): string | undefined => PART_OF[code as keyof typeof PART_OF];
  return (
    <>
      {step?.blockers.map(({ code, message }) => {
        const known = REMEDIES.find((each) => each === code);
        const part = partOf(code);
        return (
          <Alert
            key={code}
            severity="error"
            variant="outlined"
            sx={{ mb: 2 }}
            action={
              part !== undefined && (
                <Button component={Link} to={path(`/waves/${wave.id}${part}`)}>
                  {t(part === '' ? 'waves.overview' : 'waves.responses')}
                </Button>
              )
            }
          >
            <AlertTitle>{message}</AlertTitle>
            {known !== undefined && t(`remedy.${known}`)}
          </Alert>
        );
      })}
      {step?.warnings.map(({ message }) => (
        <Alert key={message} severity="warning" variant="outlined" sx={{ mb: 2 }}>
          {message}
        </Alert>
      ))}
      {step?.blockers.length === 0 && (
        <Alert severity="info" variant="outlined">
          <AlertTitle>{t('waves.does')}</AlertTitle>
          <ul style={{ margin: 0, paddingInlineStart: '1.25em' }}>
            {step.does.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Alert>
      )}
    </>
  );
}
