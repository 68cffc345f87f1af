import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { z } from 'zod';
import { answersFingerprint } from '../../domain/fieldwork/answers-fingerprint.js';
import { qualityFlags, type ResponseTraits } from '../../domain/fieldwork/quality-flags.js';
import type { QualityFlag } from '../../domain/fieldwork/quality-flag.js';
import { ENOUGH_TIMES } from '../../domain/fieldwork/speeder-limit.js';
import { straightLinedItems } from '../../domain/fieldwork/straight-lined-items.js';
import type { Answers } from '../../domain/instrument/answers.js';
import type { CompiledInstrument } from '../../domain/instrument/compiled-instrument.js';
import { median } from '../../statistics/median.js';
import { InstrumentsService } from '../instruments/instruments.service.js';
import { JobsService } from '../jobs/jobs.service.js';
import type { JobRun, Queue } from '../jobs/queue.js';
import { WavePlanningService } from '../waves/wave-planning.service.js';
import { WavesService } from '../waves/waves.service.js';

/** Looks for flags in one wave, or in every wave whose responses are not those last looked at. */
const QUALITY_CHECKS: Queue<{ wave?: string | undefined }> = {
  name: 'quality-checks',
  payload: z.object({ wave: z.string().optional() }),
  retries: 3,
  retryAfter: 5,
  longest: 600,
};
const EVERY_MS = 30_000;
const BATCH = 2000;

interface CheckedRow extends ResponseTraits {
  readonly id: string;
  readonly flags: readonly QualityFlag[];
}

/**
 * Keeps the flags of responses up to date in the background: one response changes what others are.
 * It looks at the rows themselves, so that it does not matter how they came in.
 */
