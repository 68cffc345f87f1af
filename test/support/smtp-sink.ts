import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail that the sink took. */
export interface SunkMail {
  readonly to: string;
  /** As it came over the wire. */
  readonly raw: string;
}

export interface SmtpSink {
  /** For SMTP_URL. */
  readonly url: string;
  /** In the order they were taken: all that a receiver would have. */
  readonly mails: readonly SunkMail[];
  countOf(to: string): number;
  stop(): Promise<void>;
}

/** What the sink does at a step; an error refuses it. */
export interface SinkBehaviour {
  /** Somebody is named as recipient. */
  readonly onRecipient?: (to: string) => Error | undefined;
  /** The whole mail has come; it counts as taken, whether or not the answer reaches anybody. */
  readonly onTaken?: (mail: SunkMail) => Promise<void> | void;
}

/** A mail server on this machine that keeps what it is sent. */
export async function startSmtpSink(behaviour: SinkBehaviour = {}): Promise<SmtpSink> {
  const mails: SunkMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onRcptTo: ({ address }, _session, done) => {
      done(behaviour.onRecipient?.(address));
    },
    onData: (stream, session, done) => {
      let raw = '';
      stream.setEncoding('utf8');
      stream.on('data', (chunk: string) => (raw += chunk));
      stream.on('end', () => {
        const mail = { to: session.envelope.rcptTo[0]?.address ?? '', raw };
        mails.push(mail);
        Promise.resolve(behaviour.onTaken?.(mail)).then(
          () => {
            done();
          },
          (error: unknown) => {
            done(error as Error);
          },
        );
      });
    },
  });
  server.on('error', () => undefined); // a killed client resets its connection
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    countOf: (to) => mails.filter((mail) => mail.to === to).length,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(resolve);
      }),
  };
}

/** An SMTP reply of the sink. */
export const reply = (responseCode: number, message: string): Error =>
  Object.assign(new Error(message), { responseCode });
