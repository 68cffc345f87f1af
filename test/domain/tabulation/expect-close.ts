import { expect } from '@jest/globals';

/** Expects the same shape and every number within 1e-10, relative to its size from 1 up. */
export function expectClose(actual: unknown, expected: unknown): void {
  const difference = firstDifference(actual, expected, '');
  expect(difference ?? 'none').toEqual('none');
}

interface Difference {
  readonly path: string;
  readonly actual: unknown;
  readonly expected: unknown;
}

function firstDifference(actual: unknown, expected: unknown, path: string): Difference | null {
  if (typeof actual === 'number' && typeof expected === 'number') {
    const close = Math.abs(actual - expected) <= 1e-10 * Math.max(1, Math.abs(expected));
    return close ? null : { path, actual, expected };
  }
  if (!isObject(actual) || !isObject(expected)) {
    return Object.is(actual, expected) ? null : { path, actual, expected };
  }
  for (const key of new Set([...Object.keys(actual), ...Object.keys(expected)])) {
    const difference = firstDifference(actual[key], expected[key], `${path}.${key}`);
    if (difference !== null) return difference;
  }
  return null;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
