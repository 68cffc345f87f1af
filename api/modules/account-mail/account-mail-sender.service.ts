import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { PoolClient } from 'pg';
import { DataSource } from 'typeorm';
import type { Environment } from '../../config/environment.js';
import { accountMessage } from '../../domain/access/account-message.js';
import { deliveryFailure } from '../../domain/invitations/delivery.js';
import { messageHtml } from '../../domain/invitations/message-html.js';
import { JobsService } from '../jobs/jobs.service.js';
import type { JobRun } from '../jobs/queue.js';
import { composed, messageIdOf } from '../mail/mail-content.js';
import { NotDelivered, SmtpSession } from '../mail/smtp-session.js';
import { ENVIRONMENT } from '../settings/settings.module.js';
import { AccountMailEntity } from './account-mail.entity.js';
import { ACCOUNT_MAIL } from './account-mail.service.js';
import { MailLinksService, type Ready } from './mail-links.service.js';

type Outcome = Pick<AccountMailEntity, 'status' | 'confirmed' | 'reason'>;
interface Mark {
  done: Promise<unknown> | null;
}

const LONGEST_REASON = 500;

/** Sends mails to people who run a study, each at most once, however the server ends. */
@Injectable()
export class AccountMailSenderService implements OnModuleInit {
  private readonly logger = new Logger('Account mail');

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly jobs: JobsService,
    private readonly links: MailLinksService,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(ACCOUNT_MAIL, ({ mail }, run) => this.send(mail, run));
  }

  private async send(id: string, run: JobRun): Promise<void> {
    const { smtpUrl } = this.environment;
    const mail = await this.claim(id);
    if (mail === null || smtpUrl === null) return;
    const ready = await this.links.ready(mail);
    if (ready === null) {
      await this.dataSource.manager.delete(AccountMailEntity, { id });
      return;
    }
    try {
      await this.settle(id, await this.deliver(mail, ready, smtpUrl));
    } catch (error) {
      if (!(error instanceof NotDelivered)) throw error;
      const status = run.isLastTry ? 'failed' : 'queued';
      await this.settle(id, { status, confirmed: false, reason: error.message });
      if (!run.isLastTry) throw error;
    }
  }

  /** @returns null when there is nothing left to send: what was handed over never goes out again */
  private async claim(id: string): Promise<AccountMailEntity | null> {
    await this.dataSource.query(
      `UPDATE account_mail SET status = 'sent', reason = 'handed over; the server ended before the answer came'
        WHERE id = $1 AND status = 'sending' AND handed_over_at IS NOT NULL`,
      [id],
    );
    const { affected } = await this.dataSource
      .createQueryBuilder()
      .update(AccountMailEntity)
      .set({ status: 'sending' })
      .where(`id = :id AND status IN ('queued', 'sending')`, { id })
      .execute();
    if (affected !== 1) return null;
    return this.dataSource.manager.findOneBy(AccountMailEntity, { id });
  }

  /** @throws NotDelivered when it may be tried again */
  private async deliver(mail: AccountMailEntity, ready: Ready, url: string): Promise<Outcome> {
    const { envelope, message } = await composed(contentOf(mail, ready, this.environment.mailFrom));
    const runner = this.dataSource.createQueryRunner();
    const mark: Mark = { done: null };
    let smtp: SmtpSession | null = null;
    try {
      // Already connected, so that the mark is on its way before the mail's last line is.
      const client = (await runner.connect()) as PoolClient;
      smtp = await SmtpSession.open(url);
      const reason = await smtp.send(envelope, message, () => {
        mark.done = client
          .query('UPDATE account_mail SET handed_over_at = clock_timestamp() WHERE id = $1', [
            mail.id,
          ])
          .catch(() => undefined);
      });
      return { status: 'sent', confirmed: true, reason };
    } catch (error) {
      if (!(error instanceof NotDelivered)) throw error;
      const failure = deliveryFailure(error.error, mark.done !== null);
      this.logger.warn(`${mail.kind}: ${failure}: ${error.message}`);
      const reason = error.message;
      if (failure === 'unanswered') return { status: 'sent', confirmed: false, reason };
      if (failure === 'bounced') return { status: 'bounced', confirmed: false, reason };
      if (failure === 'refused') return { status: 'failed', confirmed: false, reason };
      throw error;
    } finally {
      await mark.done;
      smtp?.close();
      await runner.release();
    }
  }

  private async settle(id: string, { status, confirmed, reason }: Outcome): Promise<void> {
    await this.dataSource.query(
      `UPDATE account_mail
          SET status = $2::text, confirmed = $3, reason = $4,
              handed_over_at = CASE WHEN $2 = 'sent' THEN coalesce(handed_over_at, clock_timestamp()) END
        WHERE id = $1`,
      [id, status, confirmed, reason?.slice(0, LONGEST_REASON)],
    );
  }
}

function contentOf(mail: AccountMailEntity, { kind, link }: Ready, from: string | null) {
  const facts = link === null ? mail.facts : { ...mail.facts, link };
  const { subject, body } = accountMessage(kind, mail.locale, facts);
  const sender = from ?? '';
  return {
    from: sender,
    to: { name: '', address: mail.email },
    messageId: messageIdOf(mail.id, sender),
    subject,
    text: body,
    html: messageHtml(body, mail.locale),
    headers: { 'Auto-Submitted': 'auto-generated' },
  };
}
