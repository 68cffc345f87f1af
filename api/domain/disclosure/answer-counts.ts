import type { Variable } from '../instrument/codebook.js';
import { ITEM_NONRESPONSE, NOT_ASKED, type Column } from '../tabulation/columns.js';
import type { Atoms } from './atoms.js';

/**
 * What a variable's tables can show. `scale`: a distribution and its moments; `nominal` and
 * `choices`: a distribution only; `size`: of a break itself, group sizes only; `numeric`: moments.
 */
export type Shape = 'scale' | 'nominal' | 'choices' | 'size' | 'numeric';

/** One variable's answers counted by atom. */
export interface AnswerCounts {
  readonly variable: Variable;
  readonly shape: Shape;
  /** 1 where the respondent's answer is valid. */
  readonly valid: Uint8Array;
  /** Per option (and for `choices`, after the options, per net), respondents by atom. */
  readonly counts: readonly Float64Array[];
  /** Respondents with a valid answer, and without, by atom. */
  readonly answering: Float64Array;
  readonly silent: Float64Array;
}

/** @returns null for open variables, of which only coded themes are tabulated */
export function answerCounts(
  variable: Variable,
  column: Column,
  atoms: Atoms,
): AnswerCounts | null {
  if (variable.type === 'open') return null;
  const shape = shapeOf(variable, atoms);
  const valid = validOf(column);
  const answering = new Float64Array(atoms.count);
  const silent = new Float64Array(atoms.count);
  for (let respondent = 0; respondent < valid.length; respondent++) {
    const atom = atoms.of[respondent] ?? 0;
    const into = valid[respondent] === 1 ? answering : silent;
    into[atom] = (into[atom] ?? 0) + 1;
  }
  return { variable, shape, valid, answering, silent, counts: countsOf(variable, column, atoms) };
}

function shapeOf(variable: Variable, atoms: Atoms): Shape {
  if (atoms.breaks.some((cut) => cut.variable === variable.name)) return 'size';
  if (variable.type === 'multiple') return 'choices';
  if (variable.type === 'scale' || variable.type === 'numeric') return variable.type;
  return 'nominal';
}

function validOf(column: Column): Uint8Array {
  if (column.kind === 'numbers') {
    return Uint8Array.from(column.values, (value) => (Number.isNaN(value) ? 0 : 1));
  }
  const codes = column.kind === 'codes' ? column.codes : column.options[0];
  return (codes ?? new Uint8Array()).map((code) =>
    code === ITEM_NONRESPONSE || code === NOT_ASKED ? 0 : 1,
  );
}

function countsOf(variable: Variable, column: Column, atoms: Atoms): Float64Array[] {
  if (column.kind === 'numbers') return [];
  if (column.kind === 'codes') {
    const counts = variable.options.map(() => new Float64Array(atoms.count));
    column.codes.forEach((code, respondent) => {
      const into = counts[code];
      const atom = atoms.of[respondent] ?? 0;
      if (into !== undefined) into[atom] = (into[atom] ?? 0) + 1;
    });
    return counts;
  }
  const anyOf = (choices: readonly Uint8Array[]): Float64Array => {
    const count = new Float64Array(atoms.count);
    atoms.of.forEach((atom, respondent) => {
      if (choices.some((choice) => choice[respondent] === 1)) count[atom] = (count[atom] ?? 0) + 1;
    });
    return count;
  };
  const columnOf = (code: string): Uint8Array[] =>
    column.options.filter((_, index) => variable.options[index]?.code === code);
  return [
    ...column.options.map((choice) => anyOf([choice])),
    ...variable.nets.map(({ options }) => anyOf(options.flatMap(columnOf))),
  ];
}
