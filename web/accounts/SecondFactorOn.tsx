import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { execute } from '../api/execute';
import { graphql } from '../graphql';
import { AccountForm } from './AccountForm';
import { refreshAccount } from './account-data';
import { codeField, passwordField } from './person-fields';

const RENEW_RECOVERY_CODES = graphql(`
  mutation RenewRecoveryCodes($password: String!, $code: String!) {
    renewRecoveryCodes(password: $password, code: $code)
  }
`);

const DISABLE_TOTP = graphql(`
  mutation DisableTotp($password: String!, $code: String!) {
    disableTotp(password: $password, code: $code)
  }
`);

interface Props {
  readonly email: string;
  readonly onCodes: (codes: readonly string[]) => Promise<void>;
}

/** What can be done once it is on; each asks for both proofs again. */
export function SecondFactorOn({ email, onCodes }: Props) {
  const { t } = useTranslation();
  const proofs = [passwordField(t), codeField(t)];
  return (
    <Box sx={{ display: 'grid', width: '100%', maxWidth: '30rem' }}>
      <Fold title={t('accounts.codes.renew')}>
        <AccountForm
          label={t('accounts.codes.renew')}
          username={email}
          fields={proofs}
          action={t('accounts.codes.renew')}
          onSend={async (values) => {
            await onCodes((await execute(RENEW_RECOVERY_CODES, values)).renewRecoveryCodes);
          }}
        />
      </Fold>
      <Fold title={t('accounts.factor.turnOff')}>
        <AccountForm
          label={t('accounts.factor.turnOff')}
          username={email}
          fields={proofs}
          action={t('accounts.factor.turnOff')}
          onSend={async (values) => {
            await execute(DISABLE_TOTP, values);
            await refreshAccount();
          }}
        />
      </Fold>
    </Box>
  );
}

const Fold = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <Box component="details" sx={{ borderTop: 1, borderColor: 'divider' }}>
    <Box
      component="summary"
      sx={{ cursor: 'pointer', fontWeight: 600, minHeight: 48, alignContent: 'center' }}
    >
      {title}
    </Box>
    <Box sx={{ pt: 1.5, pb: 3 }}>{children}</Box>
  </Box>
);
