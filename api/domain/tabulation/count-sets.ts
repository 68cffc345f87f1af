import { NOT_ASKED, type ChoiceColumns, type CodeColumn } from './columns.js';
import { countContributors } from './contributors.js';
import { choiceColumn, either, type Respondents, withoutDropped } from './respondents.js';
import { type Coded, tally, type WeightSums } from './tally.js';

/** Respondents who gave one of a set of answers. */
export interface CountedSet extends WeightSums {
  /** Distinct organisations among them. */
  readonly contributors: number;
}

/** One banner column, counted. */
export interface CountedColumn {
  /** Those with a valid answer. */
  readonly base: CountedSet;
  /** In the order of the sets asked for. */
  readonly sets: readonly CountedSet[];
  /** The heaviest organisation's share of the base's weight, in [0, 1]; 0 when the base is empty. */
  readonly largestShare: number;
}

/** A column with options, and how many it has. */
export interface Optioned {
  readonly column: CodeColumn | ChoiceColumns;
  readonly size: number;
}

const EMPTY_SET: CountedSet = { n: 0, sumW: 0, sumW2: 0, contributors: 0 };

/** One pass over the stub: the codes that make each group. */
interface Pass {
  readonly rows: Coded;
  readonly groups: readonly (readonly number[])[];
}

/**
 * Counts any-of sets of a stub's options in every column of a banner.
 * @param sets indexes of options; a respondent who gave several of a set counts once
 * @param banner null for the one column of Total
 * @returns one a banner option, in the codebook's order
 */
export function countSets(
  stub: Optioned,
  sets: readonly (readonly number[])[],
  banner: Optioned | null,
  respondents: Respondents,
): readonly CountedColumn[] {
  const passes = passesOver(stub, sets, respondents.dropped);
  if (banner === null) return countPasses(passes, null, respondents);
  if (banner.column.kind === 'codes') {
    return countPasses(passes, { codes: banner.column.codes, size: banner.size }, respondents);
  }
  return banner.column.options.flatMap((codes) =>
    countPasses(passes, { codes, size: CHOICE }, respondents).slice(CHOSEN),
  );
}

/** A column of a multiple-answer item has the codes 0 and 1. */
const CHOICE = 2;
const CHOSEN = 1;

/** The first group of the first pass is the base; every other group is a set. */
function passesOver(
  { column, size }: Optioned,
  sets: readonly (readonly number[])[],
  dropped: Uint8Array | null,
): readonly Pass[] {
  if (column.kind === 'codes') {
    const codes = withoutDropped(column.codes, dropped);
    return [
      { rows: { codes, size }, groups: [Array.from({ length: size }, (_, i) => i), ...sets] },
    ];
  }
  const answered = {
    codes: withoutDropped(choiceColumn(column.options, 0), dropped),
    size: CHOICE,
  };
  return [
    { rows: answered, groups: [[0, CHOSEN]] },
    ...sets.map((set) => ({
      rows: { codes: withoutDropped(anyOf(column, set), dropped), size: CHOICE },
      groups: [[CHOSEN]],
    })),
  ];
}

function anyOf(column: ChoiceColumns, set: readonly number[]): Uint8Array {
  const [first, ...rest] = set.map((index) => choiceColumn(column.options, index));
  if (first !== undefined) return rest.reduce(either, first);
  return choiceColumn(column.options, 0).map((code) => (code < NOT_ASKED ? 0 : code));
}

function countPasses(
  passes: readonly Pass[],
  banner: Coded | null,
  respondents: Respondents,
): readonly CountedColumn[] {
  const counted = passes.map((pass) => countPass(pass, banner, respondents));
  return Array.from({ length: banner?.size ?? 1 }, (_, index) => {
    const [base = EMPTY_SET, ...sets] = counted.flatMap(({ columns }) => columns[index] ?? []);
    const heaviest = counted[0]?.heaviest[index] ?? 0;
    return { base, sets, largestShare: base.sumW > 0 ? Math.min(1, heaviest / base.sumW) : 0 };
  });
}

function countPass(
  { rows, groups }: Pass,
  banner: Coded | null,
  { weights, organisations }: Respondents,
): { readonly columns: readonly (readonly CountedSet[])[]; readonly heaviest: Float64Array } {
  const cells = tally(rows, banner, weights);
  const contributors = countContributors(rows, groups, banner, weights, organisations);
  const total = (sums: Float64Array, codes: readonly number[], column: number): number =>
    codes.reduce((sum, code) => sum + (sums[code * cells.columns + column] ?? 0), 0);
  return {
    columns: Array.from({ length: cells.columns }, (_, column) =>
      groups.map((codes, group) => ({
        n: total(cells.n, codes, column),
        sumW: total(cells.sumW, codes, column),
        sumW2: total(cells.sumW2, codes, column),
        contributors: contributors.counts[group * cells.columns + column] ?? 0,
      })),
    ),
    heaviest: contributors.heaviest,
  };
}
