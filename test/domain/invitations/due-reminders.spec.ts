import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  dueReminders,
  type Invited,
  reminderPlanProblem,
} from '../../../api/domain/invitations/due-reminders.js';
import { type MailStep, reminderStep } from '../../../api/domain/invitations/mail-step.js';
import { reasonNotToSend } from '../../../api/domain/invitations/still-to-send.js';

const DAY = 86_400_000;
const START = Date.parse('2026-03-01T09:00:00Z');
const at = (days: number): string => new Date(START + days * DAY).toISOString();
const PLAN = { days: [7, 14], most: 2 };
const OPEN = { open: true };

const person = (more: Partial<Invited> = {}): Invited => ({
  ...{ id: 'p', invitedAt: at(0), lastMailAt: at(0), steps: ['invitation'] },
  ...{ complete: false, optedOut: false, bounced: false },
  ...more,
});
const stepsDue = (days: number, more: Partial<Invited> = {}, plan = PLAN): MailStep[] =>
  dueReminders(at(days), OPEN, plan, [person(more)]).map(({ step }) => step);

describe('reminders that are due', () => {
  it('come on the day, not before', () => {
    expect(stepsDue(6.99)).toEqual([]);
    expect(stepsDue(7)).toEqual(['reminder-1']);
  });

  it('come one at a time, a day apart at least, however late', () => {
    expect(stepsDue(40)).toEqual(['reminder-1']);
    const reminded = { steps: ['invitation', 'reminder-1'] as MailStep[], lastMailAt: at(40) };
    expect(stepsDue(40.5, reminded)).toEqual([]);
    expect(stepsDue(41, reminded)).toEqual(['reminder-2']);
  });

  it.each([
    ['who has finished', { complete: true }],
    ['who opted out', { optedOut: true }],
    ['whose mail bounced', { bounced: true }],
    ['who has not been invited yet', { invitedAt: null }],
  ])('do not go to somebody %s', (_, more) => {
    expect(stepsDue(30, more)).toEqual([]);
  });

  it('do not go out once the wave is closed', () => {
    expect(dueReminders(at(30), { open: false }, PLAN, [person()])).toEqual([]);
  });

  it('day by day, are at most as many as planned and allowed, each once, in order', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { maxLength: 5 }),
        fc.integer({ min: 0, max: 5 }),
        fc.nat({ max: 40 }),
        (unsorted, most, finishedOn) => {
          const plan = { days: unsorted.sort((a, b) => a - b), most };
          expect(reminderPlanProblem(plan)).toBeNull();
          let steps: MailStep[] = ['invitation'];
          let lastMailAt = at(0);
          for (let day = 0; day <= 60; day += 1) {
            const complete = day >= finishedOn;
            for (const step of stepsDue(day, { steps, lastMailAt, complete }, plan)) {
              expect(complete).toBe(false);
              expect(step).toBe(reminderStep(steps.length));
              steps = [...steps, step];
              lastMailAt = at(day);
            }
          }
          const inTime = plan.days.slice(0, most).filter((day) => day < finishedOn).length;
          expect(steps.length - 1).toBe(inTime);
        },
      ),
    );
  });

  it.each([[[14, 7]], [[0]], [[1.5]], [[7, 7]], [[1, 2, 3, 4, 5, 6]]])(
    'the plan %j is refused',
    (days) => {
      expect(reminderPlanProblem({ days, most: 2 })).not.toBeNull();
    },
  );
});

describe('a queued mail, when its turn comes', () => {
  const fine = { optedOut: false, bounced: false, complete: false, waveOpen: true };
  it.each([
    ['invitation', {}, true],
    ['invitation', { optedOut: true }, false],
    ['invitation', { bounced: true }, false],
    ['invitation', { waveOpen: false }, false],
    ['reminder-1', { complete: true }, false],
    ['reminder-1', {}, true],
  ] as const)('%s to somebody %j: sent is %s', (step, more, isSent) => {
    expect(reasonNotToSend(step, { ...fine, ...more }) === null).toBe(isSent);
  });
});
