import type { Figure } from './figure';

/**
 * Which columns a view shows: counts and lists side by side, since the strands are read together;
 * else one measure at a time, the one asked for or the one the report charts.
 */
export function shownColumns(
  { measures, charted }: Pick<Figure, 'measures' | 'charted'>,
  asked: number | null,
): readonly number[] {
  if (!hasMeasureChoice({ measures })) return measures.map((_, column) => column);
  return [asked !== null && asked < measures.length ? asked : charted];
}

export const hasMeasureChoice = ({ measures }: Pick<Figure, 'measures'>): boolean =>
  measures.length > 1 && new Set(measures).size > 1;
