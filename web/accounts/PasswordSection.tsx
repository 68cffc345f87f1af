import { useTranslation } from 'react-i18next';
import { execute } from '../api/execute';
import { graphql } from '../graphql';
import { AccountForm } from './AccountForm';
import { AccountSection } from './AccountSection';
import { refreshAccount } from './account-data';
import type { FormField } from './form-field';
import { newPasswordField } from './person-fields';

const CHANGE_PASSWORD = graphql(`
  mutation ChangePassword($current: String!, $next: String!) {
    changePassword(current: $current, next: $next)
  }
`);

export function PasswordSection({ email }: { readonly email: string }) {
  const { t } = useTranslation();
  const title = t('accounts.password.title');
  const current: FormField<'current'> = {
    name: 'current',
    kind: 'password',
    label: t('accounts.field.currentPassword'),
    autoComplete: 'current-password',
  };
  return (
    <AccountSection title={title}>
      <AccountForm
        label={title}
        username={email}
        fields={[current, newPasswordField(t, t('accounts.field.newPassword'))]}
        action={t('accounts.password.action')}
        done={t('accounts.password.done')}
        onSend={async (values) => {
          await execute(CHANGE_PASSWORD, { current: values.current, next: values.password });
          await refreshAccount();
        }}
      />
    </AccountSection>
  );
}
