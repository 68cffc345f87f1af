import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type FigureView,
  formatFigureView,
  parseFigureView,
} from '../../../web/figures/figure-view';

const view: fc.Arbitrary<FigureView> = fc.record({
  edition: fc.option(fc.string()),
  measure: fc.option(fc.nat({ max: 999 })),
  sort: fc.constantFrom('printed', 'asked'),
  view: fc.constantFrom('chart', 'table'),
});

describe('a link to a figure', () => {
  it('reproduces the view it was made from', () => {
    fc.assert(
      fc.property(view, (shown) => {
        const link = formatFigureView(shown).toString();
        expect(parseFigureView(new URLSearchParams(link))).toEqual(shown);
      }),
    );
  });

  it('says nothing about what is as by default', () => {
    const link = formatFigureView({ edition: null, measure: null, sort: 'printed', view: 'chart' });
    expect(link.toString()).toBe('');
  });

  it('shows the default where it is not understood', () => {
    const link = new URLSearchParams('measure=-1&sort=best&view=pie');
    expect(parseFigureView(link)).toEqual({
      edition: null,
      measure: null,
      sort: 'printed',
      view: 'chart',
    });
  });
});
