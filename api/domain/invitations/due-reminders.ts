import { type MailStep, MOST_REMINDERS, reminderStep } from './mail-step.js';

/** When a wave reminds. */
export interface ReminderPlan {
  /** Days after the invitation, rising: the first is the first reminder's. */
  readonly days: readonly number[];
  /** Reminders that one person gets at most. */
  readonly most: number;
}

/** What is known of somebody invited. */
export interface Invited {
  readonly id: string;
  /** When the invitation was handed over, ISO 8601; null: not yet. */
  readonly invitedAt: string | null;
  /** When the last mail of any step was handed over, ISO 8601. */
  readonly lastMailAt: string | null;
  /** Steps that are queued or sent. */
  readonly steps: readonly MailStep[];
  readonly complete: boolean;
  readonly optedOut: boolean;
  readonly bounced: boolean;
}

export interface DueReminder {
  readonly id: string;
  readonly step: MailStep;
}

const DAY_MS = 86_400_000;
/** However late reminders are sent, one person gets two of them at least this far apart. */
const APART_MS = DAY_MS;

/** Why somebody gets no reminder now. */
export const REMINDER_STATES = [
  'due',
  'not-yet',
  'complete',
  'at-cap',
  'opted-out',
  'bounced',
  'not-invited',
] as const;
export type ReminderState = (typeof REMINDER_STATES)[number];

/** Whether somebody is to be reminded, and when at the earliest. */
export type Reminding =
  | { readonly state: 'due'; readonly step: MailStep }
  /** @property from ISO 8601 */
  | { readonly state: 'not-yet'; readonly from: string }
  | { readonly state: Exclude<ReminderState, 'due' | 'not-yet'> };

/**
 * Who is to be reminded now. One reminder a person at a time, the earliest not sent yet: a wave that
 * was not looked after for weeks does not send three at once.
 * @param now ISO 8601
 */
export function dueReminders(
  now: string,
  wave: { readonly open: boolean },
  plan: ReminderPlan,
  people: readonly Invited[],
): readonly DueReminder[] {
  if (!wave.open) return [];
  return people.flatMap((person) => {
    const reminding = remindingOf(now, plan, person);
    return reminding.state === 'due' ? [{ id: person.id, step: reminding.step }] : [];
  });
}

/** Whether a person is to be reminded, and why not. @param now ISO 8601 */
export function remindingOf(now: string, { days, most }: ReminderPlan, person: Invited): Reminding {
  if (person.complete) return { state: 'complete' };
  if (person.optedOut) return { state: 'opted-out' };
  if (person.bounced) return { state: 'bounced' };
  if (person.invitedAt === null) return { state: 'not-invited' };
  const reminded = person.steps.filter((step) => step !== 'invitation').length;
  const after = days[reminded];
  if (after === undefined || reminded >= Math.min(most, MOST_REMINDERS)) return { state: 'at-cap' };
  const due = Math.max(
    Date.parse(person.invitedAt) + after * DAY_MS,
    Date.parse(person.lastMailAt ?? person.invitedAt) + APART_MS,
  );
  if (Date.parse(now) >= due) return { state: 'due', step: reminderStep(reminded + 1) };
  return { state: 'not-yet', from: new Date(due).toISOString() };
}

/** What is wrong with a plan; null when nothing is. */
export function reminderPlanProblem({ days, most }: ReminderPlan): string | null {
  if (days.length > MOST_REMINDERS) return `A wave has at most ${MOST_REMINDERS} reminders.`;
  if (days.some((day) => !Number.isInteger(day) || day < 1 || day > 365)) {
    return 'Reminders are due a whole number of days after the invitation, from 1 to 365.';
  }
  if (days.some((day, at) => day <= (days[at - 1] ?? 0))) {
    return 'Each reminder must be due later than the one before it.';
  }
  if (!Number.isInteger(most) || most < 0 || most > MOST_REMINDERS) {
    return `A person gets from 0 to ${MOST_REMINDERS} reminders.`;
  }
  return null;
}
