import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, EntityManager } from 'typeorm';
import type { Role } from '../../domain/access/role.js';
import { Refusal } from '../../domain/refusal.js';
import { AuditService } from '../audit/audit.service.js';
import { isId } from './is-id.js';
import { MembershipEntity } from './membership.entity.js';
import type { SignedIn } from './signed-in.js';

/** Somebody who belongs to a study. */
export interface Colleague {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly since: Date;
  readonly secondFactor: boolean;
  readonly lastSeenAt: Date | null;
}

/** The people of a study and their roles. A study never loses its last admin. */
@Injectable()
export class ColleaguesService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly audit: AuditService,
  ) {}

  list(study: string, only: string | null = null): Promise<Colleague[]> {
    return this.dataSource.query<Colleague[]>(
      `SELECT account.id, account.email, account.name, membership.role, membership.since,
              EXISTS (SELECT 1 FROM second_factor factor
                       WHERE factor.account_id = account.id AND factor.confirmed_at IS NOT NULL) AS "secondFactor",
              (SELECT max(last_seen_at) FROM session WHERE session.account_id = account.id) AS "lastSeenAt"
         FROM membership JOIN account ON account.id = membership.account_id
        WHERE membership.study_id = $1 AND ($2::uuid IS NULL OR account.id = $2)
        ORDER BY account.name, account.id`,
      [study, only],
    );
  }

  /** @throws Refusal NOT_FOUND */
  async one(study: string, accountId: string): Promise<Colleague> {
    const [colleague] = isId(accountId) ? await this.list(study, accountId) : [];
    if (colleague === undefined) throw noColleague();
    return colleague;
  }

  /**
   * Takes effect with the colleague’s next request.
   * @throws Refusal NOT_FOUND, or WRONG_STATUS for the last admin
   */
  async setRole(by: SignedIn, study: string, accountId: string, role: Role): Promise<Colleague> {
    await this.dataSource.transaction(async (manager) => {
      const before = await this.lockedRole(manager, study, accountId);
      if (before === role) return;
      if (before === 'admin') await requireOtherAdmin(manager, study, accountId);
      await manager.update(MembershipEntity, { studyId: study, accountId }, { role });
      await this.audit.write(manager, {
        actor: by.id,
        action: 'role-set',
        subject: `account:${accountId}`,
        study,
        before: { role: before },
        after: { role },
      });
    });
    return this.one(study, accountId);
  }

  /**
   * Takes somebody’s role in the study away; the account stays.
   * @throws Refusal NOT_FOUND, or WRONG_STATUS for the last admin
   */
  async remove(by: SignedIn, study: string, accountId: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const before = await this.lockedRole(manager, study, accountId);
      if (before === 'admin') await requireOtherAdmin(manager, study, accountId);
      await manager.delete(MembershipEntity, { studyId: study, accountId });
      await this.audit.write(manager, {
        actor: by.id,
        action: 'colleague-removed',
        subject: `account:${accountId}`,
        study,
        before: { role: before },
      });
    });
  }

  /** Locks the people of the study, so that two admins cannot remove each other at once. */
  private async lockedRole(
    manager: EntityManager,
    study: string,
    accountId: string,
  ): Promise<Role> {
    if (!isId(accountId)) throw noColleague();
    const members = await manager.query<{ id: string; role: Role }[]>(
      'SELECT account_id AS id, role FROM membership WHERE study_id = $1 ORDER BY account_id FOR UPDATE',
      [study],
    );
    const member = members.find(({ id }) => id === accountId.toLowerCase());
    if (member === undefined) throw noColleague();
    return member.role;
  }
}

const noColleague = (): Refusal =>
  new Refusal('NOT_FOUND', 'There is no such colleague in this study.');

async function requireOtherAdmin(
  manager: EntityManager,
  study: string,
  accountId: string,
): Promise<void> {
  const [{ others } = { others: 0 }] = await manager.query<{ others: number }[]>(
    `SELECT count(*)::int AS others FROM membership WHERE study_id = $1 AND role = 'admin' AND account_id <> $2`,
    [study, accountId],
  );
  if (others > 0) return;
  throw new Refusal('WRONG_STATUS', 'A study needs an admin. Make somebody else an admin first.');
}
