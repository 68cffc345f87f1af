import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, EntityManager } from 'typeorm';
import { normalEmail } from '../../domain/access/email.js';
import type { Role } from '../../domain/access/role.js';
import { Refusal } from '../../domain/refusal.js';
import { AuditService } from '../audit/audit.service.js';
import { CLOCK, type Clock } from '../audit/clock.js';
import { AccountEntity } from './account.entity.js';
import { MembershipEntity } from './membership.entity.js';
import { PasswordEntity } from './password.entity.js';
import { hashNewPassword } from './passwords.js';
import { SessionsService } from './sessions.service.js';
import { SignInService } from './sign-in.service.js';
import type { Origin, SignedIn } from './signed-in.js';

/** Somebody to make an account for. */
export interface NewAccount {
  readonly email: string;
  readonly name: string;
  /** Null: signs in elsewhere. */
  readonly passwordHash: string | null;
}

const LONGEST_NAME = 200;

@Injectable()
export class AccountsService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly audit: AuditService,
    private readonly signIns: SignInService,
    private readonly sessions: SessionsService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  exist(manager: EntityManager = this.dataSource.manager): Promise<boolean> {
    return manager.exists(AccountEntity);
  }

  byEmail(email: string, manager = this.dataSource.manager): Promise<AccountEntity | null> {
    return manager.findOneBy(AccountEntity, { email });
  }

  /** @throws Refusal NOT_FOUND */
  async byId(id: string): Promise<AccountEntity> {
    const account = await this.dataSource.manager.findOneBy(AccountEntity, { id });
    if (account === null) throw new Refusal('NOT_FOUND', 'There is no such account.');
    return account;
  }

  memberships(accountId: string): Promise<MembershipEntity[]> {
    return this.dataSource.manager.find(MembershipEntity, {
      where: { accountId },
      order: { studyId: 'ASC' },
    });
  }

  hasPassword(accountId: string): Promise<boolean> {
    return this.dataSource.manager.existsBy(PasswordEntity, { accountId });
  }

  /** @returns its id */
  async add(manager: EntityManager, { email, name, passwordHash }: NewAccount): Promise<string> {
    const now = this.clock();
    const made = await manager.insert(AccountEntity, { email, name, createdAt: now });
    const { id } = made.identifiers[0] as { id: string };
    if (passwordHash !== null) {
      await manager.insert(PasswordEntity, { accountId: id, hash: passwordHash, setAt: now });
    }
    return id;
  }

  /** Gives somebody a role in a study that they had none in. */
  async join(
    manager: EntityManager,
    {
      accountId,
      studyId,
      role,
      by,
    }: { accountId: string; studyId: string; role: Role; by: string },
  ): Promise<void> {
    await manager.insert(MembershipEntity, { accountId, studyId, role, since: this.clock() });
    await this.audit.write(manager, {
      actor: by,
      action: 'colleague-joined',
      subject: `account:${accountId}`,
      study: studyId,
      after: { role },
    });
  }

  /**
   * Sets another password and ends every other session.
   * @throws Refusal WRONG_CREDENTIALS, RATE_LIMITED or BAD_USER_INPUT
   */
  async changePassword(
    who: SignedIn,
    current: string,
    next: string,
    origin: Origin,
  ): Promise<void> {
    const attempt = await this.signIns.prove(who, current, origin);
    await this.signIns.proven(attempt);
    const hash = await hashNewPassword(next, who.email);
    await this.dataSource.transaction(async (manager) => {
      await manager.update(PasswordEntity, who.id, { hash, setAt: this.clock() });
      await this.sessions.endOthers(manager, who);
      await this.audit.write(manager, {
        actor: who.id,
        action: 'password-changed',
        subject: `account:${who.id}`,
      });
    });
  }
}

/** @throws Refusal BAD_USER_INPUT */
export function requireEmail(typed: string): string {
  const email = normalEmail(typed);
  if (email !== null) return email;
  throw new Refusal('BAD_USER_INPUT', 'That is not an e-mail address.', {
    problems: [{ field: 'email', code: 'not-an-email' }],
  });
}

/** @throws Refusal BAD_USER_INPUT */
export function requireName(typed: string): string {
  const name = typed.trim().normalize('NFC');
  if (name !== '' && name.length <= LONGEST_NAME) return name;
  throw new Refusal('BAD_USER_INPUT', `A name has 1 to ${LONGEST_NAME} characters.`, {
    problems: [{ field: 'name', code: name === '' ? 'missing' : 'too-long' }],
  });
}
