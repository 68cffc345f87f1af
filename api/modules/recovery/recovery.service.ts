import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, EntityManager } from 'typeorm';
import { normalEmail } from '../../domain/access/email.js';
import { Refusal } from '../../domain/refusal.js';
import { AccountLinksService, usedOrOld } from '../account-mail/account-links.service.js';
import type { AccountLinkEntity } from '../account-mail/account-link.entity.js';
import { AccountMailService } from '../account-mail/account-mail.service.js';
import { AccountsService } from '../accounts/accounts.service.js';
import { hashNewPassword } from '../accounts/passwords.js';
import { SignInFailuresService } from '../accounts/sign-in-failures.service.js';
import { AuditService } from '../audit/audit.service.js';
import { CLOCK, type Clock } from '../audit/clock.js';

/** Somebody at the page for a forgotten password. */
export interface ResetRequest {
  readonly email: string;
  readonly locale: string | null;
  /** Null: nobody can be told where this server is, so that no mail goes out. */
  readonly origin: string | null;
  /** Of the network. */
  readonly address: string;
}

/** What an owner does who lost the password. */
@Injectable()
export class RecoveryService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly accounts: AccountsService,
    private readonly links: AccountLinksService,
    private readonly mails: AccountMailService,
    private readonly failures: SignInFailuresService,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Asks for a mail. Whether the address has an account is not looked at before the answer is given,
   * which therefore cannot tell, in words or in time.
   * @throws Refusal RATE_LIMITED for a network that asks too often
   */
  async request({ email: typed, locale, origin, address }: ResetRequest): Promise<void> {
    await this.failures.countReset(address);
    const email = normalEmail(typed);
    if (email === null || origin === null) return;
    await this.dataSource.transaction(async (manager) => {
      await this.mails.queue(manager, { kind: 'password-reset', email, locale, origin });
      await this.audit.write(manager, {
        actor: null,
        action: 'password-reset-asked',
        subject: 'account:unknown',
      });
    });
  }

  /**
   * Sets a new password and ends every session; the second factor stays.
   * @param origin as for `request`
   * @throws Refusal NOT_FOUND for a link used or too old, BAD_USER_INPUT for the password
   */
  async reset(
    { token, password }: { readonly token: string; readonly password: string },
    { locale, origin }: Pick<ResetRequest, 'locale' | 'origin'>,
  ): Promise<void> {
    const { accountId } = await this.links.find(this.dataSource.manager, token);
    const { email } = await this.accounts.byId(accountId);
    const hash = await hashNewPassword(password, email);
    await this.dataSource.transaction(async (manager) => {
      const link = await this.links.find(manager, token);
      await requireMakerStillMay(manager, link);
      await this.links.useUp(manager, link);
      await manager.query(
        `INSERT INTO password (account_id, hash, set_at) VALUES ($1, $2, $3)
         ON CONFLICT (account_id) DO UPDATE SET hash = excluded.hash, set_at = excluded.set_at`,
        [accountId, hash, this.clock()],
      );
      const [{ sessions } = { sessions: 0 }] = await manager.query<{ sessions: number }[]>(
        `WITH ended AS (DELETE FROM session WHERE account_id = $1 RETURNING 1)
         SELECT count(*)::int AS sessions FROM ended`,
        [accountId],
      );
      await this.failures.forget(manager, email);
      if (origin !== null) {
        await this.mails.queue(manager, { kind: 'password-was-reset', email, locale, origin });
      }
      await this.audit.write(manager, {
        actor: accountId,
        action: 'password-reset',
        subject: `account:${accountId}`,
        before: { sessions },
        after: { linkMadeBy: link.madeBy },
      });
    });
  }

  /**
   * For whoever rules the server: a link for an account that nobody else can help.
   * @returns its path
   * @throws Refusal NOT_FOUND
   */
  async linkFromServer(typed: string): Promise<string> {
    return this.onServer(typed, 'reset-link-made', (manager, accountId) =>
      this.links.make(manager, accountId, null),
    );
  }

  /** @throws Refusal NOT_FOUND */
  async turnOffFactorFromServer(typed: string): Promise<void> {
    await this.onServer(typed, 'second-factor-reset', (manager, accountId) =>
      manager.query('DELETE FROM second_factor WHERE account_id = $1', [accountId]),
    );
  }

  private onServer<T>(
    typed: string,
    action: string,
    work: (manager: EntityManager, accountId: string) => Promise<T>,
  ): Promise<T> {
    return this.dataSource.transaction(async (manager) => {
      const account = await this.accounts.byEmail(normalEmail(typed) ?? '', manager);
      if (account === null) throw new Refusal('NOT_FOUND', `There is no account of ${typed}.`);
      const done = await work(manager, account.id);
      await this.audit.write(manager, {
        actor: null,
        action,
        subject: `account:${account.id}`,
        after: { on: 'server' },
      });
      return done;
    });
  }
}

/** Since the link was made, its maker may have lost a role, or the owner gained one elsewhere. */
async function requireMakerStillMay(
  manager: EntityManager,
  { accountId, madeBy }: AccountLinkEntity,
): Promise<void> {
  if (madeBy === null) return;
  const beyond = await manager.query<unknown[]>(
    `SELECT 1 FROM membership theirs
      WHERE theirs.account_id = $1
        AND NOT EXISTS (SELECT 1 FROM membership own
                         WHERE own.study_id = theirs.study_id AND own.account_id = $2 AND own.role = 'admin')`,
    [accountId, madeBy],
  );
  if (beyond.length > 0) throw usedOrOld();
}
