import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { z } from 'zod';
import { AuditService } from '../audit/audit.service.js';
import { CLOCK, type Clock } from '../audit/clock.js';
import { InstrumentsService } from '../instruments/instruments.service.js';
import { InvitationLinksService } from '../invitations/invitation-links.service.js';
import { InvitationsService } from '../invitations/invitations.service.js';
import { JobsService } from '../jobs/jobs.service.js';
import type { JobRun, Queue } from '../jobs/queue.js';
import { eraseInvitations, eraseOpenTexts, heldData, whoStoppedMails } from './held-data.js';
import { openItemsOf } from './open-items.js';
import { factsOf, plannedFacts, type WaveFacts } from './wave-facts.js';

/** Erases what is due: once a day, and at each start. */
const ERASING: Queue<Record<string, never>> = {
  name: 'erasing',
  payload: z.object({}),
  retries: 10,
  retryAfter: 60,
  longest: 3600,
};

const DAY_MS = 86_400_000;
/** Hour, UTC, at which few people are asked. */
const AT_HOUR = 3;
/** How long people who were taken off a list can be put back. */
export const REMOVED_FOR_DAYS = 30;

/** Carries out what is planned to be erased. Each wave is one transaction, and is erased once. */
@Injectable()
export class ErasingService implements OnModuleInit {
  private readonly logger = new Logger('Erasing');

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly instruments: InstrumentsService,
    private readonly invitations: InvitationsService,
    private readonly links: InvitationLinksService,
    private readonly jobs: JobsService,
    private readonly audit: AuditService,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(ERASING, (_, run) => this.run(run), {});
  }

  private async run(run: JobRun): Promise<void> {
    const after = nextNight(this.clock());
    await this.jobs.send(ERASING, after.toISOString(), {}, { after });
    await this.eraseWhatIsDue(run.signal);
  }

  /** One wave that cannot be erased does not keep the others. */
  async eraseWhatIsDue(signal: AbortSignal): Promise<void> {
    const problems: unknown[] = [];
    const now = this.clock();
    for (const { wave } of await plannedFacts(this.dataSource.manager, null, now)) {
      signal.throwIfAborted();
      try {
        await this.eraseIdentity(wave);
        await this.eraseTexts(wave);
      } catch (error) {
        this.logger.warn(`${wave}: ${String(error)}`);
        problems.push(error);
      }
    }
    await this.eraseRemoved();
    if (problems.length > 0) throw new Error(`${problems.length} wave(s) could not be erased`);
  }

  private eraseIdentity(wave: string): Promise<void> {
    return this.dataSource.transaction(async (manager) => {
      const facts = await this.locked(manager, wave);
      if (!isDue(facts.identityDueAt, this.clock())) return;
      const held = await heldData(manager, wave, []);
      const dispositions = await this.invitations.countsOf(wave, manager);
      await this.keepOut(manager, facts);
      await eraseInvitations(manager, wave);
      await manager.query(
        'UPDATE wave_retention SET identity_erased_at = $2, dispositions = $3 WHERE wave_id = $1',
        [wave, this.clock(), JSON.stringify(dispositions)],
      );
      const { invitations, mails, people, links } = held;
      await this.note(manager, facts, 'identity-erased', { invitations, mails, people, links });
    });
  }

  private eraseTexts(wave: string): Promise<void> {
    return this.dataSource.transaction(async (manager) => {
      const facts = await this.locked(manager, wave);
      if (!isDue(facts.openTextDueAt, this.clock())) return;
      const instrument = await this.instruments.compiledVersion(facts.instrumentVersion);
      const items = openItemsOf(instrument);
      const { openTexts } = await heldData(manager, wave, items);
      await eraseOpenTexts(manager, wave, items);
      await manager.query('UPDATE wave_retention SET open_text_erased_at = $2 WHERE wave_id = $1', [
        wave,
        this.clock(),
      ]);
      await this.note(manager, facts, 'open-texts-erased', { openTexts, items: items.length });
    });
  }

  /** Two servers that erase the same wave do so one after the other; the second finds it done. */
  private async locked(manager: EntityManager, wave: string): Promise<WaveFacts> {
    await manager.query('SELECT FROM wave_retention WHERE wave_id = $1 FOR UPDATE', [wave]);
    const facts = await factsOf(manager, wave, this.clock());
    if (facts === null) throw new Error(`there is no wave ${wave}`);
    return facts;
  }

  private async keepOut(manager: EntityManager, { wave, study }: WaveFacts): Promise<void> {
    const emails = await whoStoppedMails(manager, wave);
    const hashes = await Promise.all(emails.map((email) => this.links.hashOfEmail(email)));
    await manager.query(
      `INSERT INTO suppressed_address (study_id, email_hash)
       SELECT $1, unnest($2::text[]) ON CONFLICT DO NOTHING`,
      [study, hashes],
    );
  }

  /** Whoever was taken off a list and not put back. */
  private eraseRemoved(): Promise<void> {
    return this.dataSource.transaction(async (manager) => {
      const before = new Date(this.clock().getTime() - REMOVED_FOR_DAYS * DAY_MS);
      const rows = await manager.query<{ study: string; people: number }[]>(
        `WITH gone AS (DELETE FROM invitee WHERE removed_at < $1 RETURNING study_id)
         SELECT study_id AS study, count(*)::int AS people FROM gone GROUP BY study_id ORDER BY 1`,
        [before],
      );
      for (const { study, people } of rows) {
        const subject = `study:${study}`;
        await this.audit.write(manager, {
          ...{ actor: null, action: 'removed-invitees-erased', subject, study, after: { people } },
        });
      }
    });
  }

  private note(
    manager: EntityManager,
    { wave, study }: WaveFacts,
    action: string,
    after: Record<string, number>,
  ): Promise<void> {
    return this.audit.write(manager, {
      ...{ actor: null, action, subject: `wave:${wave}`, study, after },
    });
  }
}

const isDue = (due: Date | null, now: Date): boolean => due !== null && due <= now;

function nextNight(now: Date): Date {
  const night = new Date(now);
  night.setUTCHours(AT_HOUR, 0, 0, 0);
  return night > now ? night : new Date(night.getTime() + DAY_MS);
}
