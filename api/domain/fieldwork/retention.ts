import type { WaveStatus } from './wave-status.js';

/** How long what names people is kept after a wave; null: as long as the study. */
export interface RetentionPlan {
  /** Days from the wave's closing until names, addresses, mails and links are erased. */
  readonly identityDays: number | null;
  /** Days from the wave's first edition until answers in people's own words are erased. */
  readonly openTextDays: number | null;
}

export type RetentionField = keyof RetentionPlan;

export interface RetentionProblem {
  readonly field: RetentionField;
  readonly message: string;
}

/** Days between a warning, or a change of the plan, and the first erasure that follows from it. */
export const NOTICE_DAYS = 7;
/** Ten years. */
export const LONGEST_RETENTION_DAYS = 3650;
const DAY_MS = 86_400_000;

const FIELDS = ['identityDays', 'openTextDays'] as const;

/**
 * What keeps a plan from being changed; null when nothing does. Respondents are told of it before
 * they begin, so that once a wave has opened what they were told can be bettered and not taken back.
 */
export function retentionProblem(
  before: RetentionPlan,
  after: RetentionPlan,
  status: WaveStatus,
): RetentionProblem | null {
  for (const field of FIELDS) {
    const days = after[field];
    if (days !== null && (!Number.isInteger(days) || days < 1 || days > LONGEST_RETENTION_DAYS)) {
      const message = `Give a whole number of days from 1 to ${LONGEST_RETENTION_DAYS}, or none.`;
      return { field, message };
    }
    const told = before[field];
    if (status === 'draft' || told === null) continue;
    if (days === null || days > told) {
      const message = `Respondents were told ${told} days; once a wave has opened it can be shortened only.`;
      return { field, message };
    }
  }
  return null;
}

/**
 * When to erase, ISO 8601; null when nothing is planned or what it counts from has not happened.
 * Never sooner than the notice after the plan was set.
 * @param from closing or publishing, ISO 8601
 */
export function erasureDue(
  days: number | null,
  from: string | null,
  setAt: string | null,
): string | null {
  if (days === null || from === null || setAt === null) return null;
  const due = Math.max(Date.parse(from) + days * DAY_MS, Date.parse(setAt) + NOTICE_DAYS * DAY_MS);
  return new Date(due).toISOString();
}

/** Whether people who work with the wave are to be warned: it is due within the notice. */
export const isErasureNear = (due: string | null, now: string): boolean =>
  due !== null && Date.parse(due) - Date.parse(now) <= NOTICE_DAYS * DAY_MS;
