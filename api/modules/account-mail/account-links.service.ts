import { Inject, Injectable } from '@nestjs/common';
import { EntityManager, MoreThan } from 'typeorm';
import { Refusal } from '../../domain/refusal.js';
import { hashOfToken, makeToken } from '../accounts/secret-token.js';
import { CLOCK, type Clock } from '../audit/clock.js';
import { AccountLinkEntity } from './account-link.entity.js';

/** A link is good for an hour, in ms. */
const GOOD_FOR = 60 * 60 * 1000;

/** Links that set a new password. */
@Injectable()
export class AccountLinksService {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /**
   * @param madeBy an admin; null: mailed to the owner, or made on the server
   * @returns the path of the link, which is stored nowhere
   */
  async make(manager: EntityManager, accountId: string, madeBy: string | null): Promise<string> {
    const token = makeToken();
    const now = this.clock();
    await manager.query('DELETE FROM account_link WHERE account_id = $1 AND expires_at <= $2', [
      accountId,
      now,
    ]);
    await manager.insert(AccountLinkEntity, {
      tokenHash: hashOfToken(token),
      accountId,
      madeBy,
      madeAt: now,
      expiresAt: new Date(now.getTime() + GOOD_FOR),
    });
    // Browsers do not send what follows #, so that no log on the way holds it.
    return `/admin/new-password#${token}`;
  }

  /** @throws Refusal NOT_FOUND when it was used, is too old or never was */
  async find(manager: EntityManager, token: string): Promise<AccountLinkEntity> {
    const link = await manager.findOne(AccountLinkEntity, {
      where: { tokenHash: hashOfToken(token), expiresAt: MoreThan(this.clock()) },
      ...(manager.queryRunner === undefined ? {} : { lock: { mode: 'pessimistic_write' } }),
    });
    if (link === null) throw usedOrOld();
    return link;
  }

  /** @throws Refusal NOT_FOUND when another request used one meanwhile */
  async useUp(manager: EntityManager, { accountId }: AccountLinkEntity): Promise<void> {
    const { affected } = await manager.delete(AccountLinkEntity, { accountId });
    if (!affected) throw usedOrOld();
  }
}

/** Also said where the link was made by somebody who could not make it any more. */
export const usedOrOld = (): Refusal =>
  new Refusal('NOT_FOUND', 'This link was used, or is older than an hour. Ask for another.');
