import type { Message } from '../invitations/message.js';

/** Mails to people who run a study, or are to. */
export const ACCOUNT_MAIL_KINDS = [
  'colleague-invited',
  'password-reset',
  'no-password',
  'reset-link-made',
  'password-was-reset',
  'second-factor-was-reset',
] as const;
export type AccountMailKind = (typeof ACCOUNT_MAIL_KINDS)[number];

/** What a mail names; a link only in those that lead somewhere. */
export interface AccountMailFacts {
  /** Who did it. */
  readonly by?: string;
  /** Title of the study. */
  readonly study?: string;
  readonly link?: string;
}

type Words = Readonly<Record<AccountMailKind, (facts: Required<AccountMailFacts>) => Message>>;

/** In English where we do not have the language. */
export const accountMessage = (
  kind: AccountMailKind,
  locale: string,
  { by = '', study = '', link = '' }: AccountMailFacts,
): Message => {
  const words = LANGUAGES[locale.toLowerCase().split('-')[0] ?? ''] ?? ENGLISH;
  return words[kind]({ by, study, link });
};

const ENGLISH: Words = {
  'colleague-invited': ({ by, study, link }) => ({
    subject: `Invitation to “${study}”`,
    body: `${by} invites you to work on “${study}” in Leadline.\n\nJoin here, within a week:\n${link}\n\nIf you do not know ${by}, you need not do anything.`,
  }),
  'password-reset': ({ link }) => ({
    subject: 'Set a new password',
    body: `Somebody, probably you, wants to set a new password for your Leadline account.\n\nThis link works once, within an hour:\n${link}\n\nIf it was not you, you need not do anything: your password stays as it is.`,
  }),
  'no-password': ({ link }) => ({
    subject: 'Signing in to Leadline',
    body: `Somebody, probably you, wants to set a new password for your Leadline account. It has none: you sign in with your organisation’s account here:\n${link}`,
  }),
  'reset-link-made': ({ by }) => ({
    subject: 'A link for a new password was made',
    body: `${by} made a link with which a new password can be set for your Leadline account, good for an hour. ${by} will hand it to you.\n\nIf you did not ask for it, speak to ${by} or to another admin of your study.`,
  }),
  'password-was-reset': () => ({
    subject: 'Your password was changed',
    body: 'A new password was set for your Leadline account by a link for it, and all sessions have ended.\n\nIf it was not you, tell an admin of your study at once.',
  }),
  'second-factor-was-reset': ({ by }) => ({
    subject: 'Your second factor was turned off',
    body: `${by} turned off the second factor of your Leadline account, and all your sessions have ended. Sign in with your password, and set up the second factor anew.\n\nIf you did not ask for it, speak to ${by} or to another admin of your study.`,
  }),
};

const GERMAN: Words = {
  'colleague-invited': ({ by, study, link }) => ({
    subject: `Einladung zu „${study}“`,
    body: `${by} lädt Sie ein, in Leadline an „${study}“ mitzuarbeiten.\n\nHier treten Sie bei, innerhalb einer Woche:\n${link}\n\nWenn Sie ${by} nicht kennen, brauchen Sie nichts zu tun.`,
  }),
  'password-reset': ({ link }) => ({
    subject: 'Neues Passwort setzen',
    body: `Jemand, vermutlich Sie, möchte für Ihr Leadline-Konto ein neues Passwort setzen.\n\nDieser Link gilt einmal, innerhalb einer Stunde:\n${link}\n\nWenn Sie es nicht waren, brauchen Sie nichts zu tun: Ihr Passwort bleibt, wie es ist.`,
  }),
  'no-password': ({ link }) => ({
    subject: 'Anmelden bei Leadline',
    body: `Jemand, vermutlich Sie, möchte für Ihr Leadline-Konto ein neues Passwort setzen. Es hat keines: Sie melden sich mit dem Konto Ihrer Organisation an:\n${link}`,
  }),
  'reset-link-made': ({ by }) => ({
    subject: 'Ein Link für ein neues Passwort wurde erstellt',
    body: `${by} hat einen Link erstellt, mit dem sich für Ihr Leadline-Konto ein neues Passwort setzen lässt; er gilt eine Stunde. ${by} wird ihn Ihnen geben.\n\nWenn Sie nicht darum gebeten haben, sprechen Sie mit ${by} oder einer anderen Person, die Ihre Studie verwaltet.`,
  }),
  'password-was-reset': () => ({
    subject: 'Ihr Passwort wurde geändert',
    body: 'Für Ihr Leadline-Konto wurde über einen Link ein neues Passwort gesetzt; alle Sitzungen sind beendet.\n\nWenn Sie es nicht waren, sagen Sie es sofort einer Person, die Ihre Studie verwaltet.',
  }),
  'second-factor-was-reset': ({ by }) => ({
    subject: 'Ihr zweiter Faktor wurde abgeschaltet',
    body: `${by} hat den zweiten Faktor Ihres Leadline-Kontos abgeschaltet; alle Ihre Sitzungen sind beendet. Melden Sie sich mit Ihrem Passwort an und richten Sie den zweiten Faktor neu ein.\n\nWenn Sie nicht darum gebeten haben, sprechen Sie mit ${by} oder einer anderen Person, die Ihre Studie verwaltet.`,
  }),
};

const JAPANESE: Words = {
  'colleague-invited': ({ by, study, link }) => ({
    subject: `「${study}」への招待`,
    body: `${by} さんから、Leadline の「${study}」への参加に招待されました。\n\n1 週間以内に、こちらから参加してください。\n${link}\n\n${by} さんに心当たりがない場合は、何もする必要はありません。`,
  }),
  'password-reset': ({ link }) => ({
    subject: '新しいパスワードの設定',
    body: `お使いの Leadline アカウントに新しいパスワードを設定する申し込みがありました。\n\n次のリンクは 1 時間以内に 1 回だけ使えます。\n${link}\n\nお心当たりがない場合は、何もする必要はありません。パスワードは変わりません。`,
  }),
  'no-password': ({ link }) => ({
    subject: 'Leadline へのサインイン',
    body: `お使いの Leadline アカウントに新しいパスワードを設定する申し込みがありました。このアカウントにパスワードはなく、組織のアカウントでサインインします。\n${link}`,
  }),
  'reset-link-made': ({ by }) => ({
    subject: '新しいパスワード用のリンクが作られました',
    body: `${by} さんが、お使いの Leadline アカウントに新しいパスワードを設定するリンクを作りました。有効期間は 1 時間で、${by} さんからお渡しします。\n\n依頼した覚えがない場合は、${by} さん、または調査の別の管理者に確認してください。`,
  }),
  'password-was-reset': () => ({
    subject: 'パスワードが変更されました',
    body: 'リンクを使って、お使いの Leadline アカウントに新しいパスワードが設定されました。すべてのセッションは終了しました。\n\nお心当たりがない場合は、すぐに調査の管理者に知らせてください。',
  }),
  'second-factor-was-reset': ({ by }) => ({
    subject: '2 要素認証がオフになりました',
    body: `${by} さんが、お使いの Leadline アカウントの 2 要素認証をオフにしました。すべてのセッションは終了しました。パスワードでサインインし、2 要素認証を設定し直してください。\n\n依頼した覚えがない場合は、${by} さん、または調査の別の管理者に確認してください。`,
  }),
};

const LANGUAGES: Readonly<Record<string, Words | undefined>> = {
  en: ENGLISH,
  de: GERMAN,
  ja: JAPANESE,
};
