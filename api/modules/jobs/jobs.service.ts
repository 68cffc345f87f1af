import { setTimeout as wait } from 'node:timers/promises';
import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import PgBoss from 'pg-boss';
import { DataSource, type EntityManager } from 'typeorm';
import { withKeyLock } from './key-lock.js';
import type { JobRun, Queue, Work } from './queue.js';

/** When to do a job, and as part of which transaction to ask for it. */
export interface Sending {
  /** Not before; at once when left out. */
  readonly after?: Date;
  /** The job is there when this transaction commits, and only then. */
  readonly manager?: EntityManager;
}

interface Handled {
  readonly queue: Queue<object>;
  readonly work: (data: unknown, run: JobRun) => Promise<void>;
  readonly atStart: object | null;
}

const CONNECTIONS = 3;
const POLL_MS = 1000;
const SWEEP_MS = 5000;
/** A job that another server fetched holds its lock by now. */
const LOCKED_WITHIN = '2 seconds';
const STOP_WITHIN_MS = 20_000;

/**
 * Background work, kept in PostgreSQL until it is done: pg-boss in a schema of its own.
 *
 * Each try holds a lock by the job's key, so that one key is never worked on twice at a time. A job
 * whose lock is free while it counts as active was left by a server that was killed: it is tried
 * again at once.
 */
@Injectable()
export class JobsService implements BeforeApplicationShutdown {
  private readonly logger = new Logger('Jobs');
  private readonly handled = new Map<string, Handled>();
  private readonly stopping = new AbortController();
  private readonly working: Promise<void>[] = [];
  private boss: PgBoss | null = null;
  private sweeping: NodeJS.Timeout | null = null;

  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /**
   * Says who does a queue's jobs; before `start`.
   * @param atStart of a job that is to be done at each start
   */
  handle<Payload extends object>(
    queue: Queue<Payload>,
    work: Work<Payload>,
    atStart: Payload | null = null,
  ): void {
    this.handled.set(queue.name, {
      queue,
      work: (data, run) => work(queue.payload.parse(data), run),
      atStart,
    });
  }

  /** Takes up the work that is waiting, also what a killed server left in the middle. */
  async start(): Promise<void> {
    const boss = new PgBoss({
      connectionString: (this.dataSource.options as { url: string }).url,
      application_name: `leadline jobs ${process.pid}`,
      max: CONNECTIONS,
      schema: 'pgboss',
      schedule: false,
    });
    boss.on('error', (error) => {
      this.warn(error.message);
    });
    await boss.start();
    this.boss = boss;
    // Servers that start at once would wait for one another’s queues.
    await this.dataSource.transaction(async (manager) => {
      await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('leadline queues', 0))`);
      for (const { queue } of this.handled.values()) await this.prepare(boss, queue);
    });
    await this.sweep();
    for (const handled of this.handled.values()) {
      if (handled.atStart !== null) await this.send(handled.queue, 'at start', handled.atStart);
      this.working.push(this.work(boss, handled));
    }
    this.sweeping = setInterval(() => {
      this.sweep().catch((error: unknown) => {
        this.warn(String(error));
      });
    }, SWEEP_MS).unref();
  }

  /**
   * Asks for a job. While one of the same queue and key is waiting to begin, there is no second.
   */
  async send<Payload extends object>(
    queue: Queue<Payload>,
    key: string,
    payload: Payload,
    { after, manager }: Sending = {},
  ): Promise<void> {
    if (this.boss === null) throw new Error('jobs can be sent once they are started');
    await this.boss.send(queue.name, payload, {
      singletonKey: key,
      ...(after === undefined ? {} : { startAfter: after }),
      ...(manager === undefined ? {} : { db: within(manager) }),
    });
  }

  /** Work under way is told to end; it goes on after the next start. */
  async beforeApplicationShutdown(): Promise<void> {
    if (this.sweeping !== null) clearInterval(this.sweeping);
    this.stopping.abort();
    const late = wait(STOP_WITHIN_MS, undefined, { ref: false });
    await Promise.race([Promise.all(this.working), late]);
    await this.boss?.stop({ graceful: false });
    this.boss = null;
  }

  private async prepare(boss: PgBoss, queue: Queue<object>): Promise<void> {
    const options: PgBoss.Queue = {
      name: queue.name,
      policy: 'short',
      retryLimit: queue.retries,
      retryDelay: queue.retryAfter,
      retryBackoff: true,
      expireInSeconds: queue.longest,
    };
    await boss.createQueue(queue.name, options);
    await boss.updateQueue(queue.name, options);
  }

  /** pg-boss has workers too; theirs end the process when the database goes away under a job. */
  private async work(boss: PgBoss, handled: Handled): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      const found = await this.doNext(boss, handled).catch((error: unknown) => {
        this.warn(`${handled.queue.name}: ${String(error)}`);
        return false;
      });
      if (!found) await wait(POLL_MS, undefined, { signal }).catch(() => undefined);
    }
  }

  /** @returns whether there was a job */
  private async doNext(boss: PgBoss, { queue, work }: Handled): Promise<boolean> {
    const [job] = await boss.fetch<object>(queue.name, { includeMetadata: true });
    if (job === undefined) return false;
    const run: JobRun = {
      signal: this.stopping.signal,
      isLastTry: job.retryCount >= job.retryLimit,
    };
    const key = lockKey(queue.name, job.singletonKey ?? job.id);
    try {
      const free = await withKeyLock(this.dataSource, key, () => work(job.data, run));
      if (!free) throw new Error('another server is still at it');
    } catch (error) {
      this.warn(`${queue.name} ${job.id}: ${String(error)}`);
      await boss.fail(queue.name, job.id, { message: String(error) });
      return true;
    }
    await boss.complete(queue.name, job.id);
    return true;
  }

  private warn(message: string): void {
    if (!this.stopping.signal.aborted) this.logger.warn(message);
  }

  /** Puts back what a server had begun that is no more. */
  private async sweep(): Promise<void> {
    const active = await this.dataSource.query<{ id: string; name: string; key: string | null }[]>(
      `SELECT id, name, singleton_key AS key FROM pgboss.job
        WHERE state = 'active' AND name = ANY ($1) AND started_on < now() - $2::interval`,
      [[...this.handled.keys()], LOCKED_WITHIN],
    );
    for (const { id, name, key } of active) {
      await withKeyLock(this.dataSource, lockKey(name, key ?? id), async () => {
        await this.boss?.fail(name, id, { message: 'its server ended' });
      });
    }
  }
}

const lockKey = (queue: string, key: string): string => `leadline job ${queue} ${key}`;

const within = (manager: EntityManager): PgBoss.Db => ({
  executeSql: async (text, values: unknown[]) => ({
    rows: await manager.query<unknown[]>(text, values),
  }),
});
