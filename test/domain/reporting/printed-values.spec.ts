import { describe, expect, it } from '@jest/globals';
import type { FigureDefinition } from '../../../api/domain/reporting/figure-definition.js';
import { agrees, printedFor, printedValues } from '../../../api/domain/reporting/printed-values.js';
import type {
  PrintedValue,
  StatisticQuery,
} from '../../../api/domain/reporting/statistic-query.js';
import { clubEdition } from './club-edition.js';

const { codebook } = clubEdition();
const board = { variable: 'strand', options: ['board'] };
const figure: FigureDefinition = {
  ...{ number: 5, title: '', summary: '', item: 'rate', base: '', population: [board] },
  columns: [
    { label: '4 or 5', measure: 'proportion', filter: [], options: ['4', '5'] },
    { label: 'Mean', measure: 'mean', filter: [], options: null },
    { label: 'Listed', measure: 'named', filter: [], options: null },
  ],
  ...{ charted: 0, rows: [], order: 'codebook', notes: [], table: null },
};
const chartValue = (column: string) => ({
  ...{ figure: 5, column, variable: 'rate.speed', option: null, value: 80, decimals: 0 },
});

describe('printedValues', () => {
  it('turns a chart value into the query of its cell', () => {
    const [top, mean] = printedValues([], [figure], [chartValue('4 or 5'), chartValue('Mean')]);
    expect(top?.query).toEqual({
      ...{ statistic: 'proportion', variable: 'rate.speed', options: ['4', '5'], filter: [board] },
    });
    expect(mean?.query).toMatchObject({ statistic: 'mean', options: null });
  });

  it.each(['Median', 'Listed'])('refuses a chart value of the column %s', (column) => {
    expect(() => printedValues([], [figure], [chartValue(column)])).toThrow(
      `no column “${column}” with numbers in Figure 5`,
    );
  });
});

describe('printedFor', () => {
  const printed: PrintedValue = {
    ...{ value: 100, decimals: 0 },
    query: {
      ...{ statistic: 'proportion', variable: 'drinks', options: ['hot'] },
      filter: [board, { variable: 'region', options: ['north', 'south'] }],
    },
  };

  it('knows the same question by another spelling', () => {
    const query: StatisticQuery = {
      ...{ statistic: 'proportion', variable: 'drinks', options: ['coffee', 'tea'] },
      filter: [{ variable: 'region', options: ['south', 'north'] }, board],
    };
    expect(printedFor(query, codebook, [printed])).toBe(printed);
  });

  it.each([
    { ...printed.query, statistic: 'count' as const },
    { ...printed.query, options: ['tea'] },
    { ...printed.query, filter: [board] },
  ])('knows another question', (query) => {
    expect(printedFor(query, codebook, [printed])).toBeUndefined();
  });
});

describe('agrees', () => {
  it('compares at the decimals printed, halves up', () => {
    expect(agrees(92.49, { value: 92, decimals: 0 })).toBe(true);
    expect(agrees(92.5, { value: 92, decimals: 0 })).toBe(false);
    expect(agrees(2.149, { value: 2.1, decimals: 1 })).toBe(true);
    expect(agrees(3, { value: 3.05, decimals: 1 })).toBe(false);
  });
});
