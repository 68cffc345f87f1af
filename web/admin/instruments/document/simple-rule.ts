import { constantText, type RuleToken, ruleTokens, splitName } from './rule-tokens';

export type RuleTest =
  | 'equal'
  | 'notequal'
  | 'less'
  | 'lessorequal'
  | 'greater'
  | 'greaterorequal'
  | 'anyof'
  | 'noneof'
  | 'allof'
  | 'empty'
  | 'notempty';

export interface RuleCondition {
  readonly item: string;
  readonly row: string | null;
  readonly test: RuleTest;
  readonly values: readonly (string | number)[];
}

/** A rule that a form can show: conditions of which all or any must hold. */
export interface SimpleRule {
  readonly join: 'and' | 'or';
  readonly conditions: readonly RuleCondition[];
}

const TESTS: Readonly<Record<string, RuleTest>> = {
  ...{ '=': 'equal', '==': 'equal', equal: 'equal', '!=': 'notequal', notequal: 'notequal' },
  ...{ '<': 'less', less: 'less', '<=': 'lessorequal', lessorequal: 'lessorequal' },
  ...{ '>': 'greater', greater: 'greater', '>=': 'greaterorequal' },
  ...{ greaterorequal: 'greaterorequal', anyof: 'anyof', noneof: 'noneof', allof: 'allof' },
  ...{ empty: 'empty', notempty: 'notempty' },
};
const WRITTEN: Readonly<Record<RuleTest, string>> = {
  ...{ equal: '=', notequal: '!=', less: '<', lessorequal: '<=', greater: '>' },
  ...{ greaterorequal: '>=', anyof: 'anyof', noneof: 'noneof', allof: 'allof' },
  ...{ empty: 'empty', notempty: 'notempty' },
};
const JOINS: Readonly<Record<string, SimpleRule['join']>> = {
  ...{ and: 'and', '&&': 'and', or: 'or', '||': 'or' },
};

export const takesNothing = (test: RuleTest): boolean => test === 'empty' || test === 'notempty';
export const takesList = (test: RuleTest): boolean =>
  test === 'anyof' || test === 'noneof' || test === 'allof';

/** @returns null for rules with parentheses, `!` or both joins: those are edited as text */
export function readSimpleRule(source: string): SimpleRule | null {
  const tokens = ruleTokens(source);
  if (tokens === null) return null;
  const conditions: RuleCondition[] = [];
  let join: SimpleRule['join'] | null = null;
  let rest = tokens;
  while (rest.length > 0) {
    if (conditions.length > 0) {
      const found = rest[0]?.kind === 'word' ? JOINS[rest[0].text] : undefined;
      if (found === undefined || (join !== null && join !== found)) return null;
      join = found;
      rest = rest.slice(1);
    }
    const read = readCondition(rest);
    if (read === null) return null;
    conditions.push(read.condition);
    rest = rest.slice(read.length);
  }
  return { join: join ?? 'and', conditions };
}

function readCondition(
  tokens: readonly RuleToken[],
): { readonly condition: RuleCondition; readonly length: number } | null {
  const [name, operator] = tokens;
  if (name?.kind !== 'reference' || operator?.kind !== 'word') return null;
  const test = Object.hasOwn(TESTS, operator.text) ? TESTS[operator.text] : undefined;
  if (test === undefined) return null;
  const about = splitName(name.text);
  if (takesNothing(test)) return { condition: { ...about, test, values: [] }, length: 2 };
  if (!takesList(test)) {
    const value = constantOf(tokens[2]);
    return value === null ? null : { condition: { ...about, test, values: [value] }, length: 3 };
  }
  const values: (string | number)[] = [];
  for (let at = 2; at < tokens.length; at += 2) {
    const isPunctuated = tokens[at]?.text === (at === 2 ? '[' : ',');
    const value = constantOf(tokens[at + 1]);
    if (!isPunctuated || value === null) return null;
    values.push(value);
    if (tokens[at + 2]?.text === ']')
      return { condition: { ...about, test, values }, length: at + 3 };
  }
  return null;
}

function constantOf(token: RuleToken | undefined): string | number | null {
  if (token?.kind === 'number') return Number(token.text);
  return token?.kind === 'string' ? token.text : null;
}

export const writeSimpleRule = ({ join, conditions }: SimpleRule): string =>
  conditions.map(writeCondition).join(` ${join} `);

function writeCondition({ item, row, test, values }: RuleCondition): string {
  const name = `{${row === null ? item : `${item}.${row}`}}`;
  if (takesNothing(test)) return `${name} ${WRITTEN[test]}`;
  const written = values.map(constantText);
  const what = takesList(test) ? `[${written.join(', ')}]` : (written[0] ?? "''");
  return `${name} ${WRITTEN[test]} ${what}`;
}
