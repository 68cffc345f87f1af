import { NOT_ASKED, type ChoiceColumns, type CodeColumn } from './columns.js';
import { countRepeats, heaviestOrganisation } from './contributors.js';
import {
  CHOSEN,
  choiceColumn,
  dropAllBut,
  either,
  type Respondents,
  withoutDropped,
} from './respondents.js';
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
    countPasses(passes, { codes: dropAllBut(codes, [CHOSEN]), size: 1 }, respondents),
  );
}

/** The first group of the first pass is the base; every other group is a set. */
function passesOver(
  { column, size }: Optioned,
  sets: readonly (readonly number[])[],
  dropped: Uint8Array | null,
): readonly Pass[] {
  if (column.kind === 'codes') {
    const codes = withoutDropped(column.codes, dropped);
    return [{ rows: { codes, size }, groups: [codesUpTo(size), ...sets] }];
  }
  const chunks = Array.from({ length: Math.max(1, Math.ceil(sets.length / FUSED)) }, (_, chunk) =>
    sets.slice(chunk * FUSED, (chunk + 1) * FUSED),
  );
  return chunks.map((chunk, index) => {
    const codes = withoutDropped(fuse(column, chunk), dropped);
    const all = codesUpTo(1 << chunk.length);
    const groups = chunk.map((_, bit) => all.filter((code) => (code >> bit) & 1));
    return {
      rows: { codes, size: all.length },
      groups: index === 0 ? [all, ...groups] : groups,
    };
  });
}

const codesUpTo = (size: number): readonly number[] => Array.from({ length: size }, (_, i) => i);

/** So many sets of a multiple-answer item share a pass: with a banner option they fill one byte. */
const FUSED = 5;

/**
 * One bit a set, in one column. Shifted left, 254 and 255 only lose low bits, and those the first
 * column, which is not shifted, puts back: missing stays missing.
 */
function fuse(column: ChoiceColumns, sets: readonly (readonly number[])[]): Uint8Array {
  const [first, ...rest] = sets.map((set) => anyOf(column, set));
  const fused = first?.slice() ?? anyOf(column, []);
  for (const [index, codes] of rest.entries()) {
    for (let i = 0; i < fused.length; i += 1) {
      fused[i] = (fused[i] ?? 0) | ((codes[i] ?? 0) << (index + 1));
    }
  }
  return fused;
}

/** 1 for those who chose any of the set; of an empty set nobody did. */
function anyOf(column: ChoiceColumns, set: readonly number[]): Uint8Array {
  const [first, ...rest] = set.map((index) => choiceColumn(column.options, index));
  if (first !== undefined) return rest.reduce(either, first);
  return choiceColumn(column.options, 0).map((code) => (code < NOT_ASKED ? 0 : code));
}

function countPasses(
  passes: readonly Pass[],
  banner: Coded | null,
  { weights, organisations }: Respondents,
): readonly CountedColumn[] {
  const counted = passes.map((pass) => countPass(pass, banner, weights, organisations));
  const heaviest = passes
    .slice(0, 1)
    .flatMap(({ rows }) => Array.from(heaviestOrganisation(rows, banner, weights, organisations)));
  return Array.from({ length: banner?.size ?? 1 }, (_, column) => {
    const [base = EMPTY_SET, ...sets] = counted.flatMap((columns) => columns[column] ?? []);
    const share = base.sumW > 0 ? (heaviest[column] ?? 0) / base.sumW : 0;
    return { base, sets, largestShare: Math.min(1, share) };
  });
}

/** By banner column, then by group. */
function countPass(
  { rows, groups }: Pass,
  banner: Coded | null,
  weights: Float64Array | null,
  organisations: Uint32Array,
): readonly (readonly CountedSet[])[] {
  const cells = tally(rows, banner, weights);
  const repeats = countRepeats(rows, groups, banner, organisations);
  const total = (sums: Float64Array, codes: readonly number[], column: number): number =>
    codes.reduce((sum, code) => sum + (sums[code * cells.columns + column] ?? 0), 0);
  return Array.from({ length: cells.columns }, (_, column) =>
    groups.map((codes, group) => {
      const n = total(cells.n, codes, column);
      return {
        n,
        sumW: total(cells.sumW, codes, column),
        sumW2: total(cells.sumW2, codes, column),
        contributors: n - (repeats[group * cells.columns + column] ?? 0),
      };
    }),
  );
}
