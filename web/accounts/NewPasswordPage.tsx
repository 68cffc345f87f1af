import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink, useLocation } from 'react-router-dom';
import { ApiError } from '../api/api-error';
import { execute } from '../api/execute';
import { graphql } from '../graphql';
import { useLocalPath } from '../language/use-local-path';
import { Message } from '../layout/Message';
import { Page } from '../layout/Page';
import { AccountForm } from './AccountForm';
import { FORGOTTEN, SIGN_IN } from './next-path';
import { newPasswordField } from './person-fields';
import { StepHeading } from './StepHeading';

const RESET_PASSWORD = graphql(`
  mutation ResetPassword($token: String!, $password: String!, $locale: String) {
    resetPassword(token: $token, password: $password, locale: $locale)
  }
`);

/** Opened by a link that was mailed, handed over by an admin, or printed on the server. */
export default function NewPasswordPage() {
  const { t, i18n } = useTranslation();
  const localPath = useLocalPath();
  const token = useLocation().hash.slice(1);
  const [state, setState] = useState<'open' | 'gone' | 'done'>(token === '' ? 'gone' : 'open');
  const title = t('accounts.newPassword.title');
  if (state === 'gone') {
    return (
      <Message
        title={t('accounts.newPassword.goneTitle')}
        text={t('accounts.newPassword.goneText')}
      >
        <Button variant="contained" component={RouterLink} to={localPath(FORGOTTEN)}>
          {t('accounts.newPassword.again')}
        </Button>
      </Message>
    );
  }
  if (state === 'done') {
    return (
      <Page title={title}>
        <Box sx={{ display: 'grid', gap: 2, mt: 4, justifyItems: 'start' }}>
          <StepHeading>{t('accounts.newPassword.doneTitle')}</StepHeading>
          <Typography>{t('accounts.newPassword.done')}</Typography>
          <Button variant="contained" size="large" component={RouterLink} to={localPath(SIGN_IN)}>
            {t('accounts.signIn.title')}
          </Button>
        </Box>
      </Page>
    );
  }
  return (
    <Page title={title} lead={t('accounts.newPassword.lead')}>
      <Box sx={{ mt: 4 }}>
        <AccountForm
          label={title}
          fields={[newPasswordField(t, t('accounts.field.newPassword'))]}
          action={t('accounts.newPassword.action')}
          onSend={async ({ password }) => {
            try {
              await execute(RESET_PASSWORD, { token, password, locale: i18n.language });
            } catch (error) {
              if (error instanceof ApiError && error.code === 'NOT_FOUND') setState('gone');
              throw error;
            }
            setState('done');
          }}
        />
      </Box>
    </Page>
  );
}
