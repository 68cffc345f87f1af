import type { ListPage, ListQuestion } from './resource-data';

type Value = string | number | boolean | null | undefined;

/**
 * A page of a list that the API gives whole, as it is short by nature: waves, versions, editions.
 * Longer ones are sorted and paged by the server.
 */
export function pageOfAll<Row extends object>(
  rows: readonly Row[],
  { pagination, sort }: ListQuestion,
): ListPage<Row> {
  const field = sort?.field ?? 'id';
  const sign = sort?.order === 'DESC' ? -1 : 1;
  const valueOf = (row: Row): Value => (row as Readonly<Record<string, Value>>)[field];
  const sorted = [...rows].sort((one, other) => sign * compare(valueOf(one), valueOf(other)));
  const size = pagination?.perPage ?? rows.length;
  const start = ((pagination?.page ?? 1) - 1) * size;
  return { data: sorted.slice(start, start + size), total: rows.length };
}

/** What is missing comes last. */
function compare(one: Value, other: Value): number {
  if (one === other) return 0;
  if (one === null || one === undefined) return 1;
  if (other === null || other === undefined) return -1;
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return String(one).localeCompare(String(other), 'en', { numeric: true });
}
