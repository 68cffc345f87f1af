import type { Answers, AnswerValue } from './answers.js';
import type { OptionValue } from './instrument.js';

export type Comparison =
  | 'equal'
  | 'notequal'
  | 'less'
  | 'lessorequal'
  | 'greater'
  | 'greaterorequal'
  | 'contains'
  | 'notcontains'
  | 'anyof'
  | 'noneof'
  | 'allof';

/** An item, or one row of a matrix. */
export interface Reference {
  readonly item: string;
  readonly row: string | null;
}

/**
 * Which respondents are asked an item. SurveyJS's `visibleIf`, in the part whose meaning does not
 * hang on type conversion: `{item}` or `{matrix.row}` against constants, `empty`, `notempty`,
 * `and`, `or`, `!` and parentheses. parse-routing.ts reads it, bind-routing.ts resolves it.
 */
export type Routing =
  | { readonly test: 'and' | 'or'; readonly of: readonly Routing[] }
  | { readonly test: 'not'; readonly of: Routing }
  | ({ readonly test: 'empty' | 'notempty' } & Reference)
  | ({ readonly test: Comparison; readonly values: readonly OptionValue[] } & Reference);

/**
 * Whether the rule holds for normalised answers. A blank item is unequal to everything, neither
 * above nor below anything, and contains nothing: as survey-core evaluates it.
 */
export function holds(routing: Routing, answers: Answers): boolean {
  switch (routing.test) {
    case 'and':
      return routing.of.every((part) => holds(part, answers));
    case 'or':
      return routing.of.some((part) => holds(part, answers));
    case 'not':
      return !holds(routing.of, answers);
    case 'empty':
      return valueOf(routing, answers) === undefined;
    case 'notempty':
      return valueOf(routing, answers) !== undefined;
    default:
      return compares(routing.test, valueOf(routing, answers), routing.values);
  }
}

/** Item and row names never clash with Object.prototype: compileInstrument refuses those. */
function valueOf({ item, row }: Reference, answers: Answers): AnswerValue | undefined {
  const value = answers[item];
  if (row === null || value === undefined) return value;
  return typeof value === 'object' && !Array.isArray(value)
    ? (value as Readonly<Record<string, OptionValue>>)[row]
    : undefined;
}

function compares(
  test: Comparison,
  value: AnswerValue | undefined,
  wanted: readonly OptionValue[],
): boolean {
  const given: readonly unknown[] =
    value === undefined ? [] : Array.isArray(value) ? (value as readonly unknown[]) : [value];
  switch (test) {
    case 'equal':
    case 'anyof':
      return wanted.some((one) => given.includes(one));
    case 'notequal':
    case 'noneof':
      return !wanted.some((one) => given.includes(one));
    case 'contains':
    case 'allof':
      return wanted.every((one) => given.includes(one));
    case 'notcontains':
      return !wanted.every((one) => given.includes(one));
    default:
      return given.length === 1 && orders(test, Number(given[0]), Number(wanted[0]));
  }
}

function orders(test: Comparison, left: number, right: number): boolean {
  switch (test) {
    case 'less':
      return left < right;
    case 'lessorequal':
      return left <= right;
    case 'greater':
      return left > right;
    default:
      return left >= right;
  }
}
