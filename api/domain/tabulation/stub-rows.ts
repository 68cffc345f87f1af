import type { Variable } from '../instrument/codebook.js';
import { optionIndexes } from './check-spec.js';
import type { RowKind } from './table.js';

/** A row of proportions: an any-of set of the stub's options. */
export interface SetRow {
  readonly kind: Extract<RowKind, 'option' | 'net' | 'top2box' | 'bottom2box'>;
  /** The option's or net's code; null for boxes. */
  readonly option: string | null;
  readonly label: string;
  /** Indexes of the options. */
  readonly set: readonly number[];
}

/** Below this the two boxes would overlap and say the same. */
const FEWEST_STEPS_FOR_BOXES = 4;

/** A table's rows of proportions: each option, each net, and on a scale its top and bottom two. */
export const setRows = (variable: Variable): readonly SetRow[] => [
  ...variable.options.map(({ code, label }, index): SetRow => ({
    kind: 'option',
    option: code,
    label,
    set: [index],
  })),
  ...variable.nets.map(({ code, label, options }): SetRow => ({
    kind: 'net',
    option: code,
    label,
    set: optionIndexes(variable, options) ?? [],
  })),
  ...boxRows(variable),
];

function boxRows(variable: Variable): readonly SetRow[] {
  if (variable.type !== 'scale' || variable.options.length < FEWEST_STEPS_FOR_BOXES) return [];
  const scores = scoresOf(variable);
  const ascending = [...scores.keys()].sort((a, b) => (scores[a] ?? 0) - (scores[b] ?? 0));
  const codes = (set: readonly number[]): string =>
    set.map((index) => variable.options[index]?.code ?? '').join(' + ');
  const top = ascending.slice(-2);
  const bottom = ascending.slice(0, 2);
  return [
    { kind: 'top2box', option: null, label: `Top 2 (${codes(top)})`, set: top },
    { kind: 'bottom2box', option: null, label: `Bottom 2 (${codes(bottom)})`, set: bottom },
  ];
}

/** What each option of a scale stands for, in the codebook's order. */
export const scoresOf = (variable: Variable): readonly number[] =>
  variable.options.map(({ code }) => Number(code));
