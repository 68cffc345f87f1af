import type { Codebook } from '../instrument/codebook.js';
import { type Columns, NOT_ASKED } from '../tabulation/columns.js';

/** An edition that outsiders have seen, or shall, respondent by respondent. */
export interface SeenEdition {
  readonly codebook: Codebook;
  readonly columns: Columns;
  /** By row: whose answers, and of which organisation; the same names in every edition. */
  readonly respondents: readonly string[];
  readonly organisations: readonly string[];
}

/** The valid answer of a row, worded alike in every edition; null where there is none. */
export type AnswerOf = (row: number) => string | null;

export function answersTo({ codebook, columns }: SeenEdition, name: string): AnswerOf {
  const options = codebook.variables.find((variable) => variable.name === name)?.options ?? [];
  const column = columns.byVariable.get(name);
  switch (column?.kind) {
    case undefined:
      return () => null;
    case 'codes':
      return (row) => options[column.codes[row] ?? NOT_ASKED]?.code ?? null;
    case 'numbers':
      return (row) => {
        const value = column.values[row] ?? NaN;
        return Number.isNaN(value) ? null : String(value);
      };
    case 'choices':
      return (row) => {
        if ((column.options[0]?.[row] ?? NOT_ASKED) >= NOT_ASKED) return null;
        return options.flatMap(({ code }, at) => (column.options[at]?.[row] ? code : [])).join('|');
      };
  }
}

/** Somebody, and their row in each edition; null where they are not in it. */
export interface Person {
  readonly organisation: string;
  readonly rows: readonly (number | null)[];
}

export function peopleIn(editions: readonly SeenEdition[]): readonly Person[] {
  const people = new Map<string, { organisation: string; rows: (number | null)[] }>();
  editions.forEach(({ respondents, organisations }, at) => {
    respondents.forEach((name, row) => {
      const known = people.get(name);
      const person = known ?? {
        organisation: organisations[row] ?? name,
        rows: editions.map(() => null),
      };
      person.rows[at] = row;
      if (known === undefined) people.set(name, person);
    });
  });
  return [...people.values()];
}

/**
 * Organisations in which the editions differ: a respondent is in one alone, or gave another answer.
 * Whoever subtracts one edition from the other sees what these answered between them.
 */
export function organisationsThatDiffer(one: SeenEdition, other: SeenEdition): number {
  const variables = [...one.columns.byVariable.keys()].filter((name) =>
    other.columns.byVariable.has(name),
  );
  const readers = variables.map((name) => [answersTo(one, name), answersTo(other, name)] as const);
  const differing = new Set<string>();
  for (const { organisation, rows } of peopleIn([one, other])) {
    const [before, after] = rows;
    const isSame =
      typeof before === 'number' &&
      typeof after === 'number' &&
      readers.every(([left, right]) => left(before) === right(after));
    if (!isSame) differing.add(organisation);
  }
  return differing.size;
}
