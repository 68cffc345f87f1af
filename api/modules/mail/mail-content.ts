import MailComposer from 'nodemailer/lib/mail-composer';
import { filled } from '../../domain/invitations/message.js';
import { messageHtml } from '../../domain/invitations/message-html.js';
import type { InvitationLinksService } from '../invitations/invitation-links.service.js';

/** A mail and whom it goes to, as the tables hold them. */
export interface StoredMail {
  readonly id: string;
  readonly invitationId: string;
  readonly email: string;
  readonly name: string | null;
  readonly locale: string;
  readonly subject: string;
  readonly body: string;
  readonly origin: string;
}

/** A mail as it arrives. */
export interface MailContent {
  readonly from: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly messageId: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** With MAIL_FROM not set, mails stay in the outbox. */
const NOBODY = 'Leadline <no-reply@localhost>';

/** Puts the links in, which lie in no table. */
export async function contentOf(
  mail: StoredMail,
  from: string | null,
  links: InvitationLinksService,
): Promise<MailContent> {
  const link = answerUrl(mail.origin, await links.answerToken(mail.invitationId));
  const optOut = `${mail.origin}/opt-out/${await links.optOutToken(mail.invitationId)}`;
  const text = filled(mail.body, { link, optOut });
  const sender = from ?? NOBODY;
  return {
    from: sender,
    to: { name: mail.name ?? '', address: mail.email },
    messageId: messageIdOf(mail.id, sender),
    subject: mail.subject,
    text,
    html: messageHtml(text, mail.locale),
    headers: {
      // RFC 8058: mail programs show a button that stops mails without a page.
      'List-Unsubscribe': `<${optOut}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'Auto-Submitted': 'auto-generated',
    },
  };
}

/** Where a personal link leads: the notice and the consent, then the questionnaire. */
export const answerUrl = (origin: string, token: string): string =>
  `${origin}/respond?invitation=${token}`;

/** The same for each try, so that receivers can tell that two are one. */
export const messageIdOf = (id: string, from: string): string =>
  `<${id}@${/@([^\s>]+)/.exec(from)?.[1] ?? 'localhost'}>`;

/** The mail as SMTP carries it, and the addresses of its envelope. */
export async function composed(content: MailContent): Promise<{
  readonly envelope: { readonly from: string | false; readonly to: string[] };
  readonly message: Buffer;
}> {
  const { from, to, messageId, subject, text, html, headers } = content;
  const composer = new MailComposer({
    ...{ from, to: { ...to }, messageId, subject, text, html, headers: { ...headers } },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const node = composer.compile();
  const message = await node.build();
  return { envelope: node.getEnvelope(), message };
}
