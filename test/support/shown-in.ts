import type { Variable } from '../../api/domain/instrument/codebook.js';
import type { Conditions, Shown, Stub } from './attack.js';
import type { ShownEstimate } from './shown-in-scorecards.js';
import { toldByMedian } from './told-by-median.js';

/** How the attack writes a variable down; a break's own tables show sizes of groups only. */
export const stubOf = (stub: Variable, isBreak: boolean): Stub => ({
  options: isBreak ? 1 : stub.options.length,
  multiple: stub.type === 'multiple',
  ...(stub.type === 'scale' && !isBreak
    ? { scores: stub.options.map(({ code }) => Number(code)) }
    : {}),
});

/** A cross-tab as the domain computes it, before the gate or after, or as the API sends it. */
export interface ShownTable {
  readonly spec: { readonly filter: Conditions };
  readonly columns: readonly {
    readonly variable: string | null;
    readonly option: string | null;
    readonly n: number | null;
  }[];
  readonly rows: readonly {
    readonly kind: string;
    readonly option: string | null;
    readonly cells: readonly { readonly estimate: ShownEstimate }[];
  }[];
}

/** What a published cross-tab tells, as equations for the attack. */
export function shownIn(table: ShownTable, stub: Variable, isBreak: boolean): Shown[] {
  return table.columns.flatMap(({ variable, option, n }, at): Shown[] => {
    const filter = [...table.spec.filter];
    const group: Conditions =
      variable === null || option === null ? filter : [...filter, { variable, options: [option] }];
    const cells = table.rows.flatMap(({ kind, option: code, cells: all }) => {
      const { status, value, n: base, count = null } = all[at]?.estimate ?? { status: '' };
      if (status.toLowerCase() !== 'published') return [];
      if (typeof value !== 'number' || typeof base !== 'number') return [];
      return [{ kind: kind.toLowerCase(), code, estimate: { value, count, n: base } }];
    });
    if (isBreak) {
      const parts = cells.flatMap(({ kind, code, estimate }): Shown[] => {
        const options = kind === 'net' ? netOptions(stub, code) : code === null ? [] : [code];
        const part = [...group, { variable: stub.name, options }];
        return options.length === 0 ? [] : [{ group: part, n: estimate.count, sums: [] }];
      });
      return [{ group, n, sums: [] }, ...parts];
    }
    const sums = cells.flatMap(({ kind, code, estimate }) => {
      const coefficients = coefficientsOf(kind, code, stub);
      return coefficients === null ? [] : [{ coefficients, value: sumIn(kind, estimate) }];
    });
    const median = cells.find(({ kind }) => kind === 'median')?.estimate.value;
    if (median === undefined || n === null) return [{ group, n, sums }];
    const scores = stub.options.map((each) => Number(each.code));
    const told = toldByMedian(median, n, scores);
    return [{ group, n, sums: [...sums, ...told.sums], atMost: told.atMost }];
  });
}

interface Published {
  readonly value: number;
  readonly count: number | null;
  readonly n: number;
}

const sumIn = (kind: string, { value, count, n }: Published): number =>
  kind === 'mean' ? value * n : (count ?? Math.round(value * n));

const netOptions = (stub: Variable, code: string | null): readonly string[] =>
  stub.nets.find((net) => net.code === code)?.options ?? [];

/** @returns null where the row is not a sum over the options: medians, deviations, nets of choices */
function coefficientsOf(kind: string, code: string | null, stub: Variable): number[] | null {
  const scores = stub.options.map((option) => Number(option.code));
  const ranked = [...scores].sort((a, b) => a - b);
  const counting = (test: (option: string, score: number) => boolean): number[] =>
    stub.options.map((option, i) => (test(option.code, scores[i] ?? 0) ? 1 : 0));
  switch (kind) {
    case 'option':
      return counting((option) => option === code);
    case 'net':
      return stub.type === 'multiple'
        ? null
        : counting((option) => netOptions(stub, code).includes(option));
    case 'top2box':
      return counting((_, score) => score >= (ranked.at(-2) ?? 0));
    case 'bottom2box':
      return counting((_, score) => score <= (ranked[1] ?? 0));
    case 'mean':
      return scores;
    default:
      return null;
  }
}
