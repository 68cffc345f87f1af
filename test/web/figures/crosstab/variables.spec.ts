import { describe, expect, it } from '@jest/globals';
import type { Variable } from '../../../../web/figures/crosstab/crosstab';
import { bySection, filterLabel, stubs } from '../../../../web/figures/crosstab/variables';

const variable = (change: Partial<Variable>): Variable => ({
  name: 'size',
  label: 'Organisation size',
  type: 'SINGLE',
  section: 'About you',
  options: [{ code: '1k-5k', label: '1,000 to 5,000' }],
  nets: [{ code: 'over-20k', label: 'More than 20,000 employees' }],
  ...change,
});

describe('the variables of an edition', () => {
  it('offers no open answer for tabulation, but its coded themes', () => {
    const mistake = variable({ name: 'mistake', type: 'OPEN', options: [], nets: [] });
    const age = variable({ name: 'age', type: 'NUMERIC', options: [], nets: [] });
    expect(stubs([mistake, variable({}), age]).map(({ name }) => name)).toEqual(['size', 'age']);
  });

  it('stand under the section they are asked in', () => {
    const maturity = variable({ name: 'maturity', section: 'How you deploy it' });
    expect(bySection([variable({}), maturity])).toEqual([
      { section: 'About you', variables: [variable({})] },
      { section: 'How you deploy it', variables: [maturity] },
    ]);
  });

  it('name a filter by the labels of its options and nets', () => {
    const filter = { variable: 'size', options: ['1k-5k', 'over-20k', 'gone'] };
    expect(filterLabel(filter, [variable({})])).toEqual({
      variable: 'Organisation size',
      options: ['1,000 to 5,000', 'More than 20,000 employees', 'gone'],
    });
    expect(filterLabel({ variable: 'gone', options: ['x'] }, []).variable).toBe('gone');
  });
});
