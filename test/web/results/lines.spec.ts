import { expect, it } from '@jest/globals';
import { dimensionLines } from '../../../web/results/lines';
import type { Position, Unscored } from '../../../web/results/scorecard';
import { spreadGroups } from '../../../web/results/spread-groups';

const shared = { median: 3, q1: 2, q3: 4, mean: 3, n: 20, scaleLow: 1, scaleHigh: 5 };
const scored = (id: string, dimension: string | null, items: string[]): Position => ({
  ...{ ...shared, id, dimension, items, label: id, own: 3, smallestGap: 0.5 },
  ...{ provenance: 'ILLUSTRATIVE', standing: 'LEVEL', rankStatement: '' },
});
const unscored = (id: string, dimension: string | null, items: string[]): Unscored => ({
  ...{ ...shared, id, dimension, items, label: id, answered: 0, asked: items.length },
  provenance: 'ILLUSTRATIVE',
});

it('puts every practice under its dimension, scored or not', () => {
  const lines = dimensionLines({
    dimensions: [scored('maturity', null, ['maturity']), scored('plan', null, ['a', 'b'])],
    items: [scored('maturity', 'maturity', ['maturity']), scored('b', 'plan', ['b'])],
    unscored: [
      unscored('a', 'plan', ['a']),
      unscored('venues', null, ['c', 'd']),
      unscored('c', 'venues', ['c']),
      unscored('d', 'venues', ['d']),
    ],
  });
  const told = lines.map(({ line, practices }) => [
    `${line.position.id} ${line.kind}`,
    practices.map(({ kind, position }) => `${position.id} ${kind}`),
  ]);
  expect(told).toEqual([
    ['maturity scored', ['maturity scored']],
    ['plan scored', ['a unscored', 'b scored']],
    ['venues unscored', ['c unscored', 'd unscored']],
  ]);
});

it('shows the spread of items with the same answers in one table for each dimension', () => {
  const item = (id: string, dimension: string | null, options: string[]) => ({
    ...{ id, dimension, label: id, own: null },
    shares: options.map((option) => ({
      ...{ option, label: option },
      leaders: {
        ...{ value: 0.5, count: 5, n: 10, low: null, high: null },
        ...{ status: 'PUBLISHED' as const, provenance: 'ILLUSTRATIVE' as const },
      },
    })),
  });
  const groups = spreadGroups([
    item('a', 'plan', ['1', '2']),
    item('m', 'maturity', ['1', '2']),
    item('b', 'plan', ['1', '2']),
    item('x', 'plan', ['yes', 'no']),
  ]);
  expect(groups.map(({ dimension, items }) => [dimension, items.map(({ id }) => id)])).toEqual([
    ['plan', ['a', 'b']],
    ['maturity', ['m']],
    ['plan', ['x']],
  ]);
});
