import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ImportCounts } from '../../../api/domain/import/import-counts.js';
import type { ImportMapping } from '../../../api/domain/import/import-mapping.js';
import { responseReader, type RowReading } from '../../../api/domain/import/response-reader.js';
import type { Answers, RowAnswers } from '../../../api/domain/instrument/answers.js';
import { compileInstrument } from '../../../api/domain/instrument/compile-instrument.js';
import type { Variable } from '../../../api/domain/instrument/codebook.js';
import { simulateResponses } from '../../../api/domain/simulation/simulate-responses.js';
import { arbitraryInstrument } from '../instrument/arbitrary-instrument.js';
import { compiled } from '../instrument/compiled.js';

const STRANDS = [{ code: 'survey', label: 'Survey', asks: null }];
const SEPARATOR = '\n';
const NOTHING = {
  ...{ respondent: 0, organisation: null, strand: null, mode: null },
  ...{ submittedAt: null, weight: null },
};

/** As a file would spell it: codes, one cell a variable. */
function cellOf(answers: Answers, { item, row }: Variable): string {
  const answer = answers[item];
  const value: unknown = row === null ? answer : (answer as RowAnswers | undefined)?.[row];
  if (value === undefined) return '';
  return (Array.isArray(value) ? value : [value]).map(String).join(SEPARATOR);
}

const mappingOf = (variables: readonly Variable[]): ImportMapping => ({
  ...{ fields: NOTHING, strand: 'survey', mode: 'web' },
  variables: variables.map(({ name }, at) => ({
    ...{ variable: name, column: at + 1, optionColumns: [], separator: SEPARATOR, values: [] },
  })),
});

describe('reading responses from a file', () => {
  it('gives back whatever answers were written into it, and counts them', () => {
    fc.assert(
      fc.property(arbitraryInstrument, fc.integer(), (document, seed) => {
        const compilation = compileInstrument(document);
        if (!compilation.ok) throw new Error('arbitrary instruments compile');
        const { instrument } = compilation;
        const { variables } = instrument.codebook;
        const responses = simulateResponses(instrument, STRANDS, 5, seed);
        const headers = ['id', ...variables.map(({ name }) => name)];
        const read = responseReader(instrument, STRANDS, headers, mappingOf(variables));
        const counts = new ImportCounts(instrument.codebook);
        let taken = 0;
        for (const [at, { answers }] of responses.entries()) {
          const cells = [String(at), ...variables.map((variable) => cellOf(answers, variable))];
          const row = read({ line: at + 2, cells });
          if (Object.keys(answers).length === 0) {
            expect(codesOf(row)).toEqual(['no-answers']);
            continue;
          }
          expect(row).toMatchObject({ ok: true, response: { answers, routedPast: [] } });
          if (row.ok) counts.add(row.response);
          taken += 1;
        }
        for (const { answered, notAnswered, notAsked, options } of counts.result()) {
          expect(answered + notAnswered + notAsked).toBe(taken);
          expect(options.every(({ count }) => count <= answered)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  const instrument = compiled({
    pages: [
      {
        name: 'page',
        elements: [
          {
            type: 'radiogroup',
            name: 'sector',
            choices: [{ value: 'é', text: 'Énergie' }, 'bank'],
          },
          {
            ...{ type: 'rating', name: 'trust', rateMin: -2, rateMax: 2 },
            visibleIf: "{sector} = 'bank'",
          },
          { type: 'checkbox', name: 'tools', choices: ['a', 'b', 'c'] },
          { type: 'text', inputType: 'number', name: 'staff', min: 0 },
        ],
      },
    ],
  });
  const headers = ['id', 'sector', 'trust', 'a', 'b', 'c', 'staff', 'w', 'day'];
  const column = (variable: string, at: number, values: object[] = []) => ({
    ...{ variable, column: at, optionColumns: [], separator: null },
    values: values as ImportMapping['variables'][number]['values'],
  });
  const mapping: ImportMapping = {
    ...{ fields: { ...NOTHING, weight: 7, submittedAt: 8 }, strand: 'survey', mode: 'paper' },
    variables: [
      column('sector', 1),
      column('trust', 2, [{ value: '99', option: null, missing: 'not-asked' }]),
      {
        ...column('tools', 0),
        column: null,
        optionColumns: ['a', 'b', 'c'].map((option, at) => ({ option, column: 3 + at })),
      },
      column('staff', 6),
    ],
  };
  const reader = () => responseReader(instrument, STRANDS, headers, mapping);
  const row = (...cells: string[]): RowReading => reader()({ line: 2, cells });

  it('knows spellings, spreadsheets’ numbers, and several columns', () => {
    expect(row('1', 'energie', '', '1', '', '', '1.200.5', '1', '')).toMatchObject({ ok: false });
    expect(
      row('1', ' ENERGIE', '99', 'Yes', '0', 'c', '1,000,000', '0,5', '31.3.2025'),
    ).toMatchObject({
      ok: true,
      response: {
        answers: { sector: 'é', tools: ['a', 'c'], staff: 1_000_000 },
        ...{ weight: 0.5, mode: 'paper', submittedAt: '2025-03-31T00:00:00.000Z' },
      },
    });
    expect(row('1', 'bank', '-2.0', '', '', '', 'NA', '1', '')).toMatchObject({
      response: { answers: { sector: 'bank', trust: -2 } },
    });
  });

  it('says what the routing leaves out, and what was asked though the file says not', () => {
    expect(row('1', 'Énergie', '2', '', '', '', '', '1', '')).toMatchObject({
      response: { answers: { sector: 'é' }, routedPast: ['trust'] },
    });
    expect(codesOf(row('1', 'bank', '99', '', '', '', '', '1', ''))).toEqual(['asked-though']);
    expect(row('1', 'é', '99', '', '', '', '', '1', '')).toMatchObject({ ok: true });
  });

  it.each([
    [['1', 'bank', '3', '', '', '', '', '1', ''], 'unknown-value', 'trust'],
    [['1', 'bank', '', '2', '', '', '', '1', ''], 'unknown-value', 'a'],
    [['1', 'bank', '', '', '', '', '1,234', '1', ''], 'wrong-number', 'staff'],
    [['1', 'bank', '', '', '', '', '-1', '1', ''], 'out-of-range', 'staff'],
    [['1', 'bank', '', '', '', '', '', '0', ''], 'wrong-weight', 'w'],
    [['1', 'bank', '', '', '', '', '', '1', '04/05/2025'], 'wrong-date', 'day'],
    [['1', 'bank', '', '', '', '', '', '1', '31.4.2025'], 'wrong-date', 'day'],
  ])('refuses %j: %s in %s', (cells, code, at) => {
    const reading = row(...cells);
    expect(reading).toMatchObject({ ok: false, problems: [{ line: 2, code, column: at }] });
  });

  it('finds a respondent who comes twice', () => {
    const read = reader();
    const cells = ['7', 'bank', '', '', '', '', '', '1', ''];
    expect(read({ line: 2, cells }).ok).toBe(true);
    expect(read({ line: 9, cells })).toMatchObject({ problems: [{ line: 9, code: 'duplicate' }] });
  });
});

const codesOf = (row: RowReading): readonly string[] =>
  row.ok ? [] : row.problems.map(({ code }) => code);
