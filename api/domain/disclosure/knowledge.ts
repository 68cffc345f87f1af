import type { AnswerCounts } from './answer-counts.js';
import { sumOver } from './contributions.js';

/** `distribution`: everything; `moments`: mean, median and top-2-box. */
export type Detail = 'distribution' | 'moments';

/** A group whose statistics of a variable an outsider sees. */
export interface Showing {
  readonly id: number;
  readonly members: readonly number[];
  readonly detail: Detail;
}

/** A weighted sum of the unknowns, known to lie in [lower, upper]. */
export interface Fact {
  readonly indices: readonly number[];
  readonly values: readonly number[];
  readonly lower: number;
  readonly upper: number;
  /** The showing it was read from; null for what everyone knows. */
  readonly showing: number | null;
}

/** One linear measure of a group: blocks of unknowns and their coefficients. */
export interface Measure {
  readonly name: string;
  readonly terms: readonly (readonly [block: number, coefficient: number])[];
  /** Counts must stay open by at least one whole respondent, sums of scores by any amount. */
  readonly whole: boolean;
}

/**
 * The unknowns of a variable: for each block (an option, a net, all answering, none) one
 * non-negative number an atom. `truth` holds their real values, which satisfy every fact.
 */
export interface Layout {
  readonly atoms: number;
  readonly truth: readonly Float64Array[];
  readonly measures: readonly Measure[];
  readonly answering: Measure;
  /** All respondents, answering or not; a figure on the sample may have told. */
  readonly asked: Measure;
  /** Answers exclude each other: one that all of a group gave says it of every part of the group. */
  readonly exclusive: readonly Measure[];
}

export function layoutOf({ variable, shape, counts, answering, silent }: AnswerCounts): Layout {
  const atoms = answering.length;
  const block = (name: string, at: number): Measure => ({ name, terms: [[at, 1]], whole: true });
  const optionBlocks = counts.map((_, at) => block(`option:${at}`, at));
  if (shape === 'choices') {
    const all = counts.length;
    const none = optionBlocks.map(({ terms }, at): Measure => ({
      name: `not:${at}`,
      terms: [[all, 1], ...terms.map(([b, c]) => [b, -c] as const)],
      whole: true,
    }));
    const asked: Measure = {
      name: 'asked',
      terms: [
        [all, 1],
        [all + 1, 1],
      ],
      whole: true,
    };
    return {
      atoms,
      truth: [...counts, answering, silent],
      measures: [...optionBlocks, ...none, block('n', all)],
      answering: block('n', all),
      asked,
      exclusive: [],
    };
  }
  // Who answered a break's item is settled by the atom: its tables are all about how many there are.
  const blocks = shape === 'size' ? [answering.map((n, atom) => n + (silent[atom] ?? 0))] : counts;
  const sum = (name: string, over: readonly number[]): Measure => ({
    name,
    terms: over.map((at) => [at, 1]),
    whole: true,
  });
  const n = sum('n', [...blocks.keys()]);
  const scores = variable.options.map(({ code }) => Number(code));
  const top = [...scores.keys()].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0)).slice(0, 2);
  const mean: Measure = {
    name: 'mean',
    terms: scores.map((score, at) => [at, score]),
    whole: false,
  };
  const moments = shape === 'scale' ? [sum('top2box', top), mean] : [];
  return {
    atoms,
    truth: shape === 'size' ? blocks : [...blocks, silent],
    measures: [...(shape === 'size' ? [] : optionBlocks), ...moments, n],
    answering: n,
    asked:
      shape === 'size'
        ? n
        : { name: 'asked', terms: [...n.terms, [blocks.length, 1]], whole: true },
    exclusive: shape === 'size' ? [] : optionBlocks,
  };
}

/** The value a measure really has in a group. */
export const measured = ({ truth }: Layout, measure: Measure, members: readonly number[]): number =>
  measure.terms.reduce((sum, [b, c]) => sum + c * sumOver(members, truth[b] ?? []), 0);

/** The unknowns and coefficients of a measure in a group. */
export function spread(
  { atoms }: Layout,
  { terms }: Measure,
  members: readonly number[],
): Pick<Fact, 'indices' | 'values'> {
  return {
    indices: terms.flatMap(([b]) => members.map((atom) => b * atoms + atom)),
    values: terms.flatMap(([, c]) => members.map(() => c)),
  };
}

