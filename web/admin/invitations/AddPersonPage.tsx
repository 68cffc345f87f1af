import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { execute } from '../../api/execute';
import { useConsolePath, useConsoleStudy } from '../console-study';
import { PageTitle } from '../layout/PageTitle';
import { ADD_INVITEE } from './documents';
import { NO_FIELDS, PersonFields } from './PersonFields';
import { useDeed } from './use-deed';
import { useWavesToInviteTo } from './use-waves-to-invite-to';

/** Puts one person on the list by hand. */
export function AddPersonPage() {
  const { t } = useTranslation('invitations');
  const { id: study } = useConsoleStudy();
  const path = useConsolePath();
  const navigate = useNavigate();
  const notify = useNotify();
  const waves = useWavesToInviteTo();
  const [query] = useSearchParams();
  const [wave, setWave] = useState(query.get('wave') ?? '');
  const add = useDeed(
    (fields: typeof NO_FIELDS) => execute(ADD_INVITEE, { study, wave: wave || null, fields }),
    ({ addInvitee }) => {
      notify(t('add.done'), { type: 'success' });
      void navigate(path(`/invitees/${addInvitee.id}`));
    },
  );
  return (
    <>
      <PageTitle
        title={t('add.title')}
        parent={{ name: t('people.title'), path: path('/invitees') }}
        lead={t('add.lead')}
      />
      <PersonFields
        initial={NO_FIELDS}
        action={t('add.action')}
        isBusy={add.isPending}
        error={add.error}
        onSave={add.mutate}
      >
        <TextField
          select
          label={t('add.wave')}
          value={waves.some(({ id }) => id === wave) ? wave : ''}
          onChange={({ target }) => {
            setWave(target.value);
          }}
          sx={{ gridColumn: '1 / -1' }}
        >
          <MenuItem value="">{t('add.noWave')}</MenuItem>
          {waves.map(({ id, name }) => (
            <MenuItem key={id} value={id}>
              {name}
            </MenuItem>
          ))}
        </TextField>
      </PersonFields>
    </>
  );
}
