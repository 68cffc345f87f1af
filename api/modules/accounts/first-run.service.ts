import { timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, EntityManager } from 'typeorm';
import { Refusal } from '../../domain/refusal.js';
import { AuditService } from '../audit/audit.service.js';
import { CLOCK, type Clock } from '../audit/clock.js';
import { StudyEntity } from '../study/study.entity.js';
import { AccountsService, requireEmail, requireName } from './accounts.service.js';
import { hashNewPassword } from './passwords.js';
import { hashOfToken, makeToken } from './secret-token.js';
import { SignInService, type Started } from './sign-in.service.js';
import type { Origin } from './signed-in.js';

/** The first admin, whom nobody can invite. */
export interface FirstAdmin {
  /** From the link that the server printed. */
  readonly token: string;
  readonly email: string;
  readonly name: string;
  readonly password: string;
}

/** The link that makes the first admin: printed at start while there is no account, good for one use. */
@Injectable()
export class FirstRunService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly accounts: AccountsService,
    private readonly signIns: SignInService,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A new link’s path, which makes earlier ones worthless; null once there is an account. */
  async makeLink(): Promise<string | null> {
    return this.dataSource.transaction(async (manager) => {
      await manager.query('LOCK TABLE first_run IN EXCLUSIVE MODE');
      await manager.query('DELETE FROM first_run');
      if (await this.accounts.exist(manager)) return null;
      const token = makeToken();
      await manager.query('INSERT INTO first_run (token_hash, made_at) VALUES ($1, $2)', [
        hashOfToken(token),
        this.clock(),
      ]);
      // Browsers do not send what follows #, so that no log on the way holds it.
      return `/admin/first-run#${token}`;
    });
  }

  /**
   * Makes the first account, an admin of every study there is, and signs it in.
   * @throws Refusal NOT_FOUND when the link is not the newest or was used, BAD_USER_INPUT
   */
  async claim(admin: FirstAdmin, origin: Origin): Promise<Started> {
    await this.requireToken(this.dataSource.manager, admin.token);
    const email = requireEmail(admin.email);
    const name = requireName(admin.name);
    const passwordHash = await hashNewPassword(admin.password, email);
    return this.dataSource.transaction(async (manager) => {
      await manager.query('LOCK TABLE first_run IN EXCLUSIVE MODE');
      await this.requireToken(manager, admin.token);
      await manager.query('DELETE FROM first_run');
      const accountId = await this.accounts.add(manager, { email, name, passwordHash });
      for (const { id } of await manager.find(StudyEntity, { select: { id: true } })) {
        await this.accounts.join(manager, {
          accountId,
          studyId: id,
          role: 'admin',
          by: accountId,
        });
      }
      await this.audit.write(manager, {
        actor: accountId,
        action: 'first-admin-made',
        subject: `account:${accountId}`,
      });
      return this.signIns.start(manager, accountId, origin, null, { by: 'first-run link' });
    });
  }

  private async requireToken(manager: EntityManager, token: string): Promise<void> {
    const [stored] = await manager.query<{ hash: Buffer }[]>(
      'SELECT token_hash AS hash FROM first_run',
    );
    if (
      stored !== undefined &&
      timingSafeEqual(stored.hash, hashOfToken(token)) &&
      !(await this.accounts.exist(manager))
    ) {
      return;
    }
    throw new Refusal(
      'NOT_FOUND',
      'This link was used, or the server was started again since. While there is no account, each start prints a new one.',
    );
  }
}
