import type { TFunction } from 'i18next';

/** “Invitation”, “Reminder 2”. */
export const stepName = (t: TFunction<'invitations'>, step: string): string =>
  step === 'invitation'
    ? t('step.invitation')
    : t('step.reminder', { number: step.replace(/^reminder-/, '') });

const languages = new Intl.DisplayNames('en', { type: 'language' });

/** “German”; a code that nobody knows as it stands. */
export const localeName = (locale: string): string => languages.of(locale) ?? locale;
