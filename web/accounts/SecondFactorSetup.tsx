import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { execute } from '../api/execute';
import { graphql } from '../graphql';
import { AccountForm } from './AccountForm';
import { CopyText } from './CopyText';
import { codeField, passwordField } from './person-fields';
import { QrCode } from './QrCode';
import { StepHeading } from './StepHeading';

const SET_UP_TOTP = graphql(`
  mutation SetUpTotp($password: String!) {
    setUpTotp(password: $password) {
      secret
      uri
    }
  }
`);

const CONFIRM_TOTP = graphql(`
  mutation ConfirmTotp($code: String!) {
    confirmTotp(code: $code)
  }
`);

interface Props {
  readonly email: string;
  readonly onCodes: (codes: readonly string[]) => Promise<void>;
}

/** The password first, then the secret for the app, proved by a code of it. */
export function SecondFactorSetup({ email, onCodes }: Props) {
  const { t } = useTranslation();
  const [setup, setSetup] = useState<{ secret: string; uri: string } | null>(null);
  if (setup === null) {
    return (
      <AccountForm
        label={t('accounts.factor.title')}
        username={email}
        fields={[passwordField(t)]}
        action={t('accounts.factor.setUp')}
        onSend={async (values) => {
          setSetup((await execute(SET_UP_TOTP, values)).setUpTotp);
        }}
      />
    );
  }
  return (
    <>
      <StepHeading>{t('accounts.factor.secretTitle')}</StepHeading>
      <Typography sx={{ maxWidth: '42em' }}>{t('accounts.factor.secretText')}</Typography>
      <QrCode text={setup.uri} label={t('accounts.factor.qr')} />
      <Box component="code" data-secret={setup.secret} sx={{ overflowWrap: 'anywhere' }}>
        {inFours(setup.secret)}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
        <CopyText text={setup.secret} label={t('accounts.factor.copySecret')} />
        <Link href={setup.uri} sx={{ py: 1 }}>
          {t('accounts.factor.openApp')}
        </Link>
      </Box>
      <AccountForm
        key="code"
        label={t('accounts.factor.secretTitle')}
        fields={[{ ...codeField(t), help: t('accounts.field.appCodeHelp') }]}
        action={t('accounts.factor.confirm')}
        onSend={async (values) => {
          await onCodes((await execute(CONFIRM_TOTP, values)).confirmTotp);
        }}
      />
    </>
  );
}

/** Easier to type from the screen; apps ignore the spaces. */
const inFours = (secret: string): string => secret.replace(/(.{4})(?=.)/g, '$1 ');
