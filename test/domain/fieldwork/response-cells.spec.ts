import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { codebookLines } from '../../../api/domain/fieldwork/codebook-lines';
import {
  asText,
  MISSING_CELLS,
  responseCells,
  responseColumns,
} from '../../../api/domain/fieldwork/response-cells';
import { compileInstrument } from '../../../api/domain/instrument/compile-instrument';
import { encodeAnswers } from '../../../api/domain/instrument/encode-answers';

const compiled = compileInstrument({
  pages: [
    {
      name: 'page',
      elements: [
        {
          ...{ type: 'radiogroup', name: 'region', title: 'Where?' },
          choices: [
            { value: 'eu', text: 'Europe' },
            { value: 'us', text: '-America' },
          ],
        },
        { type: 'checkbox', name: 'areas', choices: ['it', 'hr'] },
        { type: 'matrix', name: 'rate', columns: [1, 2], rows: ['x', 'y'] },
        { type: 'text', inputType: 'number', name: 'change' },
        { type: 'comment', name: 'why', visibleIf: "{region} = 'eu'" },
      ],
    },
  ],
});
if (!compiled.ok) throw new Error('the instrument does not compile');
const { instrument } = compiled;
const { codebook } = instrument;
const columns = responseColumns(codebook).map(({ name }) => name);
const cells = (
  answers: object,
  style: 'codes' | 'labels' = 'codes',
): Readonly<Record<string, unknown>> => {
  const encoded = encodeAnswers(instrument, answers as never, null);
  return Object.fromEntries<unknown>(
    responseCells(codebook, encoded, style).map((cell, at) => [columns[at] ?? '', cell]),
  );
};

describe('responseCells', () => {
  it('has a column for each variable, and one for each option of several', () => {
    expect(columns).toEqual([
      'region',
      'areas.it',
      'areas.hr',
      'rate.x',
      'rate.y',
      'change',
      'why',
    ]);
  });

  it('writes codes, or labels', () => {
    const answers = { region: 'eu', areas: ['hr'], rate: { x: 2, y: 1 }, change: -5, why: 'So' };
    expect(cells(answers)).toEqual({
      ...{ region: 'eu', 'areas.it': 0, 'areas.hr': 1, 'rate.x': '2', 'rate.y': '1' },
      ...{ change: -5, why: 'So' },
    });
    expect(cells(answers, 'labels')).toMatchObject({
      ...{ region: 'Europe', 'areas.it': 'No', 'areas.hr': 'Yes', change: -5 },
    });
  });

  it('tells who was not asked from who did not answer', () => {
    const nothing = MISSING_CELLS['no-answer'];
    expect(cells({ region: 'us' })).toEqual({
      ...{ region: 'us', 'areas.it': nothing, 'areas.hr': nothing, 'rate.x': nothing },
      ...{ 'rate.y': nothing, change: nothing, why: MISSING_CELLS['not-asked'] },
    });
    expect(cells({ region: 'eu' }).why).toBe(nothing);
  });

  it('lets no text begin a formula, in labels either', () => {
    expect(cells({ region: 'eu', why: '=HYPERLINK("x")' }).why).toBe(`'=HYPERLINK("x")`);
    expect(cells({ region: 'us' }, 'labels').region).toBe(`'-America`);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(asText(text)).not.toMatch(/^[=+\-@\t\r]/);
        expect(asText(text).endsWith(text)).toBe(true);
      }),
    );
  });
});

describe('codebookLines', () => {
  it('says of every column what each code means, the missing ones too', () => {
    const lines = codebookLines(codebook);
    expect([...new Set(lines.map(([column]) => column))]).toEqual(columns);
    const region = lines.filter(([column]) => column === 'region');
    expect(region.map(([, , , , , , code]) => code)).toEqual([
      ...['eu', 'us'],
      ...Object.values(MISSING_CELLS),
    ]);
    expect(lines).toContainEqual(expect.arrayContaining(['areas.hr', '1', 'Chosen']));
  });
});
