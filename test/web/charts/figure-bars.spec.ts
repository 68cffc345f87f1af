import { describe, expect, it } from '@jest/globals';
import { figureBars } from '../../../web/charts/figure-bars';
import { t } from '../english';
import { estimate, figure, row, unanswered, withheld } from '../figure-builder';

const bars = (given = figure(), columns: readonly number[] = [0]) =>
  figureBars(given, given.rows, columns, t);

describe('the bars of a figure', () => {
  it('tell a printed value from an illustrative one by hatching and by word', () => {
    const printed = row({ cells: [estimate({ provenance: 'PRINTED' })] });
    const [panel] = bars(figure({ rows: [printed, row()] }));
    expect(panel?.series[0]?.bars.map(({ hatched, tag }) => [hatched, tag])).toEqual([
      [false, 'printed'],
      [true, 'illustrative'],
    ]);
  });

  it('carry value, base and interval as the server sent them', () => {
    const [bar] = bars()[0]?.series[0]?.bars ?? [];
    expect(bar).toMatchObject({ value: 0.92, low: 0.75, high: 0.98, text: '92\u00a0%' });
    expect(bar?.base).toBe('23 of 25');
    expect(bar?.details).toEqual(['23 of 25', '95 % interval 75–98\u00a0%', 'illustrative']);
  });

  it('keep withheld, unanswered and zero apart, and give the first two no bar', () => {
    const zero = estimate({ value: 0, count: 0, low: 0, high: 0.13 });
    const rows = [withheld, unanswered, zero].map((cell) => row({ cells: [cell] }));
    const drawn = bars(figure({ rows }))[0]?.series[0]?.bars ?? [];
    expect(drawn.map(({ value, text }) => [value, text])).toEqual([
      [null, 'withheld'],
      [null, 'no answers'],
      [0, '0\u00a0%'],
    ]);
    expect(drawn[0]).toMatchObject({ low: null, high: null, base: null, details: [] });
  });

  it('star a label that is ours', () => {
    const [panel] = bars(figure({ rows: [row({ provenance: 'ILLUSTRATIVE', label: 'Latency' })] }));
    expect(panel?.labels).toEqual(['Latency\u00a0*']);
  });

  it('stand in one panel a heading on the same axis, written once', () => {
    const panels = bars(figure({ rows: [row({ group: 'Plan' }), row({ group: 'Segment' })] }));
    expect(panels.map(({ heading, showsAxis }) => [heading, showsAxis])).toEqual([
      ['Plan', false],
      ['Segment', true],
    ]);
    expect(panels[0]?.axis).toEqual({ measure: 'PROPORTION', min: 0, max: 1 });
    expect(panels[1]?.axis).toEqual(panels[0]?.axis);
  });

  it('put two strands side by side, never summed, each bar naming its own', () => {
    const count = (value: number, n: number) =>
      estimate({ value, count: value, n, low: null, high: null, provenance: 'PRINTED' });
    const given = figure({
      columns: ['Board', 'Interviews'],
      measures: ['COUNT', 'COUNT'],
      rows: [row({ label: 'Europe', cells: [count(10, 30), count(5, 15)] })],
    });
    const [panel] = bars(given, [0, 1]);
    expect(panel?.axis).toEqual({ measure: 'COUNT', min: 0, max: 10 });
    expect(
      panel?.series.map(({ label, bars: [bar] }) => [label, bar?.text, bar?.tag, bar?.base]),
    ).toEqual([
      ['Board', '10', 'Board', null],
      ['Interviews', '5', 'Interviews', null],
    ]);
  });

  it('draw a mean on the whole rating scale', () => {
    const mean = estimate({ value: 3.43, count: null, low: 3, high: 3.9 });
    const [panel] = bars(figure({ measures: ['MEAN'], rows: [row({ cells: [mean] })] }));
    expect(panel?.axis).toEqual({ measure: 'MEAN', min: 1, max: 5 });
    expect(panel?.series[0]?.bars[0]).toMatchObject({ text: '3.4', base: 'n\u00a0=\u00a025' });
  });
});
