import { type BeforeApplicationShutdown, Inject, Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Environment } from '../../config/environment.js';
import { deliveryFailure } from '../../domain/invitations/delivery.js';
import { reasonNotToSend } from '../../domain/invitations/still-to-send.js';
import { InvitationLinksService } from '../invitations/invitation-links.service.js';
import { ENVIRONMENT } from '../settings/settings.module.js';
import { composed, contentOf } from './mail-content.js';
import { type ClaimedMail, SenderSession } from './sender-session.js';
import { cancelled, notTaken, sent, settle, type Settlement } from './settlement.js';
import { NotDelivered, SmtpSession } from './smtp-session.js';

/** Looks for mails this often when nobody says that there are some, in ms. */
const IDLE = 2000;
/** Before a mail server that cannot be reached is tried again, in ms. */
const UNAVAILABLE_FOR = 30_000;
/** How long, in ms, and how often the database is asked to note what became of a mail. */
const SETTLE_EVERY = 1000;
const SETTLE_TRIES = 60;

/**
 * Sends the mails that are queued, one after the other, in one process of all on this database. It
 * goes on where it stopped, however it stopped.
 */
@Injectable()
export class MailSenderService implements BeforeApplicationShutdown {
  private readonly logger = new Logger('Mail');
  private stopping = false;
  private running: Promise<void> = Promise.resolve();
  private wakeUp: () => void = () => undefined;
  private smtp: SmtpSession | null = null;
  private problem: string | null = null;
  /** When each wave may send its next mail, in ms since the epoch. */
  private readonly paced = new Map<string, number>();

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly links: InvitationLinksService,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  /** Why the mail server takes nothing at the moment; null when it does, as far as is known. */
  get lastProblem(): string | null {
    return this.problem;
  }

  get canSend(): boolean {
    return this.environment.smtpUrl !== null;
  }

  start(): void {
    const url = this.environment.smtpUrl;
    if (url !== null) this.running = this.run(url);
  }

  /** There is something to send. */
  wake(): void {
    this.wakeUp();
  }

  /** The mail under way is finished first. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    this.wake();
    await this.running;
  }

  private async run(url: string): Promise<void> {
    while (!this.stopping) {
      try {
        await SenderSession.run(this.dataSource, (session) => this.sendAll(session, url));
      } catch (error) {
        this.logger.warn(String(error));
      }
      await this.sleep(IDLE);
    }
  }

  private async sendAll(session: SenderSession, url: string): Promise<void> {
    while (!this.stopping) {
      const now = Date.now();
      const waiting = [...this.paced].filter(([, from]) => from > now);
      const mail = await session.claim(waiting.map(([wave]) => wave));
      if (mail === null) {
        this.leaveSmtp(waiting.length === 0);
        await this.sleep(Math.min(IDLE, ...waiting.map(([, from]) => from - now)));
        continue;
      }
      const settlement = await this.deliver(session, mail, url);
      if (settlement.status !== 'cancelled') {
        this.paced.set(mail.waveId, now + 60_000 / mail.perMinute);
      }
      await this.note(mail, settlement);
      if (this.problem !== null) await this.sleep(UNAVAILABLE_FOR);
    }
    this.leaveSmtp(true);
  }

  private async deliver(
    session: SenderSession,
    mail: ClaimedMail,
    url: string,
  ): Promise<Settlement> {
    const reason = reasonNotToSend(mail.step, mail);
    if (reason !== null) return cancelled(reason);
    const { envelope, message } = await composed(
      await contentOf(mail, this.environment.mailFrom, this.links),
    );
    const mark: { done: Promise<unknown> | null } = { done: null };
    try {
      if (this.smtp?.usable !== true) this.smtp = await SmtpSession.open(url);
      const response = await this.smtp.send(envelope, message, () => {
        mark.done = session.markHandedOver(mail.id).catch(() => undefined);
      });
      this.problem = null;
      return sent(response);
    } catch (error) {
      if (!(error instanceof NotDelivered)) throw error;
      const failure = deliveryFailure(error.error, mark.done !== null);
      this.problem = failure === 'unavailable' ? error.message : null;
      this.leaveSmtp(true);
      return notTaken(failure, error.message, mail.attempts);
    } finally {
      await mark.done;
    }
  }

  /** A mail that went out must be noted: the database may be away for a while. */
  private async note(mail: ClaimedMail, settlement: Settlement): Promise<void> {
    for (let tries = 1; ; tries += 1) {
      try {
        await settle(this.dataSource, mail, settlement);
        return;
      } catch (error) {
        if (tries === SETTLE_TRIES) throw error;
        await new Promise((resolve) => setTimeout(resolve, SETTLE_EVERY));
      }
    }
  }

  private leaveSmtp(now: boolean): void {
    if (!now) return;
    this.smtp?.close();
    this.smtp = null;
  }

  private async sleep(ms: number): Promise<void> {
    if (this.stopping) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.wakeUp = () => undefined;
  }
}
