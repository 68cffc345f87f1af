import type { Figure, Provenance } from './figure';

const ORDER: readonly Provenance[] = ['PRINTED', 'DERIVED', 'MEASURED', 'ILLUSTRATIVE'];

/** Where the values shown come from, in a fixed order. */
export function provenancesShown(
  { rows }: Pick<Figure, 'rows'>,
  columns: readonly number[],
): readonly Provenance[] {
  const shown = new Set(
    rows.flatMap(({ cells }) => columns.flatMap((column) => cells[column]?.provenance ?? [])),
  );
  return ORDER.filter((provenance) => shown.has(provenance));
}

/** Whether any label is ours rather than the report's. */
export const hasOwnLabels = ({ rows }: Pick<Figure, 'rows'>): boolean =>
  rows.some(({ provenance }) => provenance === 'ILLUSTRATIVE');

export const hasIntervals = ({ rows }: Pick<Figure, 'rows'>, columns: readonly number[]): boolean =>
  rows.some(({ cells }) => columns.some((column) => typeof cells[column]?.low === 'number'));
