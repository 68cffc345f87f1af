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
  /** The organisation at each place of `order`, and where in it each atom begins and the last ends. */
  readonly organisationAt: Uint32Array;
  readonly starts: Uint32Array;
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
  const order = countingSort(byOrganisation, of, codes.length);
  return {
    count: codes.length,
    respondents: columns.size,
    breaks,
    of,
    codes,
    order,
    organisationAt: order.map((respondent) => organisations[respondent] ?? 0),
    starts: startsOf(of, codes.length),
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

function startsOf(of: Uint32Array, atoms: number): Uint32Array {
  const starts = new Uint32Array(atoms + 1);
  for (const atom of of) starts[atom + 1] = (starts[atom + 1] ?? 0) + 1;
  for (let atom = 1; atom <= atoms; atom++) {
    starts[atom] = (starts[atom] ?? 0) + (starts[atom - 1] ?? 0);
  }
  return starts;
}

/** Stable sort of `items` by a dense key in 0..keys-1. */
function countingSort(items: Uint32Array, keyOf: Uint32Array, keys: number): Uint32Array {
  const next = startsOf(keyOf, keys);
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
