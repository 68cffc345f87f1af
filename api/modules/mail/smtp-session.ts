import { Readable } from 'node:stream';
import { parseConnectionUrl } from 'nodemailer/lib/shared';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { DeliveryError } from '../../domain/invitations/delivery.js';

/** In ms. A mail server that says nothing for so long has gone. */
const TIMEOUTS = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 };

/** The mail server did not take a mail, or cannot be reached. */
export class NotDelivered extends Error {
  override readonly name = 'NotDelivered';

  constructor(readonly error: DeliveryError) {
    super(error.response);
  }
}

/** A connection to the mail server, for one mail after the other. */
export class SmtpSession {
  private broken = false;

  private constructor(private readonly connection: SMTPConnection) {
    const markBroken = (): void => {
      this.broken = true;
    };
    connection.on('error', markBroken);
    connection.on('end', markBroken);
  }

  /** @throws NotDelivered */
  static async open(url: string): Promise<SmtpSession> {
    const { auth, ...options } = parseConnectionUrl(url);
    const connection = new SMTPConnection({ ...options, ...TIMEOUTS });
    const session = new SmtpSession(connection);
    try {
      await session.until((done) => {
        connection.connect((error) => {
          done(error);
        });
      });
      if (auth !== undefined) {
        await session.until((done) => {
          connection.login(auth, (error) => {
            done(error);
          });
        });
      }
    } catch (error) {
      connection.close();
      throw error;
    }
    return session;
  }

  get usable(): boolean {
    return !this.broken;
  }

  /**
   * @param atEnd called when all of the mail but its last line (a dot) has been given to the
   *   connection; the dot follows before anything else is read or written
   * @returns what the server answered
   * @throws NotDelivered
   */
  async send(
    envelope: { readonly from: string | false; readonly to: string[] },
    message: Buffer,
    atEnd: () => void,
  ): Promise<string> {
    const parts = Readable.from(
      (function* () {
        yield message;
        atEnd();
      })(),
      { objectMode: false },
    );
    return this.until((done) => {
      this.connection.send(envelope, parts, (error, info) => {
        done(error, error ? undefined : info.response);
      });
    });
  }

  close(): void {
    if (this.broken) this.connection.close();
    else this.connection.quit();
  }

  /** Waits for a callback or for the connection to break, whichever comes first. */
  private until(
    start: (done: (error?: unknown, response?: string) => void) => void,
  ): Promise<string> {
    return new Promise((resolve, reject) => {
      const fail = (error: unknown): void => {
        stop();
        reject(new NotDelivered(deliveryError(error)));
      };
      const ended = (): void => {
        fail(new Error('the mail server closed the connection'));
      };
      const stop = (): void => {
        this.connection.off('error', fail);
        this.connection.off('end', ended);
      };
      this.connection.once('error', fail);
      this.connection.once('end', ended);
      start((error, response) => {
        if (error) {
          fail(error);
          return;
        }
        stop();
        resolve(response ?? '');
      });
    });
  }
}

function deliveryError(error: unknown): DeliveryError {
  const { code, responseCode, response, command, message } = error as Partial<DeliveryError> &
    Error;
  return {
    code: typeof code === 'string' ? code : null,
    responseCode: typeof responseCode === 'number' ? responseCode : null,
    response: typeof response === 'string' ? response : message,
    command: typeof command === 'string' ? command : null,
  };
}
