import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useId } from 'react';
import { useRefresh } from 'react-admin';
import { useTranslation } from 'react-i18next';
import { leaveFor } from '../../accounts/account-data';
import { CONSOLE } from '../../accounts/next-path';
import { execute } from '../../api/execute';
import { graphql } from '../../graphql';
import { useConsoleStudy } from '../console-study';
import { Failure } from '../layout/Failure';
import { useNotices } from '../layout/use-notices';
import type { PersonRow } from './people-data';

const REMOVE = graphql(`
  mutation ConsoleRemoveColleague($study: ID!, $account: ID!) {
    removeColleague(study: $study, account: $account)
  }
`);

interface Props {
  readonly person: PersonRow;
  readonly onClose: () => void;
}

export function RemoveDialog({ person: { id, name }, onClose }: Props) {
  const { t } = useTranslation('people');
  const { id: study, me, title: studyTitle } = useConsoleStudy();
  const heading = useId();
  const refresh = useRefresh();
  const { done } = useNotices();
  const remove = useMutation({
    mutationFn: () => execute(REMOVE, { study, account: id }),
    onSuccess: async () => {
      if (id === me.id) await leaveFor(CONSOLE);
      done(t('remove.done', { name }));
      onClose();
      refresh();
    },
  });
  return (
    <Dialog open onClose={onClose} aria-labelledby={heading}>
      <DialogTitle id={heading}>{t('remove.title', { name })}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <Typography>
          {t(id === me.id ? 'remove.ownText' : 'remove.text', { study: studyTitle })}
        </Typography>
        <Failure error={remove.error} />
      </DialogContent>
      <DialogActions sx={{ flexWrap: 'wrap', gap: 1, p: 2 }}>
        <Button variant="outlined" autoFocus onClick={onClose}>
          {t('remove.keep')}
        </Button>
        <Button
          color="error"
          variant="contained"
          disabled={remove.isPending}
          onClick={() => {
            remove.mutate();
          }}
        >
          {t('remove.action')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
