import { describe, expect, it } from '@jest/globals';
import { withThemes } from '../../../api/domain/fieldwork/code-frame.js';
import { withStrand } from '../../../api/domain/fieldwork/strand.js';
import type { EncodedResponse } from '../../../api/domain/instrument/encode-answers.js';
import {
  type CodedResponse,
  columnsFromResponses,
} from '../../../api/domain/tabulation/columns-from-responses.js';
import { codebookOf, variable } from './made-columns.js';

const ASKED = codebookOf(
  variable('region', 'single', 3),
  variable('challenges', 'multiple', 2),
  variable('employees', 'numeric'),
  variable('areas', 'open'),
);
const theme = (value: string) => ({ value, text: value, provenance: 'measured' as const });
const CODEBOOK = withStrand(
  withThemes(ASKED, [{ item: 'areas', version: 1, themes: [theme('triage'), theme('robots')] }]),
  [
    { code: 'board', label: 'Board', asks: null },
    { code: 'interviews', label: 'Interviews', asks: ['region'] },
  ],
);

const encoded = (
  region: number,
  choices: number[],
  employees: number,
  asked = true,
): EncodedResponse => [
  { kind: 'code', code: region },
  { kind: 'choices', choices: Uint8Array.from(choices) },
  { kind: 'number', value: employees, asked },
  { kind: 'text', text: asked ? 'text' : null, asked },
];
const response = (changes: Partial<CodedResponse> = {}): CodedResponse => ({
  organisation: 'acme',
  strand: 'board',
  weight: 1,
  encoded: encoded(0, [1, 0], 7),
  themes: new Map(),
  ...changes,
});

describe('columnsFromResponses', () => {
  it('turns responses on their side, an organisation’s together', () => {
    const columns = columnsFromResponses(CODEBOOK, ASKED, [
      response({ themes: new Map([['areas', ['robots']]]) }),
      response({
        organisation: 'beta',
        strand: 'interviews',
        encoded: encoded(255, [254, 254], NaN, false),
      }),
      response({ weight: 2, encoded: encoded(2, [0, 1], 9) }),
    ]);
    expect(columns).toEqual({
      size: 3,
      weights: Float64Array.from([1, 2, 1]),
      organisations: Uint32Array.from([0, 0, 1]),
      byVariable: new Map<string, unknown>([
        ['strand', { kind: 'codes', variable: 'strand', codes: Uint8Array.from([0, 0, 1]) }],
        ['region', { kind: 'codes', variable: 'region', codes: Uint8Array.from([0, 2, 255]) }],
        [
          'challenges',
          {
            kind: 'choices',
            variable: 'challenges',
            options: [Uint8Array.from([1, 0, 254]), Uint8Array.from([0, 1, 254])],
          },
        ],
        [
          'employees',
          { kind: 'numbers', variable: 'employees', values: Float64Array.from([7, 9, NaN]) },
        ],
        [
          'areas.themes',
          {
            kind: 'choices',
            variable: 'areas.themes',
            // The second answer has not been coded, the third respondent was not asked.
            options: [Uint8Array.from([0, 255, 254]), Uint8Array.from([1, 255, 254])],
          },
        ],
      ]),
    });
    expect([...columns.byVariable.keys()].at(0)).toBe('strand');
  });

  it('has no weights where all are 1', () => {
    expect(columnsFromResponses(CODEBOOK, ASKED, [response()]).weights).toBeNull();
    expect(columnsFromResponses(CODEBOOK, ASKED, []).size).toBe(0);
  });

  it.each([
    ['an unknown strand', response({ strand: 'street' }), 'no strand street'],
    ['an unknown theme', response({ themes: new Map([['areas', ['cats']]]) }), 'no theme cats'],
    ['a code beyond the options', response({ encoded: encoded(3, [0, 0], 1) }), 'value of region'],
    [
      'a short response',
      response({ encoded: encoded(0, [0, 0], 1).slice(0, 3) }),
      'lacks variable 3',
    ],
    ['a negative weight', response({ weight: -1 }), 'weighs -1'],
  ])('refuses %s', (_, given, message) => {
    expect(() => columnsFromResponses(CODEBOOK, ASKED, [given])).toThrow(message);
  });
});
