import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router-dom';
import { formatMoment } from '../../../format';
import { graphql } from '../../../graphql';
import { useConsolePath, useIsAdmin } from '../../console-study';
import { TypedConfirm } from '../../layout/TypedConfirm';
import { useWave } from '../use-wave';
import { useWaveDeed } from '../use-wave-deed';
import type { WaveStep } from '../wave-progress';
import { StepNotes } from './StepNotes';

const OPEN = graphql(`
  mutation OpenWave($study: ID!, $id: ID!) {
    openWave(study: $study, id: $id) {
      id
      status
    }
  }
`);

const CLOSE = graphql(`
  mutation CloseWave($study: ID!, $id: ID!) {
    closeWave(study: $study, id: $id) {
      id
      status
    }
  }
`);

/** The step that comes next: what it will do, what keeps it from being taken, and the button. */
export function NextStep({
  step: { step, does, blockers, warnings },
}: {
  readonly step: WaveStep;
}) {
  const { t } = useTranslation('waves');
  const path = useConsolePath();
  const isAdmin = useIsAdmin();
  const wave = useWave();
  const [done, setDone] = useState('');
  const [isAsking, setIsAsking] = useState(false);
  const onDone = () => {
    setIsAsking(false);
    setDone(t(step === 'OPEN' ? 'steps.done_OPEN' : 'steps.done_CLOSE'));
  };
  const open = useWaveDeed(OPEN, onDone);
  const close = useWaveDeed(CLOSE, onDone);
  const deed = step === 'OPEN' ? open : close;
  const at = step === 'OPEN' ? wave.opensAt : step === 'CLOSE' ? wave.closesAt : null;
  return (
    <Box
      sx={{ border: 1, borderColor: 'divider', borderRadius: 1, p: 2, display: 'grid', gap: 1.5 }}
    >
      <Typography variant="h3">{t(`steps.next.${step}`)}</Typography>
      <Box>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('steps.does')}
        </Typography>
        <Effects does={does} />
      </Box>
      {at !== null && step !== 'PUBLISH' && (
        <Typography variant="body2">
          {t(`steps.byItself.${step}`, { moment: formatMoment(at) })}
        </Typography>
      )}
      <StepNotes blockers={blockers} warnings={warnings} />
      {!isAdmin && <Typography variant="body2">{t('steps.onlyAdmins')}</Typography>}
      {isAdmin && step === 'PUBLISH' && (
        <Box>
          <Button variant="contained" component={RouterLink} to={path(`/waves/${wave.id}/publish`)}>
            {t('steps.action.PUBLISH')}
          </Button>
        </Box>
      )}
      {isAdmin && step !== 'PUBLISH' && (
        <Box>
          <Button
            variant="contained"
            disabled={blockers.length > 0}
            onClick={() => {
              deed.reset();
              setIsAsking(true);
            }}
          >
            {t(`steps.action.${step}`)}
          </Button>
        </Box>
      )}
      <Box role="status" sx={{ '&:empty': { display: 'none' } }}>
        {done}
      </Box>
      {isAsking && step !== 'PUBLISH' && (
        <TypedConfirm
          title={t(`steps.confirm.${step}`, { name: wave.name })}
          name={wave.name}
          action={t(`steps.action.${step}`)}
          isDangerous={step === 'CLOSE'}
          isPending={deed.isPending}
          error={deed.error}
          onConfirm={() => {
            deed.mutate({ id: wave.id });
          }}
          onClose={() => {
            setIsAsking(false);
          }}
        >
          <Effects does={does} />
        </TypedConfirm>
      )}
    </Box>
  );
}

const Effects = ({ does }: Pick<WaveStep, 'does'>) => (
  <Box component="ul" sx={{ m: 0, paddingInlineStart: 2.5 }}>
    {does.map((text) => (
      <li key={text}>{text}</li>
    ))}
  </Box>
);
