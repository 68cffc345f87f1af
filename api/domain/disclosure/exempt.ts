import type { Variable } from '../instrument/codebook.js';
import type { Filter } from '../tabulation/table.js';
import type { AnswerCounts } from './answer-counts.js';
import { atomsIn, type Atoms } from './atoms.js';
import { groupKey, resolved, type Break, type GroupDefinition } from './group.js';
import { measured, spread, type Fact, type Layout, type Measure } from './knowledge.js';

/**
 * A number the report itself prints, with its base: exempt from every rule, and known to everyone.
 * A count or proportion is of those who gave any of the options (or nets), of all answering when
 * null.
 */
export interface ExemptStatistic {
  readonly statistic: 'count' | 'proportion' | 'mean';
  readonly variable: string;
  readonly options: readonly string[] | null;
  readonly filter: readonly Filter[];
}

/** Equal for statistics that are the same number of the same group. */
export const exemptKey = (
  { statistic, variable, options, filter }: ExemptStatistic,
  breaks: readonly Break[],
): string =>
  JSON.stringify([
    statistic === 'mean' ? 'mean' : 'proportion',
    variable,
    options === null ? null : [...options].sort(),
    groupKey(filter, breaks),
  ]);

/** The groups whose size a printed count of a break gives. */
export function printedGroups(exempt: readonly ExemptStatistic[], atoms: Atoms): number[][] {
  const { breaks } = atoms;
  return exempt.flatMap((printed) => {
    const isBreak = breaks.some((cut) => cut.variable === printed.variable);
    if (!isBreak || printed.statistic === 'mean' || !isOfBreaks(printed, breaks)) return [];
    const whole = resolved(printed.filter, breaks);
    const group = printed.options === null ? [] : [atomsIn(part(printed, whole, breaks), atoms)];
    return [atomsIn(whole, atoms), ...group];
  });
}

/** What the printed numbers of one variable tell everyone. */
export function exemptFacts(
  exempt: readonly ExemptStatistic[],
  layout: Layout,
  counts: AnswerCounts,
  atoms: Atoms,
): Fact[] {
  return exempt.flatMap((printed) => {
    if (printed.variable !== counts.variable.name || !isOfBreaks(printed, atoms.breaks)) return [];
    const whole = resolved(printed.filter, atoms.breaks);
    const members = atomsIn(whole, atoms).filter(
      (atom) => counts.shape !== 'size' || (counts.answering[atom] ?? 0) > 0,
    );
    const exactly = (measure: Measure, of: readonly number[]): Fact => {
      const value = measured(layout, measure, of);
      return { ...spread(layout, measure, of), lower: value, upper: value, showing: null };
    };
    const base = exactly(layout.answering, members);
    if (printed.options === null && printed.statistic !== 'mean') return [base];
    if (counts.shape === 'size') {
      return [base, exactly(layout.answering, atomsIn(part(printed, whole, atoms.breaks), atoms))];
    }
    const measure = measureOf(printed, layout, counts.variable);
    return measure === null ? [base] : [base, exactly(measure, members)];
  });
}

/** @returns null for an any-of of a multiple-answer item that is none of its nets */
function measureOf(printed: ExemptStatistic, layout: Layout, variable: Variable): Measure | null {
  if (printed.statistic === 'mean') {
    return layout.measures.find(({ name }) => name === 'mean') ?? null;
  }
  const codes = new Set(
    (printed.options ?? []).flatMap(
      (code) => variable.nets.find((net) => net.code === code)?.options ?? [code],
    ),
  );
  const places = [...variable.options.keys()].filter((at) =>
    codes.has(variable.options[at]?.code ?? ''),
  );
  const block = (at: number): Measure | null =>
    layout.measures.find(({ name }) => name === `option:${at}`) ?? null;
  if (variable.type !== 'multiple') {
    return { name: 'printed', terms: places.map((at) => [at, 1]), whole: true };
  }
  const [only] = places;
  if (places.length === 1 && only !== undefined) return block(only);
  const net = variable.nets.findIndex(
    ({ options }) => options.length === codes.size && options.every((code) => codes.has(code)),
  );
  return net === -1 ? null : block(variable.options.length + net);
}

const isOfBreaks = ({ filter }: ExemptStatistic, breaks: readonly Break[]): boolean =>
  filter.every(({ variable }) => breaks.some((cut) => cut.variable === variable));

const part = (
  { variable, options }: ExemptStatistic,
  whole: GroupDefinition,
  breaks: readonly Break[],
): GroupDefinition => [...whole, ...resolved([{ variable, options: options ?? [] }], breaks)];
