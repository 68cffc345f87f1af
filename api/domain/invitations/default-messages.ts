import type { MailStep } from './mail-step.js';
import type { Message } from './message.js';

type Texts = Readonly<Record<'invitation' | 'reminder', Message>>;

const EN: Texts = {
  invitation: {
    subject: 'Your invitation: {{wave}}',
    body: `Dear {{name}},

We invite you to take part in “{{wave}}”. It takes about ten minutes, and you see at once where you stand.

Your personal link:
{{link}}

You can stop at any time and go on later with the same link. Nothing is published about single respondents.

You do not want mails about this study? {{optOut}}`,
  },
  reminder: {
    subject: 'A reminder: {{wave}}',
    body: `Dear {{name}},

Some days ago we invited you to “{{wave}}”, and your answers are not complete yet. What you have entered is saved.

Your personal link:
{{link}}

You do not want mails about this study? {{optOut}}`,
  },
};

const DE: Texts = {
  invitation: {
    subject: 'Ihre Einladung: {{wave}}',
    body: `Guten Tag {{name}},

wir laden Sie ein, an „{{wave}}“ teilzunehmen. Es dauert etwa zehn Minuten, und Sie sehen sofort, wo Sie stehen.

Ihr persönlicher Link:
{{link}}

Sie können jederzeit unterbrechen und später mit demselben Link weitermachen. Über einzelne Teilnehmende wird nichts veröffentlicht.

Sie möchten keine E-Mails zu dieser Studie? {{optOut}}`,
  },
  reminder: {
    subject: 'Zur Erinnerung: {{wave}}',
    body: `Guten Tag {{name}},

vor einigen Tagen haben wir Sie zu „{{wave}}“ eingeladen; Ihre Antworten sind noch nicht vollständig. Was Sie eingegeben haben, ist gespeichert.

Ihr persönlicher Link:
{{link}}

Sie möchten keine E-Mails zu dieser Studie? {{optOut}}`,
  },
};

const JA: Texts = {
  invitation: {
    subject: 'ご協力のお願い：{{wave}}',
    body: `{{name}} 様

「{{wave}}」へのご回答をお願いいたします。所要時間は約10分で、結果はその場でご覧いただけます。

あなた専用のリンク：
{{link}}

途中で中断しても、同じリンクから再開できます。個々の回答者に関する情報が公開されることはありません。

この調査に関するメールを希望されない場合：{{optOut}}`,
  },
  reminder: {
    subject: '再度のお願い：{{wave}}',
    body: `{{name}} 様

先日「{{wave}}」へのご回答をお願いいたしましたが、ご回答がまだ完了していません。入力済みの内容は保存されています。

あなた専用のリンク：
{{link}}

この調査に関するメールを希望されない場合：{{optOut}}`,
  },
};

const TEXTS: Readonly<Record<string, Texts>> = { en: EN, de: DE, ja: JA };

/** The languages that messages are there in before anybody writes one. */
export const MESSAGE_LOCALES: readonly string[] = Object.keys(TEXTS);

/** What is sent as long as nobody has written something else. */
export const defaultMessage = (step: MailStep, locale: string): Message =>
  (TEXTS[locale] ?? EN)[step === 'invitation' ? 'invitation' : 'reminder'];

/** What stands for the name of somebody of whom only the address is known. */
export const nameless = (locale: string): string =>
  ({ de: 'und willkommen', ja: 'ご担当者' })[locale] ?? 'colleague';
