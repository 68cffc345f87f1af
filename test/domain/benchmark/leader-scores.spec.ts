import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dimensionScore } from '../../../api/domain/benchmark/dimension-score.js';
import { withScores } from '../../../api/domain/benchmark/leader-scores.js';
import { scoreVariable } from '../../../api/domain/benchmark/scored.js';
import {
  type CodeColumn,
  type Columns,
  ITEM_NONRESPONSE,
  NOT_ASKED,
} from '../../../api/domain/tabulation/columns.js';
import type { SmallEdition } from '../../support/small-edition.js';
import { scoredRows } from './scored-edition.js';

const FIRST = ['latency', 'bandwidth', 'availability'];
const rating = fc.option(fc.integer({ min: 1, max: 5 }), { nil: null });

const rated = (ratings: readonly (readonly (number | null)[])[]): SmallEdition =>
  scoredRows(
    ratings.map((given, organisation) => ({
      organisation,
      ...Object.fromEntries(FIRST.map((item, at) => [item, given[at]?.toString() ?? null])),
    })),
  );

const codesOf = ({ byVariable }: Columns, name: string): Uint8Array =>
  (byVariable.get(name) as CodeColumn).codes;

describe('withScores', () => {
  it('scores every respondent as dimensionScore does', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(rating, rating, rating), { minLength: 1, maxLength: 30 }),
        (ratings) => {
          const { codebook, columns } = rated(ratings);
          const scored = withScores(codebook, columns);
          const name = scoreVariable('first');
          const steps = scored.codebook.variables.find((each) => each.name === name)?.options;
          const scores = [...codesOf(scored.columns, name)].map((code) =>
            code === ITEM_NONRESPONSE ? null : Number(steps?.[code]?.code),
          );
          expect(scores).toEqual(ratings.map((given) => dimensionScore(given)));
        },
      ),
    );
  });

  it('scores by one item of two', () => {
    const { codebook, columns } = scoredRows([
      { organisation: 1, planning: '4', testing: null },
      { organisation: 2, planning: null, testing: null },
    ]);
    const scored = withScores(codebook, columns);
    expect([...codesOf(scored.columns, 'score:ahead')]).toEqual([0, ITEM_NONRESPONSE]);
  });

  it('leaves the columns it is given as they are, and adds only what it needs', () => {
    const { codebook, columns } = rated([[4, 5, null]]);
    const before = structuredClone(columns);
    const scored = withScores(Object.freeze(codebook), Object.freeze(columns));
    expect(columns).toEqual(before);
    const added = scored.codebook.variables.slice(codebook.variables.length);
    // A dimension of one item is that item.
    expect(added.map(({ name }) => name)).toEqual(['score:ahead', 'score:first']);
    expect(withScores(scored.codebook, scored.columns)).toEqual(scored);
  });

  it('tells those who were not asked from those who did not answer', () => {
    const { codebook, columns } = rated([
      [4, null, null],
      [null, null, null],
    ]);
    for (const item of FIRST) codesOf(columns, item)[1] = NOT_ASKED;
    const scored = withScores(codebook, columns);
    expect([...codesOf(scored.columns, 'score:first')]).toEqual([ITEM_NONRESPONSE, NOT_ASKED]);
  });

  it('keeps more scores than a byte holds as numbers', () => {
    const respondents = Array.from({ length: 301 }, (_, i) => i);
    const { codebook, columns } = rated(respondents.map(() => [null, null, null]));
    const steps = Array.from({ length: 200 }, (_, step) => String(step));
    const options = steps.map((code) => ({ code, label: code, provenance: 'measured' as const }));
    const variables = codebook.variables.map((variable) => ({ ...variable, options }));
    for (const i of respondents) {
      codesOf(columns, 'latency')[i] = Math.min(i, 199);
      codesOf(columns, 'bandwidth')[i] = Math.max(0, i - 199);
    }
    codesOf(columns, 'bandwidth')[300] = ITEM_NONRESPONSE;
    const column = withScores({ ...codebook, variables }, columns).columns.byVariable.get(
      'score:first',
    );
    expect(column).toEqual({
      kind: 'numbers',
      variable: 'score:first',
      values: Float64Array.from(respondents, (i) => (i === 300 ? NaN : i / 2)),
    });
  });

  it('refuses columns that are not those of the codebook', () => {
    const { codebook, columns } = rated([[1, 2, 3]]);
    const bare = { ...columns, byVariable: new Map() };
    expect(() => withScores(codebook, bare)).toThrow('no scale planning');
  });
});
