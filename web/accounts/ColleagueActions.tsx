import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { execute } from '../api/execute';
import { graphql } from '../graphql';
import { refreshAccount } from './account-data';
import type { Role } from './role-name';
import { RoleSelect } from './RoleSelect';
import { RowFailure } from './RowFailure';

const SET_ROLE = graphql(`
  mutation SetRole($study: ID!, $account: ID!, $role: Role!) {
    setRole(study: $study, account: $account, role: $role) {
      id
    }
  }
`);

const REMOVE_COLLEAGUE = graphql(`
  mutation RemoveColleague($study: ID!, $account: ID!) {
    removeColleague(study: $study, account: $account)
  }
`);

interface Props {
  readonly study: string;
  readonly colleague: { readonly id: string; readonly name: string; readonly role: Role };
}

/** Another role at once; removal only when asked again. */
export function ColleagueActions({ study, colleague: { id: account, name, role } }: Props) {
  const { t } = useTranslation();
  const title = useId();
  const [isAsking, setIsAsking] = useState(false);
  const setRole = useMutation({
    networkMode: 'always',
    mutationFn: async (next: Role) => {
      await execute(SET_ROLE, { study, account, role: next });
      await refreshAccount();
    },
  });
  const remove = useMutation({
    networkMode: 'always',
    mutationFn: async () => {
      await execute(REMOVE_COLLEAGUE, { study, account });
      await refreshAccount();
    },
    onSettled: () => {
      setIsAsking(false);
    },
  });
  const close = () => {
    setIsAsking(false);
  };
  return (
    <>
      <RoleSelect
        label={t('accounts.colleagues.roleOf', { name })}
        role={role}
        isDisabled={setRole.isPending}
        onChange={(next) => {
          setRole.mutate(next);
        }}
      />
      <Button
        color="error"
        aria-label={t('accounts.colleagues.removeOne', { name })}
        onClick={() => {
          setIsAsking(true);
        }}
      >
        {t('accounts.colleagues.remove')}
      </Button>
      <RowFailure
        error={setRole.error ?? remove.error}
        conflict={t('accounts.failure.lastAdmin')}
      />
      <Dialog open={isAsking} onClose={close} aria-labelledby={title}>
        <DialogTitle id={title}>{t('accounts.colleagues.removeTitle', { name })}</DialogTitle>
        <DialogContent>{t('accounts.colleagues.removeText')}</DialogContent>
        <DialogActions sx={{ flexWrap: 'wrap', gap: 1, p: 2 }}>
          <Button variant="outlined" autoFocus onClick={close}>
            {t('accounts.colleagues.keep')}
          </Button>
          <Button
            color="error"
            variant="contained"
            disabled={remove.isPending}
            onClick={() => {
              remove.mutate();
            }}
          >
            {t('accounts.colleagues.remove')}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
