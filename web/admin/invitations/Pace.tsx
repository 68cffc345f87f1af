import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { execute } from '../../api/execute';
import { useConsoleStudy } from '../console-study';
import { Refused } from './Refused';
import { SET_MAILING } from './sending-documents';
import { useDeed } from './use-deed';

/** How fast mails go out. */
export function Pace({ wave, perMinute }: { readonly wave: string; readonly perMinute: number }) {
  const { t } = useTranslation('invitations');
  const { id: study } = useConsoleStudy();
  const [pace, setPace] = useState(String(perMinute));
  const save = useDeed(() => execute(SET_MAILING, { study, wave, perMinute: Number(pace) }));
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    save.mutate(undefined);
  };
  return (
    <Box component="form" noValidate onSubmit={submit} sx={{ mt: 2.5, display: 'grid', gap: 1 }}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'start' }}>
        <TextField
          size="small"
          type="number"
          label={t('sending.pace')}
          value={pace}
          onChange={({ target }) => {
            setPace(target.value);
          }}
          helperText={t('sending.paceHelp')}
          slotProps={{ htmlInput: { min: 1, max: 60_000, step: 1 } }}
          sx={{ maxWidth: 280 }}
        />
        <Button type="submit" disabled={pace === String(perMinute)} loading={save.isPending}>
          {t('save')}
        </Button>
      </Box>
      <Refused error={save.error} />
    </Box>
  );
}
