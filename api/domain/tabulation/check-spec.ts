import type { Codebook, Variable } from '../instrument/codebook.js';
import { bannerPath } from './banner-path.js';
import { InvalidTable, type TableProblem } from './invalid-table.js';
import type { CrosstabSpec, Filter } from './table.js';

/** Every problem of a cross-tab's specification; none when it can be made. */
export const specProblems = (codebook: Codebook, spec: CrosstabSpec): readonly TableProblem[] => [
  ...usageProblems(codebook, spec.rows, 'stub'),
  ...spec.columns.flatMap((entry) => bannerProblems(codebook, entry)),
  ...filterProblems(codebook, spec.filter),
  ...levelProblems(spec.level),
];

/** A byte holds 254 codes beside the two of missing answers; nobody reads more columns than that. */
const MOST_NESTED_COLUMNS = 254;

function bannerProblems(codebook: Codebook, entry: string): readonly TableProblem[] {
  const path = bannerPath(entry);
  const problems = path.flatMap((name, depth) =>
    usageProblems(codebook, name, depth === path.length - 1 ? 'banner' : 'outer'),
  );
  if (problems.length > 0 || path.length === 1) return problems;
  const size = path.reduce((all, name) => all * variableNamed(codebook, name).options.length, 1);
  return size > MOST_NESTED_COLUMNS
    ? [{ code: 'too-many-columns', banner: entry, columns: size, most: MOST_NESTED_COLUMNS }]
    : [];
}

/** @throws InvalidTable with all of them, when there is any */
export function refuse(problems: readonly TableProblem[]): void {
  if (problems.length > 0) throw new InvalidTable(problems);
}

export const levelProblems = (level: number): readonly TableProblem[] =>
  level > 0 && level < 1 ? [] : [{ code: 'level-out-of-range', level }];

export const filterProblems = (
  codebook: Codebook,
  filter: readonly Filter[],
): readonly TableProblem[] =>
  filter.flatMap(({ variable, options }) => [
    ...usageProblems(codebook, variable, 'filter'),
    ...optionProblems(codebook, variable, options),
  ]);

type Usage = Extract<TableProblem, { code: 'not-tabulable' }>['as'];

const FIT: Record<Usage, readonly Variable['type'][]> = {
  stub: ['single', 'multiple', 'scale', 'numeric'],
  banner: ['single', 'multiple', 'scale'],
  outer: ['single', 'scale'],
  filter: ['single', 'multiple', 'scale'],
  options: ['single', 'multiple', 'scale'],
  mean: ['scale', 'numeric'],
};

export function usageProblems(
  codebook: Codebook,
  name: string,
  usage: Usage,
): readonly TableProblem[] {
  const variable = codebook.variables.find((each) => each.name === name);
  if (variable === undefined) return [{ code: 'unknown-variable', variable: name }];
  if (FIT[usage].includes(variable.type)) return [];
  return [{ code: 'not-tabulable', variable: name, as: usage }];
}

/** Options may name nets too. */
export function optionProblems(
  codebook: Codebook,
  name: string,
  options: readonly string[],
): readonly TableProblem[] {
  const variable = codebook.variables.find((each) => each.name === name);
  if (variable === undefined || variable.options.length === 0) return [];
  return options
    .filter((option) => optionIndexes(variable, [option]) === null)
    .map((option) => ({ code: 'unknown-option', variable: name, option }));
}

/**
 * The places of options in the codebook, which are their byte codes; each once, in order.
 * @param codes options or nets of the variable; an option goes before a net of the same code
 * @returns null when a code is neither
 */
export function optionIndexes(
  variable: Variable,
  codes: readonly string[],
): readonly number[] | null {
  const indexes = new Set<number>();
  for (const code of codes) {
    const members = membersOf(variable, code);
    if (members === null) return null;
    for (const member of members) indexes.add(member);
  }
  return [...indexes].sort((one, other) => one - other);
}

function membersOf(variable: Variable, code: string): readonly number[] | null {
  const option = variable.options.findIndex((each) => each.code === code);
  if (option >= 0) return [option];
  const net = variable.nets.find((each) => each.code === code);
  if (net === undefined) return null;
  return [...variable.options.entries()]
    .filter(([, each]) => net.options.includes(each.code))
    .map(([index]) => index);
}

/** The same filters with every net written out: what disclosure control tells groups apart by. */
export const withoutNets = (codebook: Codebook, filter: readonly Filter[]): readonly Filter[] =>
  filter.map(({ variable: name, options }) => {
    const variable = variableNamed(codebook, name);
    const indexes = optionIndexes(variable, options) ?? [];
    return { variable: name, options: indexes.flatMap((at) => variable.options[at]?.code ?? []) };
  });

/** @throws InvalidTable when the codebook has no such variable */
export function variableNamed(codebook: Codebook, name: string): Variable {
  const variable = codebook.variables.find((each) => each.name === name);
  if (variable === undefined)
    throw new InvalidTable([{ code: 'unknown-variable', variable: name }]);
  return variable;
}
