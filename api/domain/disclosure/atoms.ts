import type { Codebook } from '../instrument/codebook.js';
import type { CodeColumn, Columns } from '../tabulation/columns.js';
import type { Break, GroupDefinition } from './group.js';

/** Respondents alike in every break: what groups are made of, and all that differencing can reach. */
export interface Atoms {
  readonly count: number;
  readonly respondents: number;
  readonly breaks: readonly Break[];
  /** The atom of each respondent. */
  readonly of: Uint32Array;
  /** Per atom and break, the option's code; null where the respondent gave none. */
  readonly codes: readonly (readonly (string | null)[])[];
  /** Respondents by atom and, within it, by organisation. */
  readonly order: Uint32Array;
  readonly organisations: Uint32Array;
  /** 1 for an organisation with respondents in several atoms. */
  readonly spanning: Uint8Array;
  readonly weights: Float64Array | null;
}

/**
 * Cuts the respondents into atoms in one pass.
 * @throws RangeError when a break is not a column of codes
 */
export function gatherAtoms(columns: Columns, codebook: Codebook, breaks: readonly Break[]): Atoms {
  const cuts = breaks.map(({ variable }) => codeColumn(columns, variable).codes);
  const numbers = new Map<string, number>();
  const codes: (string | null)[][] = [];
  const of = new Uint32Array(columns.size);
  const optionCodes = breaks.map(
    ({ variable }) =>
      codebook.variables.find(({ name }) => name === variable)?.options.map(({ code }) => code) ??
      [],
  );
  for (let respondent = 0; respondent < columns.size; respondent++) {
    let signature = '';
    for (const cut of cuts) signature += String.fromCharCode(cut[respondent] ?? 0);
    let atom = numbers.get(signature);
    if (atom === undefined) {
      atom = numbers.size;
      numbers.set(signature, atom);
      codes.push(cuts.map((cut, index) => optionCodes[index]?.[cut[respondent] ?? 0] ?? null));
    }
    of[respondent] = atom;
  }
  const { organisations } = columns;
  const organisationCount = organisations.reduce((most, one) => Math.max(most, one + 1), 0);
  const byOrganisation = countingSort(identity(columns.size), organisations, organisationCount);
  return {
    count: codes.length,
    respondents: columns.size,
    breaks,
    of,
    codes,
    order: countingSort(byOrganisation, of, codes.length),
    organisations,
    spanning: spanningOrganisations(of, organisations, organisationCount),
    weights: columns.weights,
  };
}

/** The atoms whose respondents belong to the group. */
export function atomsIn(group: GroupDefinition, atoms: Atoms): number[] {
  const wanted = group.map(({ variable, options }) => ({
    at: atoms.breaks.findIndex((candidate) => candidate.variable === variable),
    options: new Set(options),
  }));
  const members: number[] = [];
  atoms.codes.forEach((codes, atom) => {
    const belongs = wanted.every(({ at, options }) => {
      const code = codes[at] ?? null;
      return code !== null && options.has(code);
    });
    if (belongs) members.push(atom);
  });
  return members;
}

export function codeColumn(columns: Columns, variable: string): CodeColumn {
  const column = columns.byVariable.get(variable);
  if (column?.kind !== 'codes') throw new RangeError(`${variable} is not a column of codes`);
  return column;
}

const identity = (size: number): Uint32Array => Uint32Array.from({ length: size }, (_, i) => i);

/** Stable sort of `items` by a dense key in 0..keys-1. */
function countingSort(items: Uint32Array, keyOf: Uint32Array, keys: number): Uint32Array {
  const next = new Uint32Array(keys + 1);
  for (const item of items) next[(keyOf[item] ?? 0) + 1] = (next[(keyOf[item] ?? 0) + 1] ?? 0) + 1;
  for (let key = 1; key <= keys; key++) next[key] = (next[key] ?? 0) + (next[key - 1] ?? 0);
  const sorted = new Uint32Array(items.length);
  for (const item of items) {
    const key = keyOf[item] ?? 0;
    sorted[next[key] ?? 0] = item;
    next[key] = (next[key] ?? 0) + 1;
  }
  return sorted;
}

function spanningOrganisations(
  of: Uint32Array,
  organisations: Uint32Array,
  organisationCount: number,
): Uint8Array {
  const UNSEEN = 0xffffffff;
  const first = new Uint32Array(organisationCount).fill(UNSEEN);
  const spanning = new Uint8Array(organisationCount);
  for (let respondent = 0; respondent < of.length; respondent++) {
    const organisation = organisations[respondent] ?? 0;
    const atom = of[respondent] ?? 0;
    if (first[organisation] === UNSEEN) first[organisation] = atom;
    else if (first[organisation] !== atom) spanning[organisation] = 1;
  }
  return spanning;
}
