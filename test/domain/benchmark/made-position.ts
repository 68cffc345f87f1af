import type { Position } from '../../../api/domain/benchmark/position.js';

/** A position of which only what a test is about is said. */
export const madePosition = (said: Partial<Position>): Position => ({
  id: 'latency',
  label: said.id ?? 'latency',
  own: null,
  median: null,
  q1: null,
  q3: null,
  mean: null,
  n: null,
  rankLow: null,
  rankHigh: null,
  standing: 'cannot-tell',
  provenance: 'measured',
  smallestGap: null,
  ...said,
});
