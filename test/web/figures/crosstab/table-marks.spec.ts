import { describe, expect, it } from '@jest/globals';
import type { CrosstabRow } from '../../../../web/figures/crosstab/crosstab';
import {
  hasIllustrative,
  hasLetters,
  isMarked,
  statusesOf,
} from '../../../../web/figures/crosstab/table-marks';
import { estimate, withheld } from '../../figure-builder';

const rowOf = (...cells: CrosstabRow['cells']): CrosstabRow => ({
  kind: 'OPTION',
  option: '5',
  label: '5',
  cells,
});
const cell = (change = {}, letters = '') => ({ estimate: estimate(change), letters });

describe('the marks of a cross-tab', () => {
  it('warn of illustrative values where one is shown, not where it is withheld', () => {
    const printed = cell({ provenance: 'PRINTED' });
    expect(hasIllustrative({ rows: [rowOf(printed, cell())] })).toBe(true);
    expect(hasIllustrative({ rows: [rowOf(printed)] })).toBe(false);
    expect(hasIllustrative({ rows: [rowOf({ estimate: withheld, letters: '' })] })).toBe(false);
  });

  it('stand in the cell of a printed or derived value only', () => {
    expect(isMarked(estimate({ provenance: 'PRINTED' }))).toBe(true);
    expect(isMarked(estimate({ provenance: 'DERIVED' }))).toBe(true);
    expect(isMarked(estimate())).toBe(false);
    expect(isMarked(estimate({ provenance: 'MEASURED' }))).toBe(false);
    expect(isMarked({ ...withheld, provenance: 'PRINTED' })).toBe(false);
  });

  it('explain letters where there are any', () => {
    expect(hasLetters({ rows: [rowOf(cell())] })).toBe(false);
    expect(hasLetters({ rows: [rowOf(cell(), cell({}, 'A'))] })).toBe(true);
  });

  it('explain a withheld cell in a published column', () => {
    const rows = [rowOf({ estimate: withheld, letters: '' })];
    expect(statusesOf({ columns: [], rows })).toContain('SUPPRESSED');
  });
});
