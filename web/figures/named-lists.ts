import type { Figure } from './figure';
import { rowGroups } from './row-order';

export interface NamedList {
  readonly heading: string;
  readonly labels: readonly string[];
}

/** The lists of a figure that only names: rows under their headings, those named by anyone. */
export const namedLists = ({ rows, title }: Pick<Figure, 'rows' | 'title'>): readonly NamedList[] =>
  rowGroups(rows).map((group) => ({
    heading: group.heading ?? title,
    labels: group.rows
      .filter(({ cells }) => cells.some(({ status }) => status === 'PUBLISHED'))
      .map(({ label }) => label),
  }));
