/** Which mail of a wave it is: nobody gets the same one twice. */
export type MailStep = 'invitation' | `reminder-${number}`;

/** Reminders a wave may have at most: AAPOR's guidance and patience end about here. */
export const MOST_REMINDERS = 5;

export const reminderStep = (number: number): MailStep => `reminder-${number}`;

/** Every step a wave can have, in order. */
export const MAIL_STEPS: readonly MailStep[] = [
  'invitation',
  ...Array.from({ length: MOST_REMINDERS }, (_, at) => reminderStep(at + 1)),
];

export const isMailStep = (text: string): text is MailStep =>
  (MAIL_STEPS as readonly string[]).includes(text);
