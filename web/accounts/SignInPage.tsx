import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import type { ParseKeys } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink, Navigate, useSearchParams } from 'react-router-dom';
import { ApiError } from '../api/api-error';
import { execute } from '../api/execute';
import { graphql } from '../graphql';
import { Page } from '../layout/Page';
import { AccountForm } from './AccountForm';
import { leaveFor, useAccountAnswer } from './account-data';
import { FORGOTTEN, nextPath } from './next-path';
import { codeField, emailField, passwordField } from './person-fields';

const SIGN_IN_OPTIONS = graphql(`
  query SignInOptions {
    me {
      id
    }
    signInOptions {
      firstRun
      openIdConnect
    }
  }
`);

const SIGN_IN = graphql(`
  mutation SignIn($email: String!, $password: String!, $code: String) {
    signIn(email: $email, password: $password, code: $code) {
      id
    }
  }
`);

/** What the way back from the identity provider says in the address. */
const PROBLEMS: Readonly<Record<string, ParseKeys>> = {
  'no-account': 'accounts.signIn.noAccount',
  provider: 'accounts.signIn.providerFailed',
  expired: 'accounts.signIn.expired',
};

export default function SignInPage() {
  const { t } = useTranslation();
  const [query] = useSearchParams();
  const next = nextPath(query.get('next'));
  const { me, signInOptions } = useAccountAnswer(SIGN_IN_OPTIONS, {});
  const [asksCode, setAsksCode] = useState(false);
  if (me !== null) return <Navigate to={next} replace />;
  const problem = PROBLEMS[query.get('problem') ?? ''];
  const code = { ...codeField(t), isOptional: true, isAwaited: true };
  return (
    <Page title={t('accounts.signIn.title')} lead={t('accounts.signIn.lead')}>
      <Box sx={{ display: 'grid', gap: 3, mt: 4, maxWidth: '30rem' }}>
        {problem !== undefined && (
          <Alert severity="warning" variant="outlined">
            {t(problem)}
          </Alert>
        )}
        {signInOptions.firstRun && (
          <Alert severity="info" variant="outlined">
            {t('accounts.signIn.firstRun')}
          </Alert>
        )}
        <AccountForm
          label={t('accounts.signIn.title')}
          fields={[emailField(t), passwordField(t), ...(asksCode ? [code] : [])]}
          action={t('accounts.signIn.action')}
          onSend={async (values) => {
            try {
              await execute(SIGN_IN, values);
            } catch (error) {
              const isCodeNeeded =
                error instanceof ApiError && error.code === 'SECOND_FACTOR_REQUIRED';
              if (!isCodeNeeded || asksCode) throw error;
              setAsksCode(true);
              return;
            }
            await leaveFor(next);
          }}
        />
        <Link component={RouterLink} to={FORGOTTEN} sx={{ justifySelf: 'start', py: 0.5 }}>
          {t('accounts.signIn.forgotten')}
        </Link>
        {signInOptions.openIdConnect !== null && (
          <Button variant="outlined" size="large" href={signInOptions.openIdConnect}>
            {t('accounts.signIn.provider')}
          </Button>
        )}
      </Box>
    </Page>
  );
}
