import type { Codebook } from '../instrument/codebook.js';
import type { Filter } from '../tabulation/table.js';

/** A conjunction: its members gave, of every variable named, one of the options. None: everyone. */
export type GroupDefinition = readonly Filter[];

/** One part a break is cut into: an option or a net of the variable. */
export interface BreakPart {
  readonly code: string;
  readonly options: readonly string[];
}

/** A variable outsiders may cut an edition by. */
export interface Break {
  readonly variable: string;
  readonly parts: readonly BreakPart[];
  /** Like the strand: no group pools its parts, but for the Total of everyone. */
  readonly keptApart: boolean;
}

/**
 * The breaks of an edition from its codebook: every option and net of the variables named, in that
 * order, which is also the order of preference when one group must give way to another.
 * @throws RangeError when a variable is not in the codebook
 */
export function breaksOf(
  codebook: Codebook,
  variables: readonly string[],
  keptApart: readonly string[] = [],
): Break[] {
  return variables.map((name) => {
    const variable = codebook.variables.find((candidate) => candidate.name === name);
    if (variable === undefined) throw new RangeError(`no variable ${name} in the codebook`);
    return {
      variable: name,
      parts: [
        ...variable.options.map(({ code }) => ({ code, options: [code] })),
        ...variable.nets.map(({ code, options }) => ({ code, options: [...options] })),
      ],
      keptApart: keptApart.includes(name),
    };
  });
}

/** The options a code stands for: a net's, or its own. */
export const optionsOf = (
  variable: string,
  code: string,
  breaks: readonly Break[],
): readonly string[] =>
  breaks
    .find((candidate) => candidate.variable === variable)
    ?.parts.find((part) => part.code === code)?.options ?? [code];

/** The same conditions with nets written as their options. */
export const resolved = (group: GroupDefinition, breaks: readonly Break[]): GroupDefinition =>
  group.map(({ variable, options }) => ({
    variable,
    options: options.flatMap((code) => optionsOf(variable, code, breaks)),
  }));

/** No respondent can meet these conditions: two of them exclude each other. */
export const IMPOSSIBLE = 'impossible';

/**
 * One name for all spellings of a group: nets are resolved, conditions on one variable intersected,
 * options and variables sorted. The group of everyone is the empty string.
 */
export function groupKey(group: GroupDefinition, breaks: readonly Break[]): string {
  const byVariable = new Map<string, ReadonlySet<string>>();
  for (const { variable, options } of resolved(group, breaks)) {
    const given = byVariable.get(variable);
    const both = given === undefined ? options : options.filter((code) => given.has(code));
    byVariable.set(variable, new Set(both));
  }
  if ([...byVariable.values()].some((options) => options.size === 0)) return IMPOSSIBLE;
  return [...byVariable]
    .map(([variable, options]) => `${variable}=${[...options].sort().join('|')}`)
    .sort()
    .join('&');
}

/** Every group the breaks define: each takes none or one of its parts. Everyone comes first. */
export function everyGroup(breaks: readonly Break[]): GroupDefinition[] {
  let groups: GroupDefinition[] = [[]];
  for (const { variable, parts } of breaks) {
    const narrowed = parts.flatMap(({ options }) =>
      groups.map((group): GroupDefinition => [...group, { variable, options }]),
    );
    groups = [...groups, ...narrowed];
  }
  return groups;
}

/**
 * Which group gives way to which, the higher to the lower: everyone, then what is kept apart, then
 * one break in the order of the breaks, then crosses of two, of three ...
 */
export function preferenceRank(group: GroupDefinition, breaks: readonly Break[]): number {
  const cut = breaks.filter(({ variable }) => group.some((each) => each.variable === variable));
  const crossed = cut.filter(({ keptApart }) => !keptApart);
  const [only] = crossed;
  if (only === undefined) return cut.length === 0 ? 0 : 1;
  return crossed.length === 1 ? 2 + breaks.indexOf(only) : breaks.length + crossed.length;
}

/** Whether outsiders are offered the group: it does not pool what is kept apart. */
export const mayBeAsked = (group: GroupDefinition, breaks: readonly Break[]): boolean =>
  group.length === 0 ||
  breaks.every(
    ({ variable, keptApart }) =>
      !keptApart || group.some((condition) => condition.variable === variable),
  );

/** Whether every condition of the wider group is one of the narrower, or looser than one of its. */
export const isWithin = (narrower: GroupDefinition, wider: GroupDefinition): boolean =>
  wider.every(({ variable, options }) =>
    narrower.some(
      (condition) =>
        condition.variable === variable &&
        condition.options.every((option) => options.includes(option)),
    ),
  );
