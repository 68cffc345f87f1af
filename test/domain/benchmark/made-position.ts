import type { Position } from '../../../api/domain/benchmark/position.js';

/** A position of which only what a test is about is said. */
export const madePosition = (said: Partial<Position>): Position => ({
  id: 'latency',
  label: said.id ?? 'latency',
  dimension: null,
  items: [],
  own: 3,
  median: null,
  q1: null,
  q3: null,
  mean: null,
  n: null,
  rankLow: null,
  rankHigh: null,
  rankStatement: '',
  standing: 'cannot-tell',
  scaleLow: 1,
  scaleHigh: 5,
  provenance: 'measured',
  smallestGap: null,
  ...said,
});
