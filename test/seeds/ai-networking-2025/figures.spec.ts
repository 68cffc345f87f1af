import { describe, expect, it } from '@jest/globals';
import { checkClaims } from '../../../api/domain/reporting/check-claim.js';
import type { Figure } from '../../../api/domain/reporting/figure.js';
import { reconstruct } from '../../../seeds/ai-networking-2025/reconstruction.js';
import { unpublished } from '../../../api/domain/reporting/reported-rows.js';
import { figureOf, studyFiles } from './study.js';

const files = studyFiles();
const made = reconstruct(files);
const figure = (number: number): Figure => figureOf(number, files, made);
const numbers = ({ rows }: Figure): unknown[] =>
  rows.map(({ label, cells }) => [label, ...cells.map((cell) => 'value' in cell && cell.value)]);
const provenances = ({ rows }: Figure, column: number): unknown[] =>
  rows.map(({ cells }) => cells[column]?.provenance);

describe('the ledger', () => {
  const claims = checkClaims(files.claims, unpublished(made.codebook, made.columns));
  const claim = (id: string) => claims.find((each) => each.id === id);

  it('reproduces all sixteen claims, every part of each', () => {
    expect(claims.map(({ id, verdict }) => [id, verdict])).toEqual(
      [
        ...['sample', 'expect-change', 'expect-upgrade', 'maturity-region', 'maturity-no-top'],
        ...['hybrid-large', 'on-prem-one', 'availability-top2', 'availability-invest'],
        ...['cost-challenge', 'segmentation-health', 'segmentation-finance', 'areas-top'],
        ...['needs-top', 'partner-top', 'segmentation-invested'],
      ].map((id) => [id, 'reproduced']),
    );
    expect(new Set(claims.flatMap(({ parts }) => parts.map(({ verdict }) => verdict)))).toEqual(
      new Set(['reproduced']),
    );
  });

  it.each([
    ['expect-change', 19, 21],
    ['expect-upgrade', 15, 21],
    ['hybrid-large', 7, 13],
    ['availability-top2', 23, 25],
    ['cost-challenge', 15, 26],
    ['on-prem-one', 1, 28],
    ['maturity-no-top', 0, 10],
  ])('%s counts %i of %i', (id, count, n) => {
    expect(claim(id)).toMatchObject({ count, n });
  });

  it('lists the bases study of the percentages proves, our own among them', () => {
    const pairs = (id: string): unknown[] =>
      claim(id)?.feasible.map(({ count, base }) => `${count}/${base}`) ?? [];
    expect(pairs('availability-top2')).toEqual(['11/12', '12/13', '22/24', '23/25', '24/26']);
    expect(pairs('cost-challenge')).toEqual(['7/12', '11/19', '14/24', '15/26']);
    expect(pairs('hybrid-large')).toEqual(['7/13', '13/24', '14/26', '15/28']);
    expect(pairs('expect-change')).toEqual(['19/21']);
    expect(pairs('expect-upgrade')).toEqual(['15/21']);
  });

  it('has the means of maturity exactly', () => {
    const parts = claim('maturity-region')?.parts ?? [];
    expect(parts.map(({ computed }) => computed)).toEqual([
      expect.objectContaining({ value: 3, n: 10 }),
      expect.objectContaining({ value: 2.1, n: 10 }),
      expect.objectContaining({ value: 2.2, n: 10 }),
    ]);
  });
});

describe('Figure 1', () => {
  it('has every cell the report prints, all of them marked so', () => {
    expect(numbers(figure(1))).toEqual([
      ['All participants', 30, 15],
      ['North America', 10, 5],
      ['Europe', 10, 5],
      ['Asia-Pacific', 10, 5],
      ['Healthcare & life sciences', 8, 4],
      ['Financial services', 8, 5],
      ['Manufacturing', 6, 2],
      ['Retail & wholesale', 3, 3],
      ['Utilities', 1, 1],
      ['Other', 4, 0],
    ]);
    const marks = [...provenances(figure(1), 0), ...provenances(figure(1), 1)];
    expect(new Set(marks)).toEqual(new Set(['printed']));
  });
});

describe('Figure 2', () => {
  it('sums to 3.00 per respondent over all thirty', () => {
    const shares = figure(2).rows.map(({ cells }) => cells[0]);
    const sum = shares.reduce(
      (total, cell) => total + (cell?.status === 'published' ? (cell.value ?? 0) : 0),
      0,
    );
    expect(sum).toBeCloseTo(3, 12);
    expect(figure(2)).toMatchObject({ validN: 30, sampleSize: 30 });
  });

  it('starts with the three areas the report names, their lengths illustrative', () => {
    expect(
      figure(2)
        .rows.slice(0, 3)
        .map(({ option }) => option),
    ).toEqual([...['it-security', 'customer', 'operations-finance']]);
    expect(new Set(provenances(figure(2), 0))).toEqual(new Set(['illustrative']));
    expect(figure(2).rows.map(({ provenance }) => provenance)).toEqual([
      ...['printed', 'printed', 'printed'],
      ...Array.from({ length: 5 }, () => 'illustrative'),
    ]);
  });
});

describe('Figure 3', () => {
  it('lists eight, three and thirteen applications, each in its own column only', () => {
    const { rows, columns } = figure(3);
    const named = columns.map(
      (_, column) => rows.filter(({ cells }) => cells[column]?.status === 'published').length,
    );
    expect(named).toEqual([8, 3, 13]);
    expect(rows).toHaveLength(24);
    for (const { group, cells } of rows) {
      const where = cells.flatMap(({ status }, index) => (status === 'published' ? [index] : []));
      expect(where.map((index) => columns[index])).toEqual([group]);
    }
  });

  it('shows no number', () => {
    for (const cell of figure(3).rows.flatMap(({ cells }) => cells)) {
      expect(cell.status === 'published' ? cell.value : null).toBeNull();
    }
  });
});

describe('Figure 4', () => {
  it('puts multicloud orchestration first and two close behind', () => {
    const shown = figure(4);
    expect(shown.rows.slice(0, 3).map(({ option }) => option)).toEqual([
      ...['multicloud-orchestration', 'distributed-training', 'realtime-inference'],
    ]);
    expect(shown).toMatchObject({ validN: 27, sampleSize: 30 });
  });
});

describe('Figure 5', () => {
  it('rates performance and reliability highest, with bases of its own for each row', () => {
    const shown = figure(5);
    expect(shown.rows[0]?.option).toBe('importance.performance_reliability');
    expect(shown.measures).toEqual(['proportion', 'mean']);
    expect(shown.validN).toBeNull();
  });
});

describe('Figure 6', () => {
  it('carries 0.92 for availability as printed and every other value as illustrative', () => {
    const cells = figure(6).rows.flatMap(({ option, cells: own }) =>
      own.map((cell, column) => ({ option, column, cell })),
    );
    const [printed, ...more] = cells.filter(({ cell }) => cell.provenance === 'printed');
    expect(printed).toMatchObject({
      ...{ option: 'effectiveness.availability', column: 0 },
      cell: { status: 'published', value: 0.92, count: 23, n: 25 },
    });
    expect(more).toEqual([]);
    expect(cells).toHaveLength(20);
  });

  it('groups the ten practices under the four insights', () => {
    expect([...new Set(figure(6).rows.map(({ group }) => group))]).toEqual([
      ...['Plan ahead of need', 'Plan for diverse venues'],
      ...['Latency, bandwidth and availability first', 'Segment the network for AI'],
    ]);
  });
});
