import type { Variable } from './codebook.js';
import type { CompiledInstrument, Item } from './compiled-instrument.js';

/**
 * What became of a variable, by the gravest change. Only `identical` ones have a trend:
 * `scale-changed` answers count differently, `routing-changed` ones are of another base, and to
 * `wording-changed` ones respondents were asked something else.
 */
export type VariableChange =
  'identical' | 'wording-changed' | 'routing-changed' | 'scale-changed' | 'new' | 'gone';

export interface ComparedVariable {
  readonly variable: string;
  readonly change: VariableChange;
}

/**
 * Compares the instruments of two waves, variable by variable: those of the later one in the order
 * asked, then those gone. Options in another order, headings, dimensions and provenance make no
 * difference. Both are to be compiled for the same locale.
 */
export function compareInstruments(
  earlier: CompiledInstrument,
  later: CompiledInstrument,
): readonly ComparedVariable[] {
  const before = new Map(earlier.codebook.variables.map((one) => [one.name, one]));
  const after = new Set(later.codebook.variables.map(({ name }) => name));
  const kept = later.codebook.variables.map((variable): ComparedVariable => {
    const old = before.get(variable.name);
    const change = old === undefined ? 'new' : changeOf([earlier, old], [later, variable]);
    return { variable: variable.name, change };
  });
  const gone = [...before.keys()].filter((name) => !after.has(name));
  return [...kept, ...gone.map((variable) => ({ variable, change: 'gone' }) as const)];
}

type Placed = readonly [CompiledInstrument, Variable];

function changeOf([earlier, old]: Placed, [later, variable]: Placed): VariableChange {
  const was = earlier.byName.get(old.item);
  const is = later.byName.get(variable.item);
  if (scaleOf(old, was) !== scaleOf(variable, is)) return 'scale-changed';
  if (JSON.stringify(was?.routing) !== JSON.stringify(is?.routing)) return 'routing-changed';
  return wordingOf(old) === wordingOf(variable) ? 'identical' : 'wording-changed';
}

/** All that bounds the answer, in a form to compare. */
function scaleOf({ type, options }: Variable, item: Item | undefined): string {
  const codes = options.map(({ code }) => code).sort();
  return JSON.stringify([type, codes, item === undefined ? [] : limitsOf(item)]);
}

function limitsOf(item: Item): readonly unknown[] {
  switch (item.shape) {
    case 'many':
      return [item.minimumSelected, item.maximumSelected];
    case 'number':
      return [item.minimum, item.maximum];
    default:
      // A comment's length bounds no meaning, and closed items have their options.
      return [];
  }
}

/** What respondents read; a matrix row's label is part of it, a single item's heading is not. */
function wordingOf({ question, row, label, options }: Variable): string {
  const labels = new Map(options.map((option) => [option.code, option.label]));
  const sorted = [...labels].sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([question, row === null ? null : label, sorted]);
}
