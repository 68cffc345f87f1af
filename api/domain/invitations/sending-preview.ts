import {
  type Invited,
  REMINDER_STATES,
  type ReminderPlan,
  type ReminderState,
  remindingOf,
} from './due-reminders.js';
import type { MailStep } from './mail-step.js';

/** Why somebody gets no mail now. */
export type NotNow = Exclude<ReminderState, 'due'> | 'already-invited';
export const NOT_NOW: readonly NotNow[] = [
  'already-invited',
  ...REMINDER_STATES.filter((state) => state !== 'due'),
];

/** Who would get a mail now, and who not and why. Everybody invited counts once. */
export interface SendingPreview<Person> {
  readonly due: readonly { readonly person: Person; readonly step: MailStep }[];
  /** Only reasons that hold for somebody. */
  readonly others: readonly { readonly reason: NotNow; readonly count: number }[];
  /** When the next is due of those who get none yet, ISO 8601. */
  readonly nextAt: string | null;
}

/** Who would get the invitation: whoever can be written to and has none, sent or waiting. */
export function invitationPreview<Person extends Invited>(
  people: readonly Person[],
): SendingPreview<Person> {
  const reasonOf = ({ optedOut, bounced, steps }: Person): NotNow | null => {
    if (steps.includes('invitation')) return 'already-invited';
    if (optedOut) return 'opted-out';
    return bounced ? 'bounced' : null;
  };
  const due = people.filter((person) => reasonOf(person) === null);
  return {
    due: due.map((person) => ({ person, step: 'invitation' })),
    others: counted(people.map(reasonOf)),
    nextAt: null,
  };
}

/** Who would be reminded. @param now ISO 8601 */
export function reminderPreview<Person extends Invited>(
  now: string,
  plan: ReminderPlan,
  people: readonly Person[],
): SendingPreview<Person> {
  const found = people.map((person) => ({ person, reminding: remindingOf(now, plan, person) }));
  const times = found.flatMap(({ reminding }) =>
    reminding.state === 'not-yet' ? [reminding.from] : [],
  );
  return {
    due: found.flatMap(({ person, reminding }) =>
      reminding.state === 'due' ? [{ person, step: reminding.step }] : [],
    ),
    others: counted(found.map(({ reminding: { state } }) => (state === 'due' ? null : state))),
    nextAt: times.reduce<string | null>(
      (first, each) => (first === null || each < first ? each : first),
      null,
    ),
  };
}

const counted = (reasons: readonly (NotNow | null)[]): SendingPreview<never>['others'] =>
  NOT_NOW.map((reason) => ({
    reason,
    count: reasons.filter((each) => each === reason).length,
  })).filter(({ count }) => count > 0);
