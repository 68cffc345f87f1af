import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import type { JsonValue } from '../../domain/access/audit-chain.js';
import { Refusal } from '../../domain/refusal.js';
import { isId } from '../accounts/is-id.js';
import { AuditService } from '../audit/audit.service.js';
import type { WaveEntity } from '../waves/wave.entity.js';
import { WavesService } from '../waves/waves.service.js';
import { QualityService } from './quality.service.js';
import type { Condition } from './response-conditions.js';
import type { ResponseFilter } from './response-filter.js';
import { type ReviewedWave, ReviewWaveService } from './review-wave.service.js';

/** Which responses are meant: some by their ids, or all that match a filter, so many. */
export interface Selection {
  readonly ids?: readonly string[] | null;
  readonly filter?: ResponseFilter | null;
  /** How many matched when the person was asked. */
  readonly expected?: number | null;
}

export interface Excluded {
  /** By this they are found again, as to undo it. */
  readonly exclusion: string;
  /** Those that were excluded before stay so for their own reason. */
  readonly count: number;
}

const REASON = { shortest: 3, longest: 500 };
const MOST_IDS = 1000;

/** Leaves responses out of all that counts, and takes them in again; nothing is deleted. */
@Injectable()
export class ExclusionsService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly reviewed: ReviewWaveService,
    private readonly waves: WavesService,
    private readonly quality: QualityService,
    private readonly audit: AuditService,
  ) {}

  /**
   * @throws Refusal NOT_FOUND; BAD_USER_INPUT; SELECTION_CHANGED with `expected` and `found`;
   *   WRONG_STATUS once the wave is published
   */
  async exclude(
    actor: string,
    study: string,
    waveId: string,
    selection: Selection,
    reason: string,
  ): Promise<Excluded> {
    const because = checkedReason(reason);
    const reviewed = await this.reviewed.find(study, waveId);
    const exclusion = randomUUID();
    const count = await this.change(reviewed, async (manager) => {
      await manager.query(
        'INSERT INTO exclusion (id, wave_id, because, excluded_by) VALUES ($1, $2, $3, $4)',
        [exclusion, waveId, because, actor],
      );
      const changed = await setExclusion(manager, reviewed, selection, exclusion);
      await this.audit.write(manager, {
        ...{ actor, action: 'responses-excluded', study, subject: `wave:${waveId}` },
        after: { count: changed, because, exclusion, ...told(selection) },
      });
      return changed;
    });
    return { exclusion, count };
  }

  /**
   * @returns how many were excluded and are not any more
   * @throws Refusal as `exclude` does
   */
  async include(
    actor: string,
    study: string,
    waveId: string,
    selection: Selection,
  ): Promise<number> {
    const reviewed = await this.reviewed.find(study, waveId);
    return this.change(reviewed, async (manager) => {
      const count = await setExclusion(manager, reviewed, selection, null);
      await this.audit.write(manager, {
        ...{ actor, action: 'responses-included', study, subject: `wave:${waveId}` },
        after: { count, ...told(selection) },
      });
      return count;
    });
  }

  private async change(
    { wave }: ReviewedWave,
    work: (manager: EntityManager) => Promise<number>,
  ): Promise<number> {
    return this.dataSource.transaction(async (manager) => {
      await requireUnpublished(this.waves, manager, wave);
      await this.quality.checkSoon(wave.id, manager);
      return work(manager);
    });
  }
}

/** What an edition was computed on stays as it was. The wave is not published before the end. */
export async function requireUnpublished(
  waves: WavesService,
  manager: EntityManager,
  { id, name }: WaveEntity,
): Promise<void> {
  if ((await waves.lockStatus(manager, id)) !== 'published') return;
  throw new Refusal(
    'WRONG_STATUS',
    `“${name}” is published: its responses stay as its edition was computed on. Withdraw the edition first; then they may be changed, and published anew.`,
  );
}

/** One statement, so that what is counted is what is changed. */
async function setExclusion(
  manager: EntityManager,
  reviewed: ReviewedWave,
  selection: Selection,
  to: string | null,
): Promise<number> {
  const { condition, expected } = selected(reviewed, selection);
  const parameters = [...condition.parameters, to];
  const from = to === null ? 'IS NOT NULL' : 'IS NULL';
  const [done] = await manager.query<{ matching: number; changed: number }[]>(
    `WITH matching AS MATERIALIZED (
       SELECT response.id FROM response
         JOIN organisation ON organisation.id = response.organisation_id
        WHERE ${condition.sql}),
     changed AS (
       UPDATE response SET exclusion_id = $${parameters.length}::uuid
        WHERE id IN (SELECT id FROM matching) AND exclusion_id ${from}
        RETURNING 1)
     SELECT (SELECT count(*) FROM matching)::int AS matching,
            (SELECT count(*) FROM changed)::int AS changed`,
    parameters,
  );
  const found = done?.matching ?? 0;
  if (found === expected) return done?.changed ?? 0;
  throw new Refusal(
    'SELECTION_CHANGED',
    `${found} responses match now, not ${expected}. Nothing was changed; look at the list again.`,
    { expected, found },
  );
}

function selected(
  { wave, condition }: ReviewedWave,
  { ids, filter, expected }: Selection,
): { readonly condition: Condition; readonly expected: number } {
  if (ids && filter) {
    const message = 'Name responses by their ids or by a filter, not by both.';
    throw new Refusal('BAD_USER_INPUT', message, { field: 'ids' });
  }
  if (filter) {
    if (typeof expected === 'number') return { condition: condition(filter), expected };
    const message = 'With a filter, say how many responses matched when it was looked at.';
    throw new Refusal('BAD_USER_INPUT', message, { field: 'expected' });
  }
  const distinct = [...new Set(ids ?? [])];
  if (distinct.length === 0 || distinct.length > MOST_IDS || !distinct.every(isId)) {
    const message = `Name 1 to ${MOST_IDS} responses by their ids, or all that match a filter.`;
    throw new Refusal('BAD_USER_INPUT', message, { field: 'ids' });
  }
  return {
    condition: {
      sql: 'response.wave_id = $1 AND response.id = ANY ($2::uuid[])',
      parameters: [wave.id, distinct],
    },
    expected: distinct.length,
  };
}

function checkedReason(reason: string): string {
  const trimmed = reason.trim();
  if (trimmed.length >= REASON.shortest && trimmed.length <= REASON.longest) return trimmed;
  const message = `Say why, in ${REASON.shortest} to ${REASON.longest} characters.`;
  throw new Refusal('BAD_USER_INPUT', message, { field: 'reason' });
}

const told = ({ ids, filter }: Selection): Readonly<Record<string, JsonValue>> =>
  filter ? { filter: JSON.parse(JSON.stringify(filter)) as JsonValue } : { ids: [...(ids ?? [])] };
