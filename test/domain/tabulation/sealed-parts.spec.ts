import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Columns } from '../../../api/domain/tabulation/columns.js';
import {
  type SealedPart,
  sealedParts,
  unpackColumns,
} from '../../../api/domain/tabulation/sealed-parts.js';
import {
  codebookOf,
  codes,
  columnsOf,
  MADE_CODEBOOK,
  madeStudies,
  variable,
} from './made-columns.js';

const CODEBOOK = codebookOf(variable('region', 'single', 3), variable('employees', 'numeric'));
const columns = columnsOf(
  [
    codes('region', [0, 254, 255]),
    { kind: 'numbers', variable: 'employees', values: Float64Array.from([1.5, NaN, -2]) },
  ],
  { weights: [1, 2, 0.5], organisations: [0, 1, 256] },
);
const bytesOf = (of: Columns): Record<string, number[]> =>
  Object.fromEntries(sealedParts(of).map(({ name, bytes }) => [name, [...bytes]]));

describe('sealed parts', () => {
  it('come back as the columns they were, from any order and alignment', () => {
    fc.assert(
      fc.property(madeStudies, fc.boolean(), (made, weighted) => {
        const given = weighted ? made : { ...made, weights: null };
        const shifted = sealedParts(given)
          .map(({ name, bytes }): SealedPart => {
            const buffer = new Uint8Array(bytes.length + 1);
            buffer.set(bytes, 1);
            return { name, bytes: buffer.subarray(1) };
          })
          .reverse();
        expect(unpackColumns(MADE_CODEBOOK, shifted)).toEqual(given);
      }),
      { numRuns: 60 },
    );
  });

  it('are little-endian bytes under sorted names', () => {
    expect(bytesOf(columns)).toEqual({
      'column:employees': [
        ...[0, 0, 0, 0, 0, 0, 0xf8, 0x3f],
        ...[0, 0, 0, 0, 0, 0, 0xf8, 0x7f],
        ...[0, 0, 0, 0, 0, 0, 0, 0xc0],
      ],
      'column:region': [0, 254, 255],
      organisations: [0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0],
      weights: [
        ...[0, 0, 0, 0, 0, 0, 0xf0, 0x3f],
        ...[0, 0, 0, 0, 0, 0, 0, 0x40],
        ...[0, 0, 0, 0, 0, 0, 0xe0, 0x3f],
      ],
    });
    expect(Object.keys(bytesOf(columns))).toEqual([
      'column:employees',
      'column:region',
      'organisations',
      'weights',
    ]);
  });

  it('are the same bytes however the columns are ordered and their NaN came about', () => {
    const otherNaN = new Float64Array(Uint8Array.from([1, 0, 0, 0, 0, 0, 0xf8, 0xff]).buffer);
    const employees = {
      kind: 'numbers',
      variable: 'employees',
      values: Float64Array.from([1.5, 0, -2]),
    } as const;
    employees.values.set(otherNaN, 1);
    const reordered = {
      ...columns,
      byVariable: new Map([...columns.byVariable].reverse()).set('employees', employees),
    };
    expect(sealedParts(reordered)).toEqual(sealedParts(columns));
  });

  it.each([
    ['a part is missing', (parts: SealedPart[]) => parts.slice(1), 'column:employees is missing'],
    [
      'a part is cut short',
      (parts: SealedPart[]) =>
        parts.map((part) => ({
          ...part,
          bytes: part.name === 'weights' ? part.bytes.subarray(1) : part.bytes,
        })),
      'weights has 23 bytes instead of 24',
    ],
    [
      'a code is not in the codebook',
      (parts: SealedPart[]) =>
        parts.map((part) => ({
          ...part,
          bytes: part.name === 'column:region' ? Uint8Array.from([0, 3, 1]) : part.bytes,
        })),
      'column:region holds code 3',
    ],
  ])('are refused when %s', (_, damage, message) => {
    expect(() => unpackColumns(CODEBOOK, damage([...sealedParts(columns)]))).toThrow(message);
  });
});