@Injectable()
export class QualityService implements OnModuleInit {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly instruments: InstrumentsService,
    private readonly waves: WavesService,
    private readonly planning: WavePlanningService,
    private readonly jobs: JobsService,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(QUALITY_CHECKS, ({ wave }, run) => this.work(wave, run), {});
  }

  /** Once the transaction commits. */
  async checkSoon(waveId: string, manager: EntityManager): Promise<void> {
    await this.jobs.send(QUALITY_CHECKS, waveId, { wave: waveId }, { manager });
  }

  /** @throws Refusal NOT_FOUND, also for a wave of another study */
  async ask(study: string, waveId: string): Promise<void> {
    const { id } = await this.planning.ofStudy(study, waveId);
    await this.jobs.send(QUALITY_CHECKS, id, { wave: id });
  }

  private async work(waveId: string | undefined, run: JobRun): Promise<void> {
    if (waveId !== undefined) {
      await this.check(waveId, run);
      return;
    }
    try {
      for (const id of await this.outdated()) await this.check(id, run);
    } finally {
      const after = new Date(Date.now() + EVERY_MS);
      if (!run.signal.aborted) await this.jobs.send(QUALITY_CHECKS, 'all waves', {}, { after });
    }
  }

  private async outdated(): Promise<readonly string[]> {
    const rows = await this.dataSource.query<{ id: string }[]>(
      `SELECT wave.id FROM wave LEFT JOIN response_check ON response_check.wave_id = wave.id
        WHERE (wave.status IN ('open', 'closed') OR wave.status = 'published' AND response_check IS NULL)
          AND ${SEEN} IS DISTINCT FROM coalesce(response_check.seen, '0/0/')
        ORDER BY wave.id`,
    );
    return rows.map(({ id }) => id);
  }

  /** Looks at all complete responses of a wave and writes the flags that are not as found. */
  async check(waveId: string, { signal }: Pick<JobRun, 'signal'>): Promise<void> {
    const wave = await this.waves.byId(waveId);
    const instrument = await this.instruments.compiledVersion(wave.instrumentVersionId);
    const [before] = await this.dataSource.query<{ seen: string }[]>(
      `SELECT ${SEEN} AS seen FROM wave WHERE wave.id = $1`,
      [waveId],
    );
    const rows: CheckedRow[] = [];
    for await (const batch of this.batches(waveId)) {
      if (signal.aborted) return;
      rows.push(...batch.map((row) => checkedRow(row, instrument)));
    }
    const raised = qualityFlags(rows);
    await this.write(waveId, rows, raised);
    const times = rows.flatMap(({ minutes }) => minutes ?? []);
    const middle = times.length < ENOUGH_TIMES ? null : median(times);
    await this.dataSource.query(
      `INSERT INTO response_check (wave_id, seen, median_minutes, checked_at) VALUES ($1, $2, $3, now())
       ON CONFLICT (wave_id) DO UPDATE
         SET seen = excluded.seen, median_minutes = excluded.median_minutes, checked_at = now()`,
      [waveId, before?.seen ?? '', middle?.defined === true ? middle.value : null],
    );
  }

  private async *batches(waveId: string): AsyncGenerator<readonly StoredTraits[]> {
    let after = '';
    for (;;) {
      const rows: readonly StoredTraits[] = await this.dataSource.query(
        `SELECT id, respondent, organisation_id AS organisation, minutes, answers, flags,
                exclusion_id IS NOT NULL AS excluded
           FROM response
          WHERE wave_id = $1 AND status = 'complete' AND respondent > $2
          ORDER BY respondent LIMIT $3`,
        [waveId, after, BATCH],
      );
      const last = rows.at(-1);
      if (last === undefined) return;
      yield rows;
      after = last.respondent;
    }
  }

  /** What somebody cleared meanwhile stays cleared. */
  private async write(
    waveId: string,
    rows: readonly CheckedRow[],
    raised: readonly (readonly QualityFlag[])[],
  ): Promise<void> {
    const cleared = await this.dataSource.query<{ id: string; flag: QualityFlag }[]>(
      `SELECT flag_clearance.response_id AS id, flag
         FROM flag_clearance JOIN response ON response.id = flag_clearance.response_id
        WHERE response.wave_id = $1`,
      [waveId],
    );
    const isCleared = new Set(cleared.map(({ id, flag }) => `${id} ${flag}`));
    const changed = rows.flatMap(({ id, flags }, at) => {
      const now = (raised[at] ?? []).filter((flag) => !isCleared.has(`${id} ${flag}`));
      return now.join() === flags.join() ? [] : [{ id, flags: now.join() }];
    });
    for (let from = 0; from < changed.length; from += BATCH) {
      const part = changed.slice(from, from + BATCH);
      await this.dataSource.query(
        `UPDATE response SET flags = ARRAY (
             SELECT flag FROM unnest(string_to_array(given.flags, ',')) WITH ORDINALITY AS raised (flag, place)
              WHERE NOT EXISTS (SELECT FROM flag_clearance
                                 WHERE response_id = response.id AND flag_clearance.flag = raised.flag)
              ORDER BY place)
           FROM unnest($1::uuid[], $2::text[]) AS given (id, flags)
          WHERE response.id = given.id`,
        [part.map(({ id }) => id), part.map(({ flags }) => flags)],
      );
    }
  }
}

/** Differs once responses of the wave come, go, or are excluded or included. */
export const SEEN = `(
  SELECT concat(count(*), '/', count(response.exclusion_id), '/', max(response.submitted_at))
    FROM response WHERE response.wave_id = wave.id)`;

interface StoredTraits extends Omit<CheckedRow, 'straightLined' | 'fingerprint'> {
  readonly respondent: string;
  readonly answers: Answers;
}

/** Without the answers, which are not held. */
const checkedRow = (
  { id, organisation, minutes, answers, flags, excluded }: StoredTraits,
  instrument: CompiledInstrument,
): CheckedRow => ({
  ...{ id, organisation, minutes, flags, excluded },
  straightLined: straightLinedItems(instrument, answers).length > 0,
  fingerprint: answersFingerprint(answers),
});
