import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router-dom';
import { execute } from '../api/execute';
import { graphql } from '../graphql';
import { useLocalPath } from '../language/use-local-path';
import { Page } from '../layout/Page';
import { AccountForm } from './AccountForm';
import { useAccountAnswer } from './account-data';
import { SIGN_IN } from './next-path';
import { emailField } from './person-fields';
import { StepHeading } from './StepHeading';

const WAYS_BACK = graphql(`
  query WaysBack {
    signInOptions {
      passwordReset
    }
  }
`);

const REQUEST_RESET = graphql(`
  mutation RequestPasswordReset($email: String!, $locale: String) {
    requestPasswordReset(email: $email, locale: $locale)
  }
`);

/** Asks for a mail with a link; what it says is the same whether or not the address has an account. */
export default function ForgottenPasswordPage() {
  const { t, i18n } = useTranslation();
  const localPath = useLocalPath();
  const { signInOptions } = useAccountAnswer(WAYS_BACK, {});
  const [asked, setAsked] = useState<string | null>(null);
  const title = t('accounts.forgotten.title');
  const back = (
    <Link component={RouterLink} to={localPath(SIGN_IN)} sx={{ justifySelf: 'start', py: 0.5 }}>
      {t('accounts.forgotten.back')}
    </Link>
  );
  if (asked !== null) {
    return (
      <Page title={title}>
        <Box sx={{ display: 'grid', gap: 2, mt: 4, maxWidth: '42em' }}>
          <StepHeading>{t('accounts.forgotten.askedTitle')}</StepHeading>
          <Typography>{t('accounts.forgotten.asked', { email: asked })}</Typography>
          <Typography>{t('accounts.forgotten.noMail')}</Typography>
          {back}
        </Box>
      </Page>
    );
  }
  return (
    <Page title={title} lead={t('accounts.forgotten.lead')}>
      <Box sx={{ display: 'grid', gap: 3, mt: 4, maxWidth: '30rem' }}>
        {signInOptions.passwordReset ? (
          <AccountForm
            label={title}
            fields={[emailField(t)]}
            action={t('accounts.forgotten.action')}
            onSend={async ({ email }) => {
              await execute(REQUEST_RESET, { email, locale: i18n.language });
              setAsked(email.trim());
            }}
          />
        ) : (
          <Alert severity="info" variant="outlined">
            {t('accounts.forgotten.noServer')}
          </Alert>
        )}
        {back}
      </Box>
    </Page>
  );
}
