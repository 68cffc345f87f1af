import { describe, expect, it } from '@jest/globals';
import { hasOwnLabels, provenancesShown } from '../../../web/figures/legend-entries';
import { namedLists } from '../../../web/figures/named-lists';
import { hasOrderChoice, orderedRows, rowGroups } from '../../../web/figures/row-order';
import { sampleText } from '../../../web/figures/sample-text';
import { shownColumns } from '../../../web/figures/shown-columns';
import { tableShape, tableWidth } from '../../../web/figures/table-shape';
import { t } from '../english';
import { estimate, figure, row, unanswered } from '../figure-builder';

const needs = figure({
  table: { rows: 'needs', columns: [], filter: [] },
  rows: ['c', 'a', 'b'].map((option) => row({ label: option, option })),
});
const asked = [{ name: 'needs', options: ['a', 'b', 'c'].map((code) => ({ code })) }];
const labels = (rows: readonly { label: string }[]) => rows.map(({ label }) => label);

describe('the order of the rows', () => {
  const study = { ...needs, edition: { ...needs.edition, variables: asked } };

  it('is the report’s, or the questionnaire’s when asked for', () => {
    expect(labels(orderedRows(study, 'printed'))).toEqual(['c', 'a', 'b']);
    expect(labels(orderedRows(study, 'asked'))).toEqual(['a', 'b', 'c']);
    expect(labels(study.rows)).toEqual(['c', 'a', 'b']);
  });

  it('knows rows that are variables of a matrix', () => {
    const variables = ['m.x', 'm.y'].map((name) => ({ name, options: [] }));
    const matrix = figure({
      rows: [row({ label: 'y', option: 'm.y' }), row({ label: 'x', option: 'm.x' })],
      edition: { ...needs.edition, variables },
    });
    expect(labels(orderedRows(matrix, 'asked'))).toEqual(['x', 'y']);
  });

  it('stays the report’s where a row is neither an item nor an option', () => {
    const total = { ...study, rows: [row({ label: 'all', option: null }), ...study.rows] };
    expect(orderedRows(total, 'asked')).toBe(total.rows);
  });

  it('is a choice only where the two differ', () => {
    expect(hasOrderChoice(study)).toBe(true);
    expect(hasOrderChoice(needs)).toBe(false);
  });

  it('puts rows under their headings, each where it first stands', () => {
    const rows = [row({ group: 'B' }), row({ group: 'A' }), row({ group: 'B', label: 'last' })];
    expect(rowGroups(rows).map(({ heading, rows: members }) => [heading, members.length])).toEqual([
      ['B', 2],
      ['A', 1],
    ]);
  });
});

describe('the columns shown', () => {
  it('are all counts side by side, but one measure at a time', () => {
    expect(shownColumns({ measures: ['COUNT', 'COUNT'], charted: 0 }, null)).toEqual([0, 1]);
    expect(shownColumns({ measures: ['PROPORTION', 'MEAN'], charted: 1 }, null)).toEqual([1]);
    expect(shownColumns({ measures: ['PROPORTION', 'MEAN'], charted: 1 }, 0)).toEqual([0]);
  });

  it('fall back to the charted one where a link asks for a column that is not there', () => {
    expect(shownColumns({ measures: ['PROPORTION', 'MEAN'], charted: 1 }, 7)).toEqual([1]);
  });

  it('have room for a count only where something is counted', () => {
    const mean = estimate({ count: null, value: 3.2 });
    const shape = tableShape(figure({ measures: ['MEAN'], rows: [row({ cells: [mean] })] }), [0]);
    expect(shape).toEqual({ isSideBySide: false, hasCounts: false });
    expect(tableWidth(shape, 1)).toBe(5);
    expect(tableWidth(tableShape(figure(), [0]), 1)).toBe(6);
  });
});

describe('what a reader must know', () => {
  it('lists every provenance on show, printed first', () => {
    const printed = row({ cells: [estimate({ provenance: 'PRINTED' }), estimate()] });
    expect(provenancesShown({ rows: [row(), printed] }, [0])).toEqual(['PRINTED', 'ILLUSTRATIVE']);
    expect(provenancesShown({ rows: [printed] }, [0])).toEqual(['PRINTED']);
  });

  it('says when a label is ours', () => {
    expect(hasOwnLabels({ rows: [row()] })).toBe(false);
    expect(hasOwnLabels({ rows: [row(), row({ provenance: 'ILLUSTRATIVE' })] })).toBe(true);
  });

  it('gives the valid n, or says that it differs by row', () => {
    expect(sampleText(figure({ validN: 29 }), t)).toBe(
      'n\u00a0=\u00a030 asked, 29 with a valid answer',
    );
    expect(sampleText(figure(), t)).toContain('stands in each row');
    expect(sampleText(figure({ measures: ['NAMED'] }), t)).toBe('n\u00a0=\u00a030');
  });

  it('lists only what was named', () => {
    const named = estimate({ value: null, count: null, n: null });
    const rows = [
      row({ group: 'Utilities', label: 'SCADA', cells: [unanswered, named] }),
      row({ group: 'Utilities', label: 'Nobody', cells: [unanswered, unanswered] }),
    ];
    expect(namedLists({ rows, title: 'Lists' })).toEqual([
      { heading: 'Utilities', labels: ['SCADA'] },
    ]);
  });
});
