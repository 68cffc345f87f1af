/** A piece of a `visibleIf`, and where it stands in it. */
export interface RuleToken {
  readonly kind: 'reference' | 'string' | 'number' | 'word';
  /** Without braces or quotes; words in small letters. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** As the server reads rules: api/domain/instrument/parse-routing.ts. */
const TOKEN =
  /\s*(?:\{(?<reference>[^{}]*)\}|'(?<single>(?:\\'|\\"|[^"'])+)'|"(?<double>(?:\\'|\\"|[^"'])+)"|(?<number>-?(?:\d+\.\d+|[1-9]\d*|0)(?![\w.]))|(?<word>[A-Za-z]+|[<>!=*]=|&&|\|\||[<>=!()[\],]))/y;

/** @returns null for what is no rule; whether it means anything is for the server to say */
export function ruleTokens(source: string): readonly RuleToken[] | null {
  const tokens: RuleToken[] = [];
  const end = source.trimEnd().length;
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < end) {
    const match = TOKEN.exec(source);
    if (match?.groups === undefined) return null;
    const { reference, single, double, number, word } = match.groups;
    const to = match.index + match[0].length;
    const from = to - match[0].trimStart().length;
    const text = single ?? double;
    if (reference !== undefined) tokens.push({ kind: 'reference', text: reference, from, to });
    else if (text !== undefined) {
      tokens.push({ kind: 'string', text: text.replace(/\\(['"])/g, '$1'), from, to });
    } else if (number !== undefined) tokens.push({ kind: 'number', text: number, from, to });
    else tokens.push({ kind: 'word', text: (word ?? '').toLowerCase(), from, to });
  }
  return tokens;
}

/** An item, or a row of a matrix, that a rule names, and what it compares it with. */
export interface RuleReference {
  readonly item: string;
  readonly row: string | null;
  readonly token: RuleToken;
  /** Whether it asks for more or less, which any number may be compared with. */
  readonly isOrdered: boolean;
  readonly constants: readonly RuleToken[];
}

const ORDERS = new Set(['<', '<=', '>', '>=']);
const ORDER_WORD = /^(less|greater)/;
const ENDS = new Set(['and', 'or', '&&', '||', ')']);

export function referencesIn(source: string): readonly RuleReference[] {
  const tokens = ruleTokens(source) ?? [];
  return tokens.flatMap((token, index): RuleReference[] => {
    if (token.kind !== 'reference') return [];
    const after = tokens.slice(index + 1);
    const end = after.findIndex(
      ({ kind, text }) => kind === 'reference' || (kind === 'word' && ENDS.has(text)),
    );
    const own = end < 0 ? after : after.slice(0, end);
    const constants = own.filter(({ kind }) => kind === 'string' || kind === 'number');
    const operator = own.find(({ kind }) => kind === 'word')?.text ?? '';
    const isOrdered = ORDERS.has(operator) || ORDER_WORD.test(operator);
    return [{ ...splitName(token.text), token, isOrdered, constants }];
  });
}

export function splitName(name: string): { readonly item: string; readonly row: string | null } {
  const dot = name.indexOf('.');
  return dot < 0
    ? { item: name, row: null }
    : { item: name.slice(0, dot), row: name.slice(dot + 1) };
}

/** A constant as rules write it: numbers bare, texts in quotes. */
export const constantText = (value: string | number): string =>
  typeof value === 'number' ? String(value) : `'${value.replace(/(['"])/g, '\\$1')}'`;

/** The rule with pieces put in place of some of its tokens. */
export const withTokens = (
  source: string,
  pieces: readonly { readonly token: RuleToken; readonly text: string }[],
): string =>
  [...pieces]
    .sort((a, b) => b.token.from - a.token.from)
    .reduce(
      (text, { token, text: piece }) => text.slice(0, token.from) + piece + text.slice(token.to),
      source,
    );
