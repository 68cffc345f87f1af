import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type SubmitEvent, useId, useState } from 'react';
import { useRefresh } from 'react-admin';
import { useTranslation } from 'react-i18next';
import { CopyText } from '../../accounts/CopyText';
import { execute } from '../../api/execute';
import { graphql } from '../../graphql';
import { useConsoleStudy } from '../console-study';
import { Failure } from '../layout/Failure';
import { useNotices } from '../layout/use-notices';
import type { PersonRow } from './people-data';

const OWN_PASSWORD = graphql(`
  query OwnPassword {
    me {
      hasPassword
    }
  }
`);

const MAKE_LINK = graphql(`
  mutation MakeResetLink($study: ID!, $account: ID!, $password: String) {
    makeResetLink(study: $study, account: $account, password: $password)
  }
`);

const TURN_OFF_FACTOR = graphql(`
  mutation ResetSecondFactor($study: ID!, $account: ID!, $password: String) {
    resetSecondFactor(study: $study, account: $account, password: $password) {
      id
    }
  }
`);

interface Props {
  readonly person: PersonRow;
  readonly kind: 'link' | 'factor';
  readonly onClose: () => void;
}

/** Lets a colleague back in, on the admin’s own password: it opens somebody else’s account. */
export function HelpDialog({ person: { id: account, name }, kind, onClose }: Props) {
  const { t } = useTranslation('people');
  const { id: study } = useConsoleStudy();
  const heading = useId();
  const refresh = useRefresh();
  const { done } = useNotices();
  const [password, setPassword] = useState('');
  const own = useQuery({ queryKey: ['own-password'], queryFn: () => execute(OWN_PASSWORD, {}) });
  const asksPassword = own.data?.me?.hasPassword !== false;
  const help = useMutation({
    mutationFn: async () => {
      const given = { study, account, password: asksPassword ? password : null };
      if (kind === 'link') return (await execute(MAKE_LINK, given)).makeResetLink;
      await execute(TURN_OFF_FACTOR, given);
      return null;
    },
    onSuccess: (link) => {
      if (link !== null) return;
      done(t('factorOff.done', { name }));
      onClose();
      refresh();
    },
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!help.isPending) help.mutate();
  };
  const words = kind === 'link' ? 'resetLink' : 'factorOff';
  const link = help.data ?? null;
  return (
    <Dialog open onClose={onClose} aria-labelledby={heading} fullWidth maxWidth="sm">
      <DialogTitle id={heading}>{t(`${words}.title`, { name })}</DialogTitle>
      <Box component="form" noValidate onSubmit={submit}>
        <DialogContent sx={{ display: 'grid', gap: 2, pt: 0 }}>
          {link === null ? (
            <>
              <Typography>{t(`${words}.text`, { name })}</Typography>
              {asksPassword && (
                <TextField
                  type="password"
                  label={t('ownPassword')}
                  autoComplete="current-password"
                  autoFocus
                  value={password}
                  onChange={({ target }) => {
                    setPassword(target.value);
                  }}
                />
              )}
              <Failure error={help.error} />
            </>
          ) : (
            <Box role="status" sx={{ display: 'grid', gap: 1.5 }}>
              <Typography>{t('resetLink.made', { name })}</Typography>
              <Box component="code" sx={{ overflowWrap: 'anywhere' }}>
                {link}
              </Box>
              <CopyText text={link} label={t('resetLink.copy')} />
            </Box>
          )}
        </DialogContent>
        <DialogActions sx={{ flexWrap: 'wrap', gap: 1, p: 2 }}>
          <Button variant="outlined" onClick={onClose}>
            {t(link === null ? 'cancel' : 'close')}
          </Button>
          {link === null && (
            <Button type="submit" variant="contained" disabled={help.isPending}>
              {t(`${words}.action`)}
            </Button>
          )}
        </DialogActions>
      </Box>
    </Dialog>
  );
}
