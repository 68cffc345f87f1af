import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router-dom';
import { ApiError } from '../api/api-error';
import { execute } from '../api/execute';
import { graphql } from '../graphql';
import { Message } from '../layout/Message';
import { Page } from '../layout/Page';
import { AccountForm } from './AccountForm';
import { leaveFor, useAccountAnswer } from './account-data';
import { CONSOLE, SIGN_IN } from './next-path';
import { emailField, nameField, newPasswordField } from './person-fields';

const IS_FIRST_RUN = graphql(`
  query IsFirstRun {
    signInOptions {
      firstRun
    }
  }
`);

const CLAIM_FIRST_ADMIN = graphql(`
  mutation ClaimFirstAdmin($token: String!, $email: String!, $name: String!, $password: String!) {
    claimFirstAdmin(token: $token, email: $email, name: $name, password: $password) {
      id
    }
  }
`);

/** Opened by the link that the server prints while nobody has an account. */
export default function FirstRunPage() {
  const { t } = useTranslation();
  const token = useLocation().hash.slice(1);
  const { signInOptions } = useAccountAnswer(IS_FIRST_RUN, {});
  const [isGone, setIsGone] = useState(false);
  if (isGone || token === '' || !signInOptions.firstRun) {
    return (
      <Message title={t('accounts.firstRun.goneTitle')} text={t('accounts.firstRun.goneText')}>
        <Button variant="contained" component={Link} to={SIGN_IN}>
          {t('accounts.signIn.title')}
        </Button>
      </Message>
    );
  }
  return (
    <Page title={t('accounts.firstRun.title')} lead={t('accounts.firstRun.lead')}>
      <Box sx={{ mt: 4 }}>
        <AccountForm
          label={t('accounts.firstRun.title')}
          fields={[nameField(t), emailField(t), newPasswordField(t, t('accounts.field.password'))]}
          action={t('accounts.firstRun.action')}
          onSend={async (values) => {
            try {
              await execute(CLAIM_FIRST_ADMIN, { token, ...values });
            } catch (error) {
              if (error instanceof ApiError && error.code === 'NOT_FOUND') setIsGone(true);
              throw error;
            }
            await leaveFor(CONSOLE);
          }}
        />
      </Box>
    </Page>
  );
}
