import type { AnswerProblem } from './answer-problem.js';
import type { Answers, AnswerValue } from './answers.js';
import { checkValue, isBlank } from './check-value.js';
import type { CompiledInstrument, Item } from './compiled-instrument.js';
import { brief } from './document-reader.js';
import { holds } from './routing.js';

export type { AnswerProblem };

export type AnswerCheck =
  | { readonly ok: true; readonly answers: Answers }
  | { readonly ok: false; readonly problems: readonly AnswerProblem[] };

export interface CheckOptions {
  /** Demand required items and minimum selections; false while the respondent is still at it. */
  readonly complete: boolean;
  /** The items this strand is asked; null or absent: all. */
  readonly asked?: ReadonlySet<string> | null;
}

/** Reading stops there: no respondent can mend so many, and a body may hold a million. */
const MOST_PROBLEMS = 1000;

/**
 * Checks one respondent's answers, as parsed from JSON, and normalises them; the input is left as
 * it is. Answers to items routed past are dropped, as SurveyJS drops them on completing, but must
 * be possible answers all the same. Nothing is converted: `'4'` is no answer where 4 is.
 * @returns the answers as answers.ts says, or every problem in the order asked
 */
export function checkAnswers(
  instrument: CompiledInstrument,
  answers: unknown,
  { complete, asked = null }: CheckOptions,
): AnswerCheck {
  if (!isPlainObject(answers)) {
    const message = 'the answers are not an object';
    return { ok: false, problems: [{ code: 'wrong-type', item: '', message }] };
  }
  const problems: AnswerProblem[] = [];
  const kept: Record<string, AnswerValue> = {};
  for (const item of instrument.items) {
    const given = Object.hasOwn(answers, item.name) ? answers[item.name] : undefined;
    if (asked !== null && !asked.has(item.name)) {
      if (!isBlank(item, given)) problems.push(notAsked(item));
      continue;
    }
    const visible = item.routing === null || holds(item.routing, kept);
    const value = checkValue(item, given, complete && visible, problems);
    if (visible && value !== undefined) kept[item.name] = value;
    if (problems.length >= MOST_PROBLEMS) break;
  }
  for (const name of Object.keys(answers)) {
    if (problems.length >= MOST_PROBLEMS) break;
    if (!instrument.byName.has(name)) problems.push(unknownItem(name));
  }
  return problems.length === 0 ? { ok: true, answers: kept } : { ok: false, problems };
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const notAsked = ({ name }: Item): AnswerProblem => ({
  code: 'not-asked',
  item: name,
  message: `"${name}" is not asked in this strand`,
});

const unknownItem = (name: string): AnswerProblem => ({
  code: 'unknown-item',
  item: brief(name),
  message: `there is no item "${brief(name)}"`,
});
