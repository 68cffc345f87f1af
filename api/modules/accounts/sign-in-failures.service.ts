import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, EntityManager } from 'typeorm';
import { networkOf } from '../../domain/access/network-of.js';
import {
  ACCOUNT_WAIT,
  ADDRESS_WAIT,
  oneMore,
  RESET_WAIT,
  signInWait,
  type WaitRule,
} from '../../domain/access/sign-in-wait.js';
import { Refusal } from '../../domain/refusal.js';
import { CLOCK, type Clock } from '../audit/clock.js';

/** Whoever tries: an e-mail address, known or not, from an address of the network. */
export interface Attempt {
  readonly email: string;
  readonly address: string;
}

interface StoredFailures {
  readonly failures: number;
  readonly last: Date;
  readonly inserted: boolean;
}

/** Counts failed sign-ins by account and by network, and makes further ones wait. */
@Injectable()
export class SignInFailuresService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Counts an attempt as failed before it is looked at, so that many at once cannot all slip
   * through; one that succeeds is taken back.
   * @throws Refusal RATE_LIMITED while a wait lasts
   */
  async count(attempt: Attempt): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await this.countOne(manager, accountKey(attempt), ACCOUNT_WAIT);
      await this.countOne(manager, addressKey(attempt), ADDRESS_WAIT);
    });
  }

  /** The account’s failures are forgotten; its network’s are not, which a guesser could sign in from. */
  async succeeded(manager: EntityManager, attempt: Attempt): Promise<void> {
    await manager.query('DELETE FROM sign_in_failure WHERE key_hash = $1', [accountKey(attempt)]);
    await this.takeBack(manager, [addressKey(attempt)]);
  }

  /** The password was right and the code has not been asked for yet: neither failed nor succeeded. */
  async undecided(attempt: Attempt): Promise<void> {
    await this.dataSource.transaction((manager) =>
      this.takeBack(manager, [accountKey(attempt), addressKey(attempt)]),
    );
  }

  /** Counts a mail asked for about a forgotten password. @throws Refusal RATE_LIMITED */
  async countReset(address: string): Promise<void> {
    await this.dataSource.transaction((manager) =>
      this.countOne(manager, keyOf(`reset ${networkOf(address)}`), RESET_WAIT),
    );
  }

  /** The owner of the address showed in another way who they are. */
  async forget(manager: EntityManager, email: string): Promise<void> {
    await manager.query('DELETE FROM sign_in_failure WHERE key_hash = $1', [
      accountKey({ email, address: '' }),
    ]);
  }

  private async countOne(manager: EntityManager, key: Buffer, rule: WaitRule): Promise<void> {
    const now = this.clock();
    // Locks the row, new or not, until both are counted.
    const [stored] = await manager.query<StoredFailures[]>(
      `INSERT INTO sign_in_failure AS stored (key_hash, failures, last_at) VALUES ($1, 1, $2)
       ON CONFLICT (key_hash) DO UPDATE SET failures = stored.failures
       RETURNING failures, last_at AS last, xmax = 0 AS inserted`,
      [key, now],
    );
    if (stored === undefined || stored.inserted) return;
    const failures = { count: stored.failures, last: stored.last.getTime() };
    const wait = signInWait(failures, now.getTime(), rule);
    if (wait > 0) throw tooMany(wait);
    const next = oneMore(failures, now.getTime(), rule);
    await manager.query(
      'UPDATE sign_in_failure SET failures = $2, last_at = $3 WHERE key_hash = $1',
      [key, next.count, new Date(next.last)],
    );
    await manager.query(
      `DELETE FROM sign_in_failure WHERE key_hash IN (
         SELECT key_hash FROM sign_in_failure WHERE last_at < $1 FOR UPDATE SKIP LOCKED)`,
      [new Date(now.getTime() - ACCOUNT_WAIT.forgottenAfter)],
    );
  }

  private async takeBack(manager: EntityManager, keys: readonly Buffer[]): Promise<void> {
    for (const key of keys) {
      await manager.query('DELETE FROM sign_in_failure WHERE key_hash = $1 AND failures = 1', [
        key,
      ]);
      await manager.query(
        'UPDATE sign_in_failure SET failures = failures - 1 WHERE key_hash = $1 AND failures > 1',
        [key],
      );
    }
  }
}

function tooMany(wait: number): Refusal {
  const seconds = Math.ceil(wait / 1000);
  const words = seconds < 120 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`;
  return new Refusal('RATE_LIMITED', `Too many failed attempts. Try again in ${words}.`, {
    retryAfterSeconds: seconds,
  });
}

/** Hashed: who failed to sign in is nobody’s business for longer than it takes. */
const keyOf = (text: string): Buffer => createHash('sha256').update(text).digest();
const accountKey = ({ email }: Attempt): Buffer => keyOf(`account ${email}`);
const addressKey = ({ address }: Attempt): Buffer => keyOf(`address ${networkOf(address)}`);
