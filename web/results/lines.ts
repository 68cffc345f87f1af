import type { Position, Scorecard, Unscored } from './scorecard';

/** A line of the page: an own score against the leaders, or why there is none. */
export type Line =
  | { readonly kind: 'scored'; readonly position: Position }
  | { readonly kind: 'unscored'; readonly position: Unscored };

export interface DimensionLine {
  readonly line: Line;
  readonly practices: readonly Line[];
}

/** Dimensions as the API orders them, those without a score last, each with its practices. */
export function dimensionLines({
  dimensions,
  items,
  unscored,
}: Pick<Scorecard, 'dimensions' | 'items' | 'unscored'>): readonly DimensionLine[] {
  const practices = new Map<string, Line>();
  for (const position of items) practices.set(position.id, { kind: 'scored', position });
  for (const position of unscored) {
    if (position.dimension !== null) practices.set(position.id, { kind: 'unscored', position });
  }
  const lines: readonly Line[] = [
    ...dimensions.map((position) => ({ kind: 'scored' as const, position })),
    ...unscored
      .filter(({ dimension }) => dimension === null)
      .map((position) => ({ kind: 'unscored' as const, position })),
  ];
  return lines.map((line) => ({
    line,
    practices: line.position.items.flatMap((id) => practices.get(id) ?? []),
  }));
}
