import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mappingProblems } from '../../../api/domain/import/check-mapping.js';
import { guessMapping } from '../../../api/domain/import/guess-mapping.js';
import { remapped } from '../../../api/domain/import/remap-columns.js';
import { compileInstrument } from '../../../api/domain/instrument/compile-instrument.js';
import { arbitraryInstrument } from '../instrument/arbitrary-instrument.js';
import { compiled } from '../instrument/compiled.js';

const { codebook } = compiled({
  pages: [
    {
      name: 'page',
      elements: [
        {
          ...{ type: 'radiogroup', name: 'q1', label: 'Région', title: 'Where are you based?' },
          choices: ['a', 'b'],
        },
        { type: 'checkbox', name: 'q2', label: 'Tools', choices: ['hammer', 'saw', 'file'] },
        {
          ...{ type: 'matrix', name: 'q3', title: 'How good is', columns: [1, 2, 3] },
          rows: [
            { value: 'speed', text: 'Speed' },
            { value: 'cost', text: 'Cost' },
          ],
        },
        { type: 'text', inputType: 'number', name: 'weight', label: 'Weight in kg' },
      ],
    },
  ],
});
const guess = (headers: string[], values: string[][] = []) =>
  guessMapping(
    codebook,
    headers.map((header, at) => ({ header, values: values[at] ?? [] })),
    ['survey'],
  );
const columnsOf = (headers: string[]) =>
  Object.fromEntries(
    guess(headers).variables.map(({ variable, column, optionColumns }) => [
      variable,
      column ?? optionColumns.map((each) => each.column),
    ]),
  );

describe('guessing what the columns of a file are', () => {
  it.each([
    [['Q1', 'q3.speed', 'Q3[cost]', 'q2'], { q1: 0, 'q3.speed': 1, 'q3.cost': 2, q2: 3 }],
    [['REGION', 'q3_speed', 'Cost'], { q1: 0, 'q3.speed': 1, 'q3.cost': 2 }],
    [['Where are you based', 'How good is [Speed]'], { q1: 0, 'q3.speed': 1 }],
    [['q2_hammer', 'q2_saw', 'q2_file'], { q2: [0, 1, 2] }],
    [['Tools: hammer', 'Tools: saw'], { q2: [0, 1] }],
    [['q1', 'Q1'], {}],
  ])('%j', (headers, expected) => {
    expect(columnsOf(headers)).toEqual(expected);
  });

  it('prefers a question to a field of the same name, and takes fields by their usual names', () => {
    const found = guess(['Response ID', 'weight', 'Gewicht', 'Interview mode', 'EndDate']);
    expect(found.fields).toMatchObject({ respondent: 0, weight: 2, mode: 3, submittedAt: 4 });
    expect(found).toMatchObject({ strand: 'survey', mode: null });
    expect(found.variables).toMatchObject([{ variable: 'weight', column: 1 }]);
  });

  it.each([';', ',', '|', '/'])('sees that options are parted by %s', (separator) => {
    const cells = [`hammer${separator}saw`, 'file', `saw${separator} file`];
    expect(guess(['q2'], [cells]).variables[0]?.separator).toBe(separator);
  });

  it('is a mapping without problems but for the respondent, whatever the instrument', () => {
    fc.assert(
      fc.property(
        arbitraryInstrument,
        fc.array(fc.string({ maxLength: 6 })),
        (document, others) => {
          const compilation = compileInstrument(document);
          if (!compilation.ok) throw new Error('arbitrary instruments compile');
          const any = compilation.instrument.codebook;
          const headers = [...any.variables.map(({ name }) => name), ...others];
          const found = guessMapping(
            any,
            headers.map((header) => ({ header, values: [] })),
            ['survey'],
          );
          const strands = [{ code: 'survey', label: 'Survey', asks: null }];
          const codes = mappingProblems(found, any, strands, headers).map(({ code }) => code);
          expect(
            codes.filter((code) => code !== 'no-respondent' && code !== 'no-variable'),
          ).toEqual([]);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('is kept for the next file, in whatever order its columns stand', () => {
    const headers = ['id', 'q1', 'q2_hammer', 'q2_saw'];
    const before = guess(headers);
    const now = ['q2_saw', 'new', 'id', 'q2_hammer', 'q1'];
    expect(remapped(before, headers, now)).toEqual(guess(now));
    expect(remapped(before, headers, ['id', 'q1', 'q2_saw'])).toBeNull();
    expect(remapped(before, headers, [...now, 'id'])).toBeNull();
  });
});
