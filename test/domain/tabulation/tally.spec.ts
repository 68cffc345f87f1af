import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { expectClose } from './expect-close.js';
import { tally } from '../../../api/domain/tabulation/tally.js';

const side = fc.integer({ min: 1, max: 254 }).chain((size) =>
  fc.record({
    size: fc.constant(size),
    codes: fc.array(
      fc.oneof({ weight: 8, arbitrary: fc.nat(size - 1) }, fc.constantFrom(254, 255)),
      { minLength: 40, maxLength: 40 },
    ),
  }),
);
const smallSide = side.map(({ size, codes }) => ({
  size: Math.min(size, 6),
  codes: codes.map((code) => (code >= 254 ? code : code % Math.min(size, 6))),
}));
const weights = fc.array(fc.integer({ min: 0, max: 64 }), { minLength: 40, maxLength: 40 });

describe('tally', () => {
  it.each([
    ['packed into a byte', smallSide, 200],
    ['of any size', side, 40],
  ])('counts and weighs every cell as a loop over respondents, %s', (_, sides, numRuns) => {
    fc.assert(
      fc.property(
        sides,
        sides,
        fc.option(weights),
        fc.nat(40),
        fc.nat(3),
        (rows, columns, weight, length, offset) => {
          const cut = (codes: readonly number[]): Uint8Array => {
            const buffer = new Uint8Array(length + offset);
            buffer.set(codes.slice(0, length), offset);
            return buffer.subarray(offset);
          };
          const result = tally(
            { size: rows.size, codes: cut(rows.codes) },
            { size: columns.size, codes: cut(columns.codes) },
            weight && Float64Array.from(weight.slice(0, length)),
          );
          const cells = rows.size * columns.size;
          const expected = {
            n: new Float64Array(cells),
            sumW: new Float64Array(cells),
            sumW2: new Float64Array(cells),
          };
          for (let i = 0; i < length; i += 1) {
            const [row = 255, column = 255, w = 1] = [rows.codes[i], columns.codes[i], weight?.[i]];
            if (row >= 254 || column >= 254) continue;
            const cell = row * columns.size + column;
            expected.n[cell] = (expected.n[cell] ?? 0) + 1;
            expected.sumW[cell] = (expected.sumW[cell] ?? 0) + w;
            expected.sumW2[cell] = (expected.sumW2[cell] ?? 0) + w * w;
          }
          expect(result).toMatchObject({ rows: rows.size, columns: columns.size });
          expectClose({ n: result.n, sumW: result.sumW, sumW2: result.sumW2 }, expected);
        },
      ),
      { numRuns },
    );
  });

  it('counts the missing codes too when asked for every byte', () => {
    const codes = Uint8Array.from([0, 255, 255, 254, 253]);
    const { n } = tally({ size: 256, codes }, null, null);
    expect([n[0], n[1], n[253], n[254], n[255]]).toEqual([1, 0, 1, 1, 2]);
  });

  it('counts a stub alone in one column', () => {
    const codes = Uint8Array.from([0, 1, 1, 255, 2, 254, 1]);
    expect([...tally({ size: 3, codes }, null, null).n]).toEqual([1, 3, 1]);
    const weights = Float64Array.from([1, 2, 3, 4, 5, 6, 7]);
    expect([...tally({ size: 3, codes }, null, weights).sumW]).toEqual([1, 12, 5]);
  });
});
