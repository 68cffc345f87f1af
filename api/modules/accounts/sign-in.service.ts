import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, EntityManager } from 'typeorm';
import { normalEmail } from '../../domain/access/email.js';
import { Refusal } from '../../domain/refusal.js';
import { AuditService } from '../audit/audit.service.js';
import { AccountEntity } from './account.entity.js';
import { PasswordEntity } from './password.entity.js';
import { passwordMatches } from './passwords.js';
import { SecondFactorService, wrongCode } from './second-factor.service.js';
import { SessionsService } from './sessions.service.js';
import { type Attempt, SignInFailuresService } from './sign-in-failures.service.js';
import type { Origin, SignedIn } from './signed-in.js';

/** What somebody types to sign in. */
export interface Credentials {
  readonly email: string;
  readonly password: string;
  /** Of the second factor, or a recovery code. */
  readonly code?: string | undefined;
}

/** A session just begun. */
export interface Started {
  readonly accountId: string;
  /** For the cookie. */
  readonly token: string;
}

@Injectable()
export class SignInService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly failures: SignInFailuresService,
    private readonly secondFactor: SecondFactorService,
    private readonly sessions: SessionsService,
    private readonly audit: AuditService,
  ) {}

  /**
   * Starts a session. Nothing that it says or how long it takes tells whether an address has an account.
   * @param earlier the token that the browser came with, whose session ends
   * @throws Refusal WRONG_CREDENTIALS, SECOND_FACTOR_REQUIRED or RATE_LIMITED
   */
  async signIn(
    { email: typed, password, code }: Credentials,
    origin: Origin,
    earlier: string | null,
  ): Promise<Started> {
    const email = normalEmail(typed) ?? typed.slice(0, 254);
    const attempt = { email, address: origin.address };
    await this.failures.count(attempt);
    const account = await this.dataSource.manager.findOneBy(AccountEntity, { email });
    const matches = await passwordMatches(await this.hashOf(account?.id ?? null), password);
    if (account === null || !matches) {
      await this.recordFailure(account?.id ?? null, 'password');
      throw new Refusal('WRONG_CREDENTIALS', 'E-mail address or password is wrong.');
    }
    const needsCode = await this.secondFactor.isOn(account.id);
    if (needsCode && (code === undefined || code.trim() === '')) {
      await this.failures.undecided(attempt);
      throw new Refusal(
        'SECOND_FACTOR_REQUIRED',
        'Enter the code of your authenticator app, or a recovery code.',
      );
    }
    const started = await this.dataSource.transaction(async (manager) => {
      const factor =
        needsCode && code !== undefined
          ? await this.secondFactor.take(manager, account.id, code)
          : null;
      if (needsCode && factor === null) return null;
      await this.failures.succeeded(manager, attempt);
      return this.start(manager, account.id, origin, earlier, { by: 'password', factor });
    });
    if (started !== null) return started;
    await this.recordFailure(account.id, 'second factor');
    throw wrongCode();
  }

  /** A session for somebody whose identity is beyond doubt, with its row in the audit. */
  async start(
    manager: EntityManager,
    accountId: string,
    origin: Origin,
    earlier: string | null,
    how: { readonly by: string; readonly factor?: string | null },
  ): Promise<Started> {
    await this.sessions.replace(manager, earlier);
    const token = await this.sessions.start(manager, accountId, origin);
    await this.audit.write(manager, {
      actor: accountId,
      action: 'signed-in',
      subject: `account:${accountId}`,
      after: { by: how.by, secondFactor: how.factor ?? null },
    });
    return { accountId, token };
  }

  /**
   * Asks for the password again before something that a stolen session must not do.
   * @returns what to hand to `proven` once all went well
   * @throws Refusal WRONG_CREDENTIALS, RATE_LIMITED, or WRONG_STATUS for who has no password
   */
  async prove(who: SignedIn, password: string, { address }: Origin): Promise<Attempt> {
    const hash = await this.hashOf(who.id);
    if (hash === null) {
      throw new Refusal('WRONG_STATUS', 'This account has no password: it signs in elsewhere.');
    }
    const attempt = { email: who.email, address };
    await this.failures.count(attempt);
    if (await passwordMatches(hash, password)) return attempt;
    await this.recordFailure(who.id, 'password asked again');
    throw new Refusal('WRONG_CREDENTIALS', 'The password is wrong.');
  }

  async proven(attempt: Attempt): Promise<void> {
    await this.dataSource.transaction((manager) => this.failures.succeeded(manager, attempt));
  }

  private async hashOf(accountId: string | null): Promise<string | null> {
    if (accountId === null) return null;
    const found = await this.dataSource.manager.findOneBy(PasswordEntity, { accountId });
    return found?.hash ?? null;
  }

  /** Of an address without an account too, so that it takes as long. */
  private async recordFailure(accountId: string | null, what: string): Promise<void> {
    await this.dataSource.transaction((manager) =>
      this.audit.write(manager, {
        actor: null,
        action: 'sign-in-failed',
        subject: `account:${accountId ?? 'unknown'}`,
        after: { wrong: what },
      }),
    );
  }
}
