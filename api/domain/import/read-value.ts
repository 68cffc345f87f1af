import type { ResponseOption, VariableType } from '../instrument/codebook.js';
import type { MissingReason, ValueMapping } from './import-mapping.js';
import { plainText } from './plain-text.js';

/** What a cell of a closed item says. */
export type ReadValue =
  | { readonly means: 'option'; readonly code: string }
  | { readonly means: MissingReason }
  | { readonly means: 'unknown' };

/** What statistical packages and people write where nothing was answered; options come first. */
const NOT_ANSWERED = new Set(
  [
    '',
    '.',
    '-',
    '–',
    '—',
    '?',
    '#n/a',
    '#null!',
    'na',
    'n/a',
    'n.a.',
    'nan',
    'null',
    'none given',
  ].concat(['missing', 'no answer', 'not answered', 'sysmis', 'k.a.', 'keine angabe', '無回答']),
);
const NOT_ASKED = new Set(['not asked', 'inap', 'inapplicable', 'nicht gefragt', '非該当']);

/** What the spelling alone says of a missing value; null: nothing. */
export function missingBySpelling(cell: string): MissingReason | null {
  const spelt = cell.trim().toLowerCase();
  if (NOT_ANSWERED.has(spelt)) return 'not-answered';
  return NOT_ASKED.has(spelt) ? 'not-asked' : null;
}

/** Reads the cells of one closed item or one row of a grid. */
export type ValueReader = (cell: string) => ReadValue;

/**
 * Tells options by what the mapping says, else by their code, else by their label; case, accents and
 * marks count for nothing, and `4.0` and `4 - very much` are 4. What suits two options is unknown.
 */
export function valueReader(
  options: readonly ResponseOption[],
  type: VariableType,
  values: readonly ValueMapping[] = [],
): ValueReader {
  const declared = new Map(values.map((each) => [each.value, declaredAs(each)]));
  const exact = new Map(options.map(({ code }) => [code, code]));
  const byCode = unique(options.map(({ code }) => [plainOrSpelt(code, type), code]));
  const byLabel = unique(options.map(({ code, label }) => [plainOrSpelt(label, type), code]));
  const known = new Map<string, ReadValue>();
  const read = (cell: string): ReadValue => {
    const saying = declared.get(cell);
    if (saying !== undefined) return saying;
    const code =
      exact.get(cell) ??
      byCode.get(plainOrSpelt(cell, type)) ??
      byLabel.get(plainOrSpelt(cell, type)) ??
      exact.get(numbered(cell) ?? '');
    if (code !== undefined) return { means: 'option', code };
    const missing = missingBySpelling(cell);
    return { means: missing ?? 'unknown' };
  };
  return (cell) => {
    const before = known.get(cell);
    if (before !== undefined) return before;
    const value = read(cell);
    // Of a column that is not closed at all, every cell differs.
    if (known.size < MOST_KNOWN) known.set(cell, value);
    return value;
  };
}

const MOST_KNOWN = 1000;

function declaredAs({ option, missing }: ValueMapping): ReadValue {
  if (option !== null) return { means: 'option', code: option };
  return { means: missing ?? 'not-answered' };
}

/** On a scale the sign of a number counts, so a code is compared as it is spelt. */
const plainOrSpelt = (text: string, type: VariableType): string =>
  type === 'scale' && /^[-+\d.]/.test(text.trim()) ? text.trim().toLowerCase() : plainText(text);

/** The whole number that a cell is or begins with, as `4.0` and `4 = very much` do. */
function numbered(cell: string): string | null {
  const match = /^(-?\d+)(?:\.0+)?(?:\s*[-–:=.)]\s*\D.*)?$/u.exec(cell.trim());
  return match === null ? null : String(Number(match[1]));
}

/** Leaves out what two have alike, and what is empty. */
function unique(entries: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  const times = new Map<string, number>();
  for (const [key] of entries) times.set(key, (times.get(key) ?? 0) + 1);
  return new Map(entries.filter(([key]) => key !== '' && times.get(key) === 1));
}

const CHOSEN = new Set([
  '1',
  'y',
  'yes',
  'true',
  't',
  'x',
  'checked',
  'selected',
  'chosen',
  'quoted',
  'ja',
  'はい',
]);
const NOT_CHOSEN = new Set(
  [
    '0',
    'n',
    'no',
    'false',
    'f',
    'unchecked',
    'not selected',
    'not chosen',
    'not quoted',
    'nein',
  ].concat(['いいえ']),
);

/** What a cell says where each option has a column of its own. */
export function readChosen(
  cell: string,
  { label, code }: ResponseOption,
  values: readonly ValueMapping[],
): 'chosen' | 'not-chosen' | MissingReason | 'unknown' {
  const declared = values.find(({ value }) => value === cell);
  if (declared !== undefined) {
    if (declared.option === null) return declared.missing ?? 'not-answered';
    return declared.option === '1' ? 'chosen' : 'not-chosen';
  }
  const spelt = cell.trim().toLowerCase().replace(/\.0+$/, '');
  if (CHOSEN.has(spelt)) return 'chosen';
  if (NOT_CHOSEN.has(spelt)) return 'not-chosen';
  const plain = plainText(cell);
  if (plain !== '' && (plain === plainText(label) || plain === plainText(code))) return 'chosen';
  return missingBySpelling(cell) ?? 'unknown';
}
