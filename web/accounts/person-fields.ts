import type { TFunction } from 'i18next';
import type { FormField } from './form-field';

export const nameField = (t: TFunction): FormField<'name'> => ({
  name: 'name',
  kind: 'text',
  label: t('accounts.field.name'),
  autoComplete: 'name',
});

/** @param autoComplete `username` where it is one’s own, `off` where it is somebody else’s */
export const emailField = (t: TFunction, autoComplete = 'username'): FormField<'email'> => ({
  name: 'email',
  kind: 'email',
  label: t('accounts.field.email'),
  autoComplete,
});

/** The password one has. */
export const passwordField = (t: TFunction): FormField<'password'> => ({
  name: 'password',
  kind: 'password',
  label: t('accounts.field.password'),
  autoComplete: 'current-password',
});

/** A password to choose, with the rule for it. */
export const newPasswordField = (t: TFunction, label: string): FormField<'password'> => ({
  name: 'password',
  kind: 'newPassword',
  label,
  help: t('accounts.field.passwordRule'),
  autoComplete: 'new-password',
});

/** Of the second factor. */
export const codeField = (t: TFunction): FormField<'code'> => ({
  name: 'code',
  kind: 'code',
  label: t('accounts.field.code'),
  help: t('accounts.field.codeHelp'),
  autoComplete: 'one-time-code',
});
