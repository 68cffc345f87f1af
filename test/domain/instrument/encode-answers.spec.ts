import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkAnswers } from '../../../api/domain/instrument/check-answers.js';
import { decodeAnswers } from '../../../api/domain/instrument/decode-answers.js';
import { encodeAnswers } from '../../../api/domain/instrument/encode-answers.js';
import { arbitraryAnswers } from './arbitrary-answers.js';
import { arbitraryInstrument } from './arbitrary-instrument.js';
import { compiled, onOnePage } from './compiled.js';

describe('encodeAnswers', () => {
  const instrument = compiled(
    onOnePage(
      { type: 'radiogroup', name: 'region', choices: ['europe', 'asia'] },
      { type: 'checkbox', name: 'needs', choices: ['a', 'b', 'c'], visibleIf: "{region} = 'asia'" },
      { type: 'matrix', name: 'works', columns: [3, 2, 1], rows: ['lan', 'wan'] },
      { type: 'text', inputType: 'number', name: 'sites' },
      { type: 'comment', name: 'mistake' },
    ),
  );
  const bytes = (answers: Record<string, never>, asked: string[] | null = null) =>
    encodeAnswers(instrument, answers, asked && new Set(asked)).map((value) => {
      if (value.kind === 'code') return value.code;
      if (value.kind === 'choices') return Array.from(value.choices);
      return [value.kind === 'number' ? value.value : value.text, value.asked];
    });

  it('codes an option by its place in the codebook, a scale from the lowest', () => {
    const answers = {
      ...{ region: 'asia', needs: ['b'], works: { lan: 1, wan: 3 }, sites: 4, mistake: 'late' },
    };
    expect(bytes(answers as never)).toEqual([1, [0, 1, 0], 0, 2, [4, true], ['late', true]]);
  });

  it('tells nonresponse from routed past', () => {
    expect(bytes({ region: 'asia' as never })).toEqual([
      ...[1, [255, 255, 255], 255, 255],
      ...[
        [NaN, true],
        [null, true],
      ],
    ]);
    expect(bytes({ region: 'europe' as never })[1]).toEqual([254, 254, 254]);
  });

  it('codes what a strand is not asked as not asked', () => {
    expect(bytes({}, ['region'])).toEqual([
      ...[255, [254, 254, 254], 254, 254],
      ...[
        [NaN, false],
        [null, false],
      ],
    ]);
  });

  it('refuses answers nobody checked', () => {
    expect(() => bytes({ region: 'mars' as never })).toThrow(RangeError);
  });

  it('is undone by decodeAnswers for whatever the validator accepts', () => {
    fc.assert(
      fc.property(
        arbitraryInstrument
          .map(compiled)
          .chain((generated) =>
            fc.tuple(
              fc.constant(generated),
              arbitraryAnswers(generated),
              fc.option(fc.subarray(generated.items.map(({ name }) => name))),
            ),
          ),
        ([generated, given, strand]) => {
          const asked = strand && new Set(strand);
          const answers = Object.fromEntries(
            Object.entries(given).filter(([name]) => asked?.has(name) ?? true),
          );
          const check = checkAnswers(generated, answers, { complete: false, asked });
          if (!check.ok) throw new Error(JSON.stringify(check.problems));
          const encoded = encodeAnswers(generated, check.answers, asked);
          expect(encoded).toHaveLength(generated.codebook.variables.length);
          const decoded = decodeAnswers(generated, encoded);
          // As text, so that the order of keys and of options counts too.
          expect(JSON.stringify(decoded)).toBe(JSON.stringify(check.answers));
        },
      ),
      { numRuns: 300 },
    );
  });
});
