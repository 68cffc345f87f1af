import type { EntityManager } from 'typeorm';
import { erasureDue, isErasureNear, type RetentionPlan } from '../../domain/fieldwork/retention.js';
import type { WaveStatus } from '../../domain/fieldwork/wave-status.js';

/** A wave, what is planned to be erased of it, and when. */
export interface WaveFacts extends RetentionPlan {
  readonly wave: string;
  readonly waveName: string;
  readonly study: string;
  readonly status: WaveStatus;
  readonly instrumentVersion: string;
  readonly identityDueAt: Date | null;
  readonly openTextDueAt: Date | null;
  readonly identityErasedAt: Date | null;
  readonly openTextErasedAt: Date | null;
  readonly isNear: boolean;
}

interface Row extends Omit<WaveFacts, 'identityDueAt' | 'openTextDueAt' | 'isNear'> {
  readonly closedAt: Date | null;
  readonly publishedAt: Date | null;
  readonly setAt: Date | null;
}

const FACTS = `
  SELECT wave.id AS wave, wave.name AS "waveName", wave.study_id AS study, wave.status,
         wave.instrument_version_id AS "instrumentVersion", wave.closed_at AS "closedAt",
         (SELECT min(edition.published_at)
            FROM edition_wave JOIN edition ON edition.id = edition_wave.edition_id
           WHERE edition_wave.wave_id = wave.id) AS "publishedAt",
         kept.identity_days AS "identityDays", kept.open_text_days AS "openTextDays",
         kept.set_at AS "setAt", kept.identity_erased_at AS "identityErasedAt",
         kept.open_text_erased_at AS "openTextErasedAt"
    FROM wave LEFT JOIN wave_retention kept ON kept.wave_id = wave.id`;

/** One wave's; null when there is no such wave. */
export async function factsOf(
  manager: EntityManager,
  wave: string,
  now: Date,
): Promise<WaveFacts | null> {
  const [row] = await manager.query<Row[]>(`${FACTS} WHERE wave.id = $1`, [wave]);
  return row === undefined ? null : dated(row, now);
}

/** Of the waves that something is planned for: a study's, or all. */
export async function plannedFacts(
  manager: EntityManager,
  study: string | null,
  now: Date,
): Promise<WaveFacts[]> {
  const rows = await manager.query<Row[]>(
    `${FACTS}
      WHERE (kept.identity_days IS NOT NULL OR kept.open_text_days IS NOT NULL)
        AND ($1::text IS NULL OR wave.study_id = $1)
      ORDER BY wave.closed_at, wave.id`,
    [study],
  );
  return rows.map((row) => dated(row, now));
}

function dated({ closedAt, publishedAt, setAt, ...row }: Row, now: Date): WaveFacts {
  const due = (days: number | null, from: Date | null, erased: Date | null): Date | null => {
    if (erased !== null) return null;
    const at = erasureDue(days, from?.toISOString() ?? null, setAt?.toISOString() ?? null);
    return at === null ? null : new Date(at);
  };
  const identityDueAt = due(row.identityDays, closedAt, row.identityErasedAt);
  const openTextDueAt = due(row.openTextDays, publishedAt, row.openTextErasedAt);
  const isNear = [identityDueAt, openTextDueAt].some((at) =>
    isErasureNear(at?.toISOString() ?? null, now.toISOString()),
  );
  return { ...row, identityDueAt, openTextDueAt, isNear };
}