/** Each block on its own, and the base: for editions whose whole program is too large. */
export function blockByBlock(layout: Layout): Layout[] {
  const n: Measure = { name: 'n', terms: [[0, 1]], whole: true };
  const asked: Measure = {
    name: 'asked',
    terms: [
      [0, 1],
      [1, 1],
    ],
    whole: true,
  };
  const byAtom = (measure: Measure): Float64Array =>
    Float64Array.from({ length: layout.atoms }, (_, atom) => measured(layout, measure, [atom]));
  const answering = byAtom(layout.answering);
  const silent = byAtom(layout.asked).map((all, atom) => all - (answering[atom] ?? 0));
  return [
    { ...layout, truth: [answering, silent], measures: [n], answering: n, asked, exclusive: [] },
    ...layout.measures
      .filter(({ whole, name }) => whole && name !== 'n' && name !== 'top2box')
      .map((measure): Layout => {
        const alone: Measure = { name: measure.name, terms: [[0, 1]], whole: true };
        return {
          atoms: layout.atoms,
          truth: [byAtom(measure)],
          measures: [alone],
          answering: alone,
          asked: alone,
          exclusive: [],
        };
      }),
  ];
}

/** What one showing tells: equations for what is printed, inequalities for a median. */
export function factsOf(layout: Layout, counts: AnswerCounts, showing: Showing): Fact[] {
  const exactly = (measure: Measure): Fact => {
    const value = measured(layout, measure, showing.members);
    return {
      ...spread(layout, measure, showing.members),
      lower: value,
      upper: value,
      showing: showing.id,
    };
  };
  if (showing.detail === 'distribution') return layout.measures.map(exactly);
  const named = (name: string): Fact[] =>
    layout.measures.filter((measure) => measure.name === name).map(exactly);
  return [
    ...named('n'),
    ...named('mean'),
    ...named('top2box'),
    ...medianFacts(layout, counts, showing),
  ];
}

/** What everyone knows: an option chosen, or a net, is held by no more than answered. */
export function commonFacts(layout: Layout, { shape, variable }: AnswerCounts): Fact[] {
  if (shape !== 'choices') return [];
  const all = layout.truth.length - 2;
  const atMost = (few: number, many: readonly number[]): Fact[] =>
    Array.from({ length: layout.atoms }, (_, atom) => ({
      indices: [few, ...many].map((b) => b * layout.atoms + atom),
      values: [1, ...many.map(() => -1)],
      lower: -Infinity,
      upper: 0,
      showing: null,
    }));
  const options = variable.options.length;
  const singles = layout.truth.slice(0, all).flatMap((_, b) => atMost(b, [all]));
  const nets = variable.nets.flatMap(({ options: codes }, net) => {
    const parts = codes.map((code) => variable.options.findIndex((option) => option.code === code));
    return [
      ...parts.flatMap((part) => atMost(part, [options + net])),
      ...atMost(options + net, parts),
    ];
  });
  return [...singles, ...nets];
}

/**
 * A median (type 7) bounds how many answered below and above it: at most half each; and where it
 * falls between two points of the scale, exactly half.
 */
function medianFacts(layout: Layout, { variable }: AnswerCounts, showing: Showing): Fact[] {
  const scores = variable.options.map(({ code }) => Number(code));
  const held = layout.truth.slice(0, scores.length).map((b) => sumOver(showing.members, b));
  const n = held.reduce((sum, count) => sum + count, 0);
  const answers = scores.flatMap((score, at) => Array.from({ length: held[at] ?? 0 }, () => score));
  answers.sort((a, b) => a - b);
  const median = ((answers[Math.ceil(n / 2) - 1] ?? 0) + (answers[Math.floor(n / 2)] ?? 0)) / 2;
  const half = (test: (score: number) => boolean): Fact => ({
    ...spread(
      layout,
      {
        name: 'half',
        terms: scores.flatMap((score, at) => (test(score) ? [[at, 1] as const] : [])),
        whole: true,
      },
      showing.members,
    ),
    lower: scores.includes(median) ? 0 : n / 2,
    upper: n / 2,
    showing: showing.id,
  });
  return [half((score) => score < median), half((score) => score > median)];
}
