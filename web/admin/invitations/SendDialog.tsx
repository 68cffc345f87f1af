import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useNotify } from 'react-admin';
import { useTranslation } from 'react-i18next';
import { execute } from '../../api/execute';
import { formatMoment } from '../../format';
import { useConsoleStudy } from '../console-study';
import type { WaveHead } from '../waves/use-wave';
import { Refused } from './Refused';
import {
  type Mailing,
  SEND_INVITATIONS,
  SEND_REMINDERS,
  SENDING_PREVIEW,
} from './sending-documents';
import { localeName, stepName } from './step-name';
import { useDeed } from './use-deed';

interface Props {
  readonly wave: WaveHead;
  readonly mailing: Mailing;
  readonly isReminder: boolean;
  readonly onClose: () => void;
}

/** Says exactly who gets what and from when, before anything is sent. */
export function SendDialog({ wave, mailing, isReminder, onClose }: Props) {
  const { t } = useTranslation('invitations');
  const { id: study } = useConsoleStudy();
  const notify = useNotify();
  const asked = { study, wave: wave.id };
  const { data, error } = useQuery({
    queryKey: ['sending preview', study, wave.id, isReminder],
    queryFn: ({ signal }) => execute(SENDING_PREVIEW, { ...asked, reminders: isReminder }, signal),
    gcTime: 0,
  });
  const send = useDeed(
    async () =>
      isReminder
        ? (await execute(SEND_REMINDERS, asked)).sendReminders
        : (await execute(SEND_INVITATIONS, asked)).sendInvitations,
    (count) => {
      notify(t('send.done', { count }), { type: 'success' });
      onClose();
    },
  );
  const found = data?.sendingPreview;
  const due = found?.due ?? 0;
  return (
    <Dialog open onClose={onClose} aria-labelledby="send" fullWidth maxWidth="sm">
      <DialogTitle id="send">
        {t(isReminder ? 'send.reminderTitle' : 'send.invitationTitle', { wave: wave.name })}
      </DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }} aria-busy={found === undefined}>
        <Refused error={error ?? send.error} />
        {found !== undefined && (
          <>
            <Typography sx={{ fontWeight: 650 }}>{t('send.due', { count: due })}</Typography>
            {found.mails.length > 0 && (
              <Box component="ul" sx={{ m: 0, pl: 3 }}>
                {found.mails.map(({ step, locale, count }) => (
                  <li key={`${step} ${locale}`}>
                    {t('send.line', {
                      count,
                      step: stepName(t, step),
                      language: localeName(locale),
                    })}
                  </li>
                ))}
              </Box>
            )}
            {due > 0 && (
              <Typography>
                {mailing.canSend
                  ? t(mailing.paused ? 'send.whenPaused' : 'send.when', {
                      perMinute: mailing.perMinute,
                      count: found.minutes,
                    })
                  : t('send.noServer')}
              </Typography>
            )}
            {found.others.length > 0 && (
              <div>
                <Typography>{t('send.others')}</Typography>
                <Box component="ul" sx={{ m: 0, pl: 3 }}>
                  {found.others.map(({ reason, count }) => (
                    <li key={reason}>{t(`reason.${reason}`, { count })}</li>
                  ))}
                </Box>
              </div>
            )}
            {found.nextAt !== null && (
              <Typography>{t('send.nextAt', { at: formatMoment(found.nextAt) })}</Typography>
            )}
            <Alert severity="info" variant="outlined">
              {t('send.once')}
            </Alert>
          </>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('cancel')}</Button>
        <Button
          variant="contained"
          disabled={due === 0}
          loading={send.isPending}
          onClick={() => {
            send.mutate(undefined);
          }}
        >
          {t('send.action', { count: due })}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
