import type { ImportMapping } from './import-mapping.js';
import { columnsRead } from './import-mapping.js';

/**
 * A mapping made for one file as it fits another with the same headers in any order; null when one of
 * them is missing or stands twice.
 */
export function remapped(
  mapping: ImportMapping,
  headers: readonly string[],
  now: readonly string[],
): ImportMapping | null {
  const places = new Map<number, number>();
  for (const column of columnsRead(mapping)) {
    const found = now.flatMap((header, at) => (header === headers[column] ? [at] : []));
    const [place] = found;
    if (place === undefined || found.length > 1) return null;
    places.set(column, place);
  }
  const moved = (column: number | null): number | null =>
    column === null ? null : (places.get(column) ?? null);
  const { fields } = mapping;
  return {
    ...mapping,
    fields: {
      respondent: moved(fields.respondent),
      organisation: moved(fields.organisation),
      strand: moved(fields.strand),
      mode: moved(fields.mode),
      submittedAt: moved(fields.submittedAt),
      weight: moved(fields.weight),
    },
    variables: mapping.variables.map((each) => ({
      ...each,
      column: moved(each.column),
      optionColumns: each.optionColumns.map(({ option, column }) => ({
        option,
        column: places.get(column) ?? column,
      })),
    })),
  };
}
