import { describe, expect, it } from '@jest/globals';
import { selectRespondents } from '../../../api/domain/tabulation/respondents.js';
import { variableCounts } from '../../../api/domain/tabulation/variable-counts.js';
import { codebookOf, codes, columnsOf, variable } from './made-columns.js';

const CODEBOOK = codebookOf(
  variable('region', 'single', 2),
  variable('challenges', 'multiple', 2),
  variable('employees', 'numeric'),
  variable('mistake', 'open'),
);
const columns = columnsOf([
  codes('region', [0, 1, 1, 254, 255]),
  {
    kind: 'choices',
    variable: 'challenges',
    options: [Uint8Array.from([1, 1, 255, 254, 0]), Uint8Array.from([0, 1, 255, 254, 0])],
  },
  { kind: 'numbers', variable: 'employees', values: Float64Array.from([5, 6, NaN, NaN, 7]) },
]);

describe('variableCounts', () => {
  it('tells valid answers, nonresponse and not asked apart', () => {
    expect(variableCounts(CODEBOOK, columns)).toEqual([
      { variable: 'region', validN: 3, itemNonresponse: 1, notAsked: 1, options: [1, 2] },
      { variable: 'challenges', validN: 3, itemNonresponse: 1, notAsked: 1, options: [2, 1] },
      { variable: 'employees', validN: 3, itemNonresponse: 2, notAsked: 0, options: [] },
    ]);
  });

  it('counts those who pass a filter', () => {
    const filter = [{ variable: 'region', options: ['2'] }];
    const respondents = selectRespondents(CODEBOOK, columns, filter, false);
    expect(variableCounts(CODEBOOK, columns, respondents)).toEqual([
      { variable: 'region', validN: 2, itemNonresponse: 0, notAsked: 0, options: [0, 2] },
      { variable: 'challenges', validN: 1, itemNonresponse: 1, notAsked: 0, options: [1, 1] },
      { variable: 'employees', validN: 1, itemNonresponse: 1, notAsked: 0, options: [] },
    ]);
  });
});
