/** What may stand in double braces in a message. */
export const PLACEHOLDERS = ['name', 'link', 'wave', 'optOut'] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];

/** A mail's texts, with placeholders. */
export interface Message {
  readonly subject: string;
  /** Plain text; a blank line parts paragraphs. */
  readonly body: string;
}

export interface MessageProblem {
  readonly field: 'subject' | 'body';
  readonly code: 'blank' | 'too-long' | 'line-break' | 'unknown-placeholder' | 'link-missing';
  readonly message: string;
}

const LONGEST = { subject: 200, body: 10_000 } as const;
const IN_BRACES = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** All that keeps a message from being sent; empty when nothing does. */
export function messageProblems(message: Message): readonly MessageProblem[] {
  const problems: MessageProblem[] = [];
  for (const field of ['subject', 'body'] as const) {
    const text = message[field];
    if (text.trim() === '')
      problems.push({ field, code: 'blank', message: `The ${field} is empty.` });
    if (text.length > LONGEST[field]) {
      const most = `The ${field} has ${text.length} characters; ${LONGEST[field]} are the most.`;
      problems.push({ field, code: 'too-long', message: most });
    }
    problems.push(...placeholderProblems(field, text));
  }
  if (/[\r\n]/.test(message.subject)) {
    const one = 'The subject must be one line.';
    problems.push({ field: 'subject', code: 'line-break', message: one });
  }
  if (!placeholdersIn(message.body).includes('link')) {
    const needed = 'The body must contain {{link}}: without it nobody can answer.';
    problems.push({ field: 'body', code: 'link-missing', message: needed });
  }
  return problems;
}

function placeholderProblems(field: MessageProblem['field'], text: string): MessageProblem[] {
  const known: readonly string[] =
    field === 'subject'
      ? PLACEHOLDERS.filter((each) => each === 'name' || each === 'wave')
      : PLACEHOLDERS;
  const unknown = [...new Set(placeholdersIn(text))].filter((each) => !known.includes(each));
  const choice = known.map((each) => `{{${each}}}`).join(', ');
  return unknown.map((each) => ({
    field,
    code: 'unknown-placeholder',
    message: `{{${each}}} cannot stand in the ${field}: ${choice} can.`,
  }));
}

const placeholdersIn = (text: string): string[] =>
  [...text.matchAll(IN_BRACES)].map(([, name = '']) => name);

/**
 * Puts values in place of placeholders, each once: what a value contains is never read again.
 * @param values those left out stay as they are
 */
export const filled = (
  text: string,
  values: Readonly<Partial<Record<Placeholder, string>>>,
): string =>
  text.replace(IN_BRACES, (whole, name: string) =>
    Object.hasOwn(values, name) ? (values[name as Placeholder] ?? whole) : whole,
  );
