import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  crosstabInput,
  formatTableView,
  parseTableView,
  type TableView,
} from '../../../../web/figures/crosstab/table-view';

/** Names with every character a separator could be mistaken for. */
const name = fc
  .array(
    fc.constantFrom(
      'a',
      'Z',
      '0',
      '-',
      '.',
      '_',
      ',',
      ':',
      '|',
      '%',
      '2',
      'C',
      '&',
      '=',
      '+',
      ' ',
      'é',
    ),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((characters) => characters.join(''));

const view: fc.Arbitrary<TableView> = fc.record({
  edition: fc.option(name),
  rows: fc.option(name),
  columns: fc.array(name, { maxLength: 3 }),
  filter: fc.array(
    fc.record({ variable: name, options: fc.array(name, { minLength: 1, maxLength: 3 }) }),
    { maxLength: 3 },
  ),
  weighted: fc.boolean(),
  level: fc.constantFrom(0.8, 0.9, 0.95, 0.99),
});

describe('a link to a cross-tab', () => {
  it('reproduces the table it was made from', () => {
    fc.assert(
      fc.property(view, (shown) => {
        const link = formatTableView(shown).toString();
        expect(parseTableView(new URLSearchParams(link))).toEqual(shown);
      }),
      { numRuns: 500 },
    );
  });

  it('reads as the documentation writes it', () => {
    const link = 'rows=maturity&columns=region,size&filter=industry:retail|utilities&level=0.9';
    expect(parseTableView(new URLSearchParams(link))).toEqual({
      edition: null,
      rows: 'maturity',
      columns: ['region', 'size'],
      filter: [{ variable: 'industry', options: ['retail', 'utilities'] }],
      weighted: false,
      level: 0.9,
    });
  });

  it.each(['level=1', 'level=0', 'level=-3', 'level=NaN', 'level=high'])(
    'takes 95 %% where it asks for %s',
    (link) => {
      expect(parseTableView(new URLSearchParams(link)).level).toBe(0.95);
    },
  );

  it('leaves out a filter that names no variable or no option', () => {
    expect(parseTableView(new URLSearchParams('filter=:a&filter=size:&filter=')).filter).toEqual(
      [],
    );
  });

  it('asks the reference edition by naming none', () => {
    const asked = parseTableView(new URLSearchParams('rows=maturity'));
    expect(crosstabInput(asked, 'maturity')).toEqual({
      rows: 'maturity',
      columns: [],
      filter: [],
      weighted: false,
      level: 0.95,
    });
    expect(crosstabInput({ ...asked, edition: 'study' }, 'maturity')).toHaveProperty(
      'edition',
      'study',
    );
  });
});
