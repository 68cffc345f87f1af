import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink, useLocation } from 'react-router-dom';
import { ApiError } from '../api/api-error';
import { execute } from '../api/execute';
import { graphql } from '../graphql';
import { Message } from '../layout/Message';
import { Page } from '../layout/Page';
import { AccountForm } from './AccountForm';
import { leaveFor, useAccountAnswer } from './account-data';
import { CONSOLE, SIGN_IN, signInFor } from './next-path';
import { nameField, newPasswordField } from './person-fields';
import { SignOutButton } from './SignOutButton';

const WHO = graphql(`
  query Who {
    me {
      email
    }
  }
`);

const ACCEPT = graphql(`
  mutation AcceptColleagueInvitation($token: String!, $name: String, $password: String) {
    acceptColleagueInvitation(token: $token, name: $name, password: $password) {
      id
    }
  }
`);

/** What the API said that the page itself shows: the link is worthless, or somebody else’s. */
type Verdict = 'open' | 'gone' | 'has-account' | 'for-another';

/** Opened by the link that a colleague handed over. */
export default function InvitationPage() {
  const { t } = useTranslation();
  const { pathname, hash } = useLocation();
  const token = hash.slice(1);
  const { me } = useAccountAnswer(WHO, {});
  const [verdict, setVerdict] = useState<Verdict>(token === '' ? 'gone' : 'open');
  const accept = async (person: { name?: string; password?: string }) => {
    try {
      await execute(ACCEPT, { token, ...person });
    } catch (error) {
      setVerdict(verdictOf(error, me !== null));
      throw error;
    }
    await leaveFor(CONSOLE);
  };
  if (verdict === 'gone') {
    return (
      <Message title={t('accounts.invitation.goneTitle')} text={t('accounts.invitation.goneText')}>
        <Button variant="contained" component={RouterLink} to={SIGN_IN}>
          {t('accounts.signIn.title')}
        </Button>
      </Message>
    );
  }
  const title = t('accounts.invitation.title');
  const signIn = signInFor(pathname + hash);
  if (verdict === 'for-another') {
    return (
      <Page title={title} lead={t('accounts.invitation.forAnother', { email: me?.email })}>
        <Box sx={{ mt: 4 }}>
          <SignOutButton stays />
        </Box>
      </Page>
    );
  }
  if (verdict === 'has-account') {
    return (
      <Page title={title} lead={t('accounts.invitation.hasAccount')}>
        <Button variant="contained" size="large" component={RouterLink} to={signIn} sx={{ mt: 4 }}>
          {t('accounts.signIn.title')}
        </Button>
      </Page>
    );
  }
  if (me !== null) {
    return (
      <Page title={title} lead={t('accounts.invitation.joinLead', { email: me.email })}>
        <Box sx={{ mt: 4 }}>
          <AccountForm
            label={title}
            fields={[]}
            action={t('accounts.invitation.joinAction')}
            onSend={() => accept({})}
          />
        </Box>
      </Page>
    );
  }
  return (
    <Page title={title} lead={t('accounts.invitation.lead')}>
      <Box sx={{ display: 'grid', gap: 3, mt: 4, maxWidth: '30rem' }}>
        <AccountForm
          label={title}
          fields={[nameField(t), newPasswordField(t, t('accounts.field.password'))]}
          action={t('accounts.invitation.action')}
          onSend={accept}
        />
        <Link component={RouterLink} to={signIn} sx={{ justifySelf: 'start' }}>
          {t('accounts.invitation.signInFirst')}
        </Link>
      </Box>
    </Page>
  );
}

function verdictOf(error: unknown, isSignedIn: boolean): Verdict {
  const code = error instanceof ApiError ? error.code : null;
  if (code === 'NOT_FOUND') return 'gone';
  if (code === 'UNAUTHENTICATED') return isSignedIn ? 'for-another' : 'has-account';
  // Somebody signed in types no name and no password: only a new address would need them.
  return code === 'BAD_USER_INPUT' && isSignedIn ? 'for-another' : 'open';
}
