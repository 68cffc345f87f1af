import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router-dom';
import { execute } from '../../api/execute';
import { useConsolePath, useConsoleStudy } from '../console-study';
import type { WaveHead } from '../waves/use-wave';
import { outboxOf } from './InvitationsOverview';
import { Pace } from './Pace';
import { Refused } from './Refused';
import { SendDialog } from './SendDialog';
import { type Mailing, SET_MAILING } from './sending-documents';
import { useDeed } from './use-deed';

interface Props {
  readonly wave: WaveHead;
  readonly mailing: Mailing;
}

/** What is being sent: how far, how fast, and how to stop it. */
export function Sending({ wave, mailing }: Props) {
  const { t } = useTranslation('invitations');
  const { id: study } = useConsoleStudy();
  const path = useConsolePath();
  const [sending, setSending] = useState<'invitations' | 'reminders' | null>(null);
  const { paused, canSend, problem, progress } = mailing;
  const { queued, sending: atIt, sent, bounced, failed, cancelled, unconfirmed } = progress;
  const waiting = queued + atIt;
  const settled = sent + bounced + failed + cancelled;
  const pause = useDeed(() => execute(SET_MAILING, { study, wave: wave.id, paused: !paused }));
  return (
    <Box component="section" aria-labelledby="sending">
      <Typography variant="h2" id="sending" sx={{ mb: 2 }}>
        {t('sending.title')}
      </Typography>
      {waiting + settled > 0 && (
        <Box sx={{ mb: 2 }}>
          <LinearProgress
            variant="determinate"
            value={(100 * settled) / (waiting + settled)}
            aria-label={t('sending.title')}
            sx={{ height: 8, borderRadius: 1, mb: 1 }}
          />
          <Typography role="status">
            {[
              t('sending.sent', { count: sent }),
              ...(waiting > 0 ? [t('sending.waiting', { count: waiting })] : []),
              ...(bounced > 0 ? [t('sending.bounced', { count: bounced })] : []),
              ...(failed > 0 ? [t('sending.failed', { count: failed })] : []),
              ...(cancelled > 0 ? [t('sending.cancelled', { count: cancelled })] : []),
              ...(unconfirmed > 0 ? [t('sending.unconfirmed', { count: unconfirmed })] : []),
            ].join(' · ')}
          </Typography>
        </Box>
      )}
      {problem !== null && waiting > 0 && (
        <Alert severity="warning" variant="outlined" sx={{ mb: 2 }}>
          {t('sending.problem', { problem })}
        </Alert>
      )}
      {paused && waiting > 0 && (
        <Alert severity="warning" variant="outlined" sx={{ mb: 2 }}>
          {t('sending.paused')}
        </Alert>
      )}
      <Stack direction="row" useFlexGap spacing={1.5} sx={{ flexWrap: 'wrap' }}>
        {wave.status === 'OPEN' && (
          <>
            <Button
              variant="contained"
              onClick={() => {
                setSending('invitations');
              }}
            >
              {t('send.invitations')}
            </Button>
            <Button
              variant="outlined"
              onClick={() => {
                setSending('reminders');
              }}
            >
              {t('send.reminders')}
            </Button>
          </>
        )}
        {canSend && wave.closedAt === null && (
          <Button
            loading={pause.isPending}
            onClick={() => {
              pause.mutate(undefined);
            }}
          >
            {t(paused ? 'sending.resume' : 'sending.pause')}
          </Button>
        )}
        <Button component={RouterLink} to={path(`/outbox?${outboxOf(wave.id)}`)}>
          {t('toOutbox')}
        </Button>
      </Stack>
      <Refused error={pause.error} />
      {wave.closedAt === null && (
        <Pace key={mailing.perMinute} wave={wave.id} perMinute={mailing.perMinute} />
      )}
      {sending !== null && (
        <SendDialog
          wave={wave}
          mailing={mailing}
          isReminder={sending === 'reminders'}
          onClose={() => {
            setSending(null);
          }}
        />
      )}
    </Box>
  );
}
