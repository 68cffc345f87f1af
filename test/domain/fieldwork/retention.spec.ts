import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  erasureDue,
  isErasureNear,
  NOTICE_DAYS,
  retentionProblem,
} from '../../../api/domain/fieldwork/retention.js';

const DAY = 86_400_000;
const CLOSED = '2026-03-01T00:00:00.000Z';
const after = (days: number): string => new Date(Date.parse(CLOSED) + days * DAY).toISOString();
const NONE = { identityDays: null, openTextDays: null };

describe('retention of a wave', () => {
  it('is off until somebody sets it, and until its wave has closed', () => {
    expect(erasureDue(null, CLOSED, CLOSED)).toBeNull();
    expect(erasureDue(30, null, CLOSED)).toBeNull();
    expect(erasureDue(30, CLOSED, after(-60))).toBe(after(30));
  });

  it('gives notice after a change, however short the time is made', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3650 }),
        fc.integer({ min: -1000, max: 1000 }),
        (days, set) => {
          const due = Date.parse(erasureDue(days, CLOSED, after(set)) ?? '');
          expect(due).toBeGreaterThanOrEqual(Date.parse(after(set + NOTICE_DAYS)));
          expect(due).toBeGreaterThanOrEqual(Date.parse(after(days)));
        },
      ),
    );
  });

  it('warns for the last seven days', () => {
    expect(isErasureNear(after(30), after(22.9))).toBe(false);
    expect(isErasureNear(after(30), after(23))).toBe(true);
    expect(isErasureNear(null, after(23))).toBe(false);
  });

  it.each([0, 3651, 1.5, Number.NaN])('takes no %d days', (identityDays) => {
    const problem = retentionProblem(NONE, { ...NONE, identityDays }, 'draft');
    expect(problem?.field).toBe('identityDays');
  });

  it('keeps what respondents were told: once open, it can be shortened only', () => {
    const told = { identityDays: 30, openTextDays: null };
    const change = (identityDays: number | null, status: 'draft' | 'open' | 'closed') =>
      retentionProblem(told, { ...told, identityDays }, status)?.field ?? null;
    expect(change(90, 'draft')).toBeNull();
    expect(change(null, 'draft')).toBeNull();
    expect(change(90, 'open')).toBe('identityDays');
    expect(change(null, 'closed')).toBe('identityDays');
    expect(change(10, 'open')).toBeNull();
    expect(retentionProblem(told, { ...told, openTextDays: 5 }, 'closed')).toBeNull();
  });
});
