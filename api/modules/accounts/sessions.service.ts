import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, EntityManager } from 'typeorm';
import type { Role } from '../../domain/access/role.js';
import { LONGEST_SESSION, LONGEST_SILENCE, sessionEnd } from '../../domain/access/session-life.js';
import { AuditService } from '../audit/audit.service.js';
import { CLOCK, type Clock } from '../audit/clock.js';
import { isId } from './is-id.js';
import { hashOfToken, makeToken } from './secret-token.js';
import { SessionEntity } from './session.entity.js';
import type { Origin, SignedIn } from './signed-in.js';

/** A session’s last use is written at most this often, in ms. */
const SEEN_EVERY = 60_000;

interface FoundSession {
  readonly sessionId: string;
  readonly created: Date;
  readonly lastSeen: Date;
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly roles: Readonly<Record<string, Role>>;
}

type StoredSession = Pick<
  SessionEntity,
  'id' | 'createdAt' | 'lastSeenAt' | 'userAgent' | 'address'
>;
export interface LiveSession extends StoredSession {
  readonly endsAt: Date;
}

/** Sessions live in the database: they outlast the server, and end at once everywhere. */
@Injectable()
export class SessionsService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @returns the token, which only the cookie holds */
  async start(manager: EntityManager, accountId: string, origin: Origin): Promise<string> {
    const now = this.clock();
    const token = makeToken();
    await manager.query(
      `DELETE FROM session WHERE id IN (
         SELECT id FROM session WHERE created_at < $1 OR last_seen_at < $2 FOR UPDATE SKIP LOCKED)`,
      [new Date(now.getTime() - LONGEST_SESSION), new Date(now.getTime() - LONGEST_SILENCE)],
    );
    await manager.insert(SessionEntity, {
      tokenHash: hashOfToken(token),
      accountId,
      createdAt: now,
      lastSeenAt: now,
      ...origin,
    });
    return token;
  }

  /**
   * Whose session it is, with the roles as they are now; null when it has ended.
   * @param isUse whether to ask counts as using it
   */
  async find(token: string, { isUse = true } = {}): Promise<SignedIn | null> {
    const [found] = await this.dataSource.query<FoundSession[]>(
      `SELECT session.id AS "sessionId", session.created_at AS created, session.last_seen_at AS "lastSeen",
              account.id, account.email, account.name,
              (SELECT coalesce(jsonb_object_agg(study_id, role), '{}') FROM membership
                WHERE account_id = account.id) AS roles
         FROM session JOIN account ON account.id = session.account_id
        WHERE session.token_hash = $1`,
      [hashOfToken(token)],
    );
    if (found === undefined) return null;
    const now = this.clock();
    const lastSeen = found.lastSeen.getTime();
    if (sessionEnd({ created: found.created.getTime(), lastSeen }) <= now.getTime()) return null;
    if (isUse && now.getTime() - lastSeen >= SEEN_EVERY) {
      await this.dataSource.query('UPDATE session SET last_seen_at = $2 WHERE id = $1', [
        found.sessionId,
        now,
      ]);
    }
    const { sessionId, id, email, name, roles } = found;
    return { sessionId, id, email, name, roles: new Map(Object.entries(roles)) };
  }

  /** Newest use first; those that have ended are not in it. */
  async list(accountId: string): Promise<readonly LiveSession[]> {
    const now = this.clock().getTime();
    const sessions: readonly StoredSession[] = await this.dataSource.manager.find(SessionEntity, {
      where: { accountId },
      order: { lastSeenAt: 'DESC' },
    });
    return sessions
      .map((session) => ({ ...session, endsAt: new Date(endOf(session)) }))
      .filter(({ endsAt }) => endsAt.getTime() > now);
  }

  /** @returns false when it is not one of the account’s, or has ended */
  async end(who: Pick<SignedIn, 'id'>, sessionId: string): Promise<boolean> {
    if (!isId(sessionId)) return false;
    return this.dataSource.transaction(async (manager) => {
      const { affected } = await manager.delete(SessionEntity, {
        id: sessionId,
        accountId: who.id,
      });
      if (affected !== 1) return false;
      await this.audit.write(manager, {
        actor: who.id,
        action: 'session-ended',
        subject: `account:${who.id}`,
        before: { session: sessionId },
      });
      return true;
    });
  }

  /** @returns how many there were */
  async endAll(who: SignedIn): Promise<number> {
    return this.dataSource.transaction(async (manager) => {
      const { affected } = await manager.delete(SessionEntity, { accountId: who.id });
      await this.audit.write(manager, {
        actor: who.id,
        action: 'signed-out-everywhere',
        subject: `account:${who.id}`,
        before: { sessions: affected ?? 0 },
      });
      return affected ?? 0;
    });
  }

  /** Every session of the account but one. */
  async endOthers(manager: EntityManager, { id, sessionId }: SignedIn): Promise<void> {
    await manager.query('DELETE FROM session WHERE account_id = $1 AND id <> $2', [id, sessionId]);
  }

  /** Ends the session that a browser had before it signed in again. */
  async replace(manager: EntityManager, token: string | null): Promise<void> {
    if (token !== null) await manager.delete(SessionEntity, { tokenHash: hashOfToken(token) });
  }
}

const endOf = ({ createdAt, lastSeenAt }: StoredSession): number =>
  sessionEnd({ created: createdAt.getTime(), lastSeen: lastSeenAt.getTime() });
