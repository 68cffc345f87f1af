import { Inject, Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { z } from 'zod';
import type { Environment } from '../../config/environment.js';
import type { AccountMailFacts, AccountMailKind } from '../../domain/access/account-message.js';
import { CLOCK, type Clock } from '../audit/clock.js';
import { JobsService } from '../jobs/jobs.service.js';
import type { Queue } from '../jobs/queue.js';
import { ENVIRONMENT } from '../settings/settings.module.js';
import { AccountMailEntity } from './account-mail.entity.js';

/** Sends one mail, in about an hour of tries at most. */
export const ACCOUNT_MAIL: Queue<{ mail: string }> = {
  name: 'account-mail',
  payload: z.object({ mail: z.uuid() }),
  retries: 8,
  retryAfter: 15,
  longest: 300,
};

/** What became of mails is kept for so long, in ms. */
const KEPT_FOR = 30 * 24 * 60 * 60 * 1000;

/** A mail to ask for. */
export interface NewAccountMail {
  readonly kind: AccountMailKind;
  readonly email: string;
  readonly locale: string | null;
  /** What its link starts with, such as `https://leadline.example.org`. */
  readonly origin: string;
  readonly facts?: Omit<AccountMailFacts, 'link'>;
  readonly invitationId?: string;
}

/** Mails to people who run a study. They are asked for in a transaction, and sent once it commits. */
@Injectable()
export class AccountMailService {
  constructor(
    private readonly jobs: JobsService,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  get canSend(): boolean {
    return this.environment.smtpUrl !== null;
  }

  /** Does nothing without a mail server: these mails have no outbox, whose readers could use their links. */
  async queue(manager: EntityManager, mail: NewAccountMail): Promise<void> {
    if (!this.canSend) return;
    const now = this.clock();
    await manager.query('DELETE FROM account_mail WHERE queued_at < $1', [
      new Date(now.getTime() - KEPT_FOR),
    ]);
    const made = await manager.insert(AccountMailEntity, {
      kind: mail.kind,
      email: mail.email,
      locale: mail.locale ?? 'en',
      origin: mail.origin,
      facts: mail.facts ?? {},
      invitationId: mail.invitationId ?? null,
      queuedAt: now,
    });
    const { id } = made.identifiers[0] as { id: string };
    await this.jobs.send(ACCOUNT_MAIL, id, { mail: id }, { manager });
  }
}
