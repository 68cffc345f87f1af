import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AccountForm } from '../../accounts/AccountForm';
import { SIGN_IN } from '../../accounts/next-path';
import { codeField, passwordField } from '../../accounts/person-fields';
import { ApiError } from '../../api/api-error';
import { execute } from '../../api/execute';
import { graphql } from '../../graphql';
import { useConsoleStudy } from '../console-study';
import { Failure } from '../layout/Failure';
import { noteNewSession, useSessionEnded } from './session-end';

const SIGN_IN_AGAIN = graphql(`
  mutation SignInAgain($email: String!, $password: String!, $code: String) {
    signIn(email: $email, password: $password, code: $code) {
      id
    }
  }
`);

const WHO_NOW = graphql(`
  query WhoNow {
    me {
      id
    }
  }
`);

/** Asks to sign in again where one is, so that nothing typed is lost. */
export function SessionDialog() {
  return useSessionEnded() ? <SignInAgain /> : null;
}

function SignInAgain() {
  const { t } = useTranslation('console');
  const { t: words } = useTranslation();
  const { me } = useConsoleStudy();
  const queries = useQueryClient();
  const title = useId();
  const [asksCode, setAsksCode] = useState(false);
  const goOn = async () => {
    noteNewSession();
    await queries.invalidateQueries();
  };
  const look = useMutation({
    mutationFn: async () => {
      const now = await execute(WHO_NOW, {});
      if (now.me?.id !== me.id) throw new ApiError('STILL_OUT', t('session.stillOut', me));
      await goOn();
    },
  });
  const code = { ...codeField(words), isOptional: true, isAwaited: true };
  return (
    <Dialog open aria-labelledby={title} fullWidth maxWidth="xs">
      <DialogTitle id={title}>{t('session.title')}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2.5 }}>
        <Typography>{t('session.text', me)}</Typography>
        <AccountForm
          label={t('session.title')}
          username={me.email}
          fields={[passwordField(words), ...(asksCode ? [code] : [])]}
          action={t('session.action')}
          onSend={async (values) => {
            try {
              await execute(SIGN_IN_AGAIN, { ...values, email: me.email });
            } catch (error) {
              const isCodeNeeded =
                error instanceof ApiError && error.code === 'SECOND_FACTOR_REQUIRED';
              if (!isCodeNeeded || asksCode) throw error;
              setAsksCode(true);
              return;
            }
            await goOn();
          }}
        />
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
          <Link href={SIGN_IN} target="_blank" rel="noopener">
            {t('session.elsewhere')}
          </Link>
          <Button
            onClick={() => {
              look.mutate();
            }}
          >
            {t('session.back')}
          </Button>
        </Box>
        <Failure error={look.error} />
      </DialogContent>
    </Dialog>
  );
}
