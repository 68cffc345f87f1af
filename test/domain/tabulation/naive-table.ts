import type { Codebook, Variable } from '../../../api/domain/instrument/codebook.js';
import type { Columns } from '../../../api/domain/tabulation/columns.js';
import type { CrosstabSpec } from '../../../api/domain/tabulation/table.js';

/** One column as counted respondent by respondent, the slow and obvious way. */
export interface NaiveColumn {
  readonly n: number;
  readonly weightedN: number;
  readonly effectiveN: number;
  readonly contributors: number;
  readonly largestShare: number;
  readonly rows: readonly NaiveRow[];
  readonly mean: number | null;
  readonly sd: number | null;
}

export interface NaiveRow {
  readonly count: number;
  readonly proportion: number;
  readonly contributors: number;
}

/** Columns of the table in its order, Total first. */
export function naiveTable(
  codebook: Codebook,
  columns: Columns,
  spec: CrosstabSpec,
): readonly NaiveColumn[] {
  const named = (name: string): Variable => {
    const found = codebook.variables.find((variable) => variable.name === name);
    if (found === undefined) throw new Error(`no variable ${name}`);
    return found;
  };
  const weightOf = (i: number): number =>
    spec.weighted && columns.weights !== null ? (columns.weights[i] ?? 0) : 1;
  const everyone = Array.from({ length: columns.size }, (_, i) => i).filter(
    (i) =>
      weightOf(i) > 0 &&
      spec.filter.every(({ variable, options }) => {
        const given = answersOf(columns, named(variable), i) ?? [];
        return membersOf(named(variable), options).some((option) => given.includes(option));
      }),
  );
  const members = [
    everyone,
    ...spec.columns.flatMap((entry) =>
      entry
        .split('>')
        .reduce(
          (outer, name) =>
            outer.flatMap((who) =>
              named(name).options.map(({ code }) =>
                who.filter((i) => answersOf(columns, named(name), i)?.includes(code)),
              ),
            ),
          [everyone],
        ),
    ),
  ];
  const stub = named(spec.rows);
  return members.map((inColumn) => {
    const base = inColumn.filter((i) =>
      stub.type === 'numeric'
        ? !Number.isNaN(numberOf(columns, stub, i))
        : answersOf(columns, stub, i) !== null,
    );
    const weightedN = sum(base.map(weightOf));
    const organisationsOf = (who: readonly number[]): Set<number> =>
      new Set(who.map((i) => columns.organisations[i] ?? 0));
    const heaviest = [...organisationsOf(base)].map((organisation) =>
      sum(base.filter((i) => columns.organisations[i] === organisation).map(weightOf)),
    );
    const effectiveN =
      base.length === 0 ? 0 : weightedN ** 2 / sum(base.map((i) => weightOf(i) ** 2));
    return {
      n: base.length,
      weightedN,
      effectiveN,
      contributors: organisationsOf(base).size,
      largestShare: base.length === 0 ? 0 : Math.max(...heaviest) / weightedN,
      rows: setsOf(stub).map((options) => {
        const given = base.filter((i) =>
          answersOf(columns, stub, i)?.some((code) => options.includes(code)),
        );
        return {
          count: given.length,
          proportion: base.length === 0 ? 0 : sum(given.map(weightOf)) / weightedN,
          contributors: organisationsOf(given).size,
        };
      }),
      ...moments(
        base.map((i) => ({ x: valueOf(columns, stub, i), w: weightOf(i) })),
        effectiveN,
      ),
    };
  });
}

function moments(
  values: readonly { x: number; w: number }[],
  effectiveN: number,
): { mean: number | null; sd: number | null } {
  if (values.length === 0) return { mean: null, sd: null };
  const total = sum(values.map(({ w }) => w));
  const mean = sum(values.map(({ x, w }) => w * x)) / total;
  const variance = sum(values.map(({ x, w }) => w * (x - mean) ** 2)) / total;
  return {
    mean,
    sd: values.length < 2 ? null : Math.sqrt((variance * effectiveN) / (effectiveN - 1)),
  };
}

/** Options, nets and, on the five-point scale, the two boxes. */
const setsOf = (stub: Variable): readonly (readonly string[])[] => [
  ...stub.options.map(({ code }) => [code]),
  ...stub.nets.map(({ options }) => options),
  ...(stub.type === 'scale'
    ? [
        ['4', '5'],
        ['1', '2'],
      ]
    : []),
];

const membersOf = (variable: Variable, codes: readonly string[]): readonly string[] =>
  codes.flatMap((code) => variable.nets.find((net) => net.code === code)?.options ?? [code]);

/** Codes of the options given; null without a valid answer. */
function answersOf(columns: Columns, variable: Variable, i: number): readonly string[] | null {
  const column = columns.byVariable.get(variable.name);
  if (column?.kind === 'codes') {
    const option = variable.options[column.codes[i] ?? 255];
    return option === undefined ? null : [option.code];
  }
  if (column?.kind !== 'choices') return null;
  const chosen = column.options.map((option) => option[i] ?? 255);
  if (chosen.some((code) => code > 1)) return null;
  return variable.options.filter((_, index) => chosen[index] === 1).map(({ code }) => code);
}

const valueOf = (columns: Columns, variable: Variable, i: number): number =>
  variable.type === 'numeric'
    ? numberOf(columns, variable, i)
    : Number(answersOf(columns, variable, i)?.[0]);

function numberOf(columns: Columns, variable: Variable, i: number): number {
  const column = columns.byVariable.get(variable.name);
  return column?.kind === 'numbers' ? (column.values[i] ?? NaN) : NaN;
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
