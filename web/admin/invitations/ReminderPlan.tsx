import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { type SubmitEvent, useState } from 'react';
import { useNotify } from 'react-admin';
import { useTranslation } from 'react-i18next';
import { execute } from '../../api/execute';
import { useConsoleStudy } from '../console-study';
import type { WaveHead } from '../waves/use-wave';
import { Refused } from './Refused';
import { type Mailing, SET_MAILING } from './sending-documents';
import { useDeed } from './use-deed';

/** When reminders are due, how many one person gets, and whether they go out by themselves. */
export function ReminderPlan({
  wave,
  mailing,
}: {
  readonly wave: WaveHead;
  readonly mailing: Mailing;
}) {
  const { t } = useTranslation('invitations');
  const { id: study } = useConsoleStudy();
  const notify = useNotify();
  const [days, setDays] = useState(mailing.reminderDays.join(', '));
  const [most, setMost] = useState(String(mailing.mostReminders));
  const [isAutomatic, setAutomatic] = useState(mailing.automaticReminders);
  const save = useDeed(
    () =>
      execute(SET_MAILING, {
        ...{ study, wave: wave.id },
        reminderDays: days
          .split(/[\s,;]+/)
          .filter(Boolean)
          .map(Number),
        mostReminders: Number(most),
        automaticReminders: isAutomatic,
      }),
    () => {
      notify(t('plan.saved'), { type: 'success' });
    },
  );
  if (wave.closedAt !== null) return null;
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    save.mutate(undefined);
  };
  return (
    <Box component="section" aria-labelledby="plan">
      <Typography variant="h2" id="plan" sx={{ mb: 1 }}>
        {t('plan.title')}
      </Typography>
      <Typography sx={{ mb: 2, maxWidth: '44em', color: 'text.secondary' }}>
        {t('plan.text')}
      </Typography>
      <Box
        component="form"
        noValidate
        onSubmit={submit}
        sx={{ display: 'grid', gap: 2, maxWidth: 640, gridTemplateColumns: { sm: '1fr 1fr' } }}
      >
        <TextField
          label={t('plan.days')}
          value={days}
          onChange={({ target }) => {
            setDays(target.value);
          }}
          helperText={t('plan.daysHelp')}
        />
        <TextField
          label={t('plan.most')}
          type="number"
          value={most}
          onChange={({ target }) => {
            setMost(target.value);
          }}
          helperText={t('plan.mostHelp')}
          slotProps={{ htmlInput: { min: 0, max: 5, step: 1 } }}
        />
        <FormControlLabel
          control={
            <Switch
              checked={isAutomatic}
              onChange={({ target }) => {
                setAutomatic(target.checked);
              }}
            />
          }
          label={t('plan.automatic')}
          sx={{ gridColumn: '1 / -1' }}
        />
        <Box sx={{ gridColumn: '1 / -1', display: 'grid', gap: 1, justifyItems: 'start' }}>
          <Refused error={save.error} />
          <Button type="submit" variant="outlined" loading={save.isPending}>
            {t('plan.save')}
          </Button>
        </Box>
      </Box>
    </Box>
  );
}
