import type { Scorecard, Spread } from './scorecard';

/** Items of one dimension that share their answers, as one table shows them. */
export interface SpreadGroup {
  readonly dimension: string | null;
  readonly options: readonly { readonly option: string; readonly label: string }[];
  readonly items: readonly Spread[];
}

/** The leaders' answers by dimension, in the order asked; another scale begins another table. */
export function spreadGroups(spread: readonly Spread[]): readonly SpreadGroup[] {
  const groups = new Map<string, SpreadGroup & { readonly items: Spread[] }>();
  for (const item of spread) {
    const options = item.shares.map(({ option, label }) => ({ option, label }));
    const key = JSON.stringify([item.dimension, options]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { dimension: item.dimension, options, items: [item] });
    else group.items.push(item);
  }
  return [...groups.values()];
}

/** What a dimension is called in this scorecard. */
export const dimensionLabel = (
  { dimensions, unscored }: Pick<Scorecard, 'dimensions' | 'unscored'>,
  id: string | null,
): string | null =>
  [...dimensions, ...unscored.filter(({ dimension }) => dimension === null)].find(
    (each) => each.id === id,
  )?.label ?? null;

/** What the tallest bar of the page stands for; 1 where nothing may be shown. */
export const largestShare = (spread: readonly Spread[]): number =>
  Math.max(0, ...spread.flatMap(({ shares }) => shares.map(({ leaders }) => leaders.value ?? 0))) ||
  1;
