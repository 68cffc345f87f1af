import { describe, expect, it } from '@jest/globals';
import { compileInstrument } from '../../../api/domain/instrument/compile-instrument.js';
import { compiled, onOnePage } from './compiled.js';

const refusals = (document: unknown): string[] => {
  const compilation = compileInstrument(document);
  return compilation.ok ? [] : compilation.problems.map(({ path, code }) => `${path} ${code}`);
};
const single = { type: 'radiogroup', name: 'q', choices: ['a', 'b'] };
const matrix = { type: 'matrix', name: 'q', columns: [1, 2], rows: ['r'] };

describe('compileRouting', () => {
  it.each([
    ["{single} = 'z'", 'unknown-option'],
    ["{single} contains 'a'", 'bad-expression'],
    ["{single} > 'a'", 'bad-expression'],
    ['{single} > 1', 'bad-expression'],
    ["{many} = 'a'", 'bad-expression'],
    ["{comment} = 'a'", 'bad-expression'],
    ["{number} = '1'", 'bad-expression'],
    ["{rating} > '1'", 'bad-expression'],
    ['{rating} = 6', 'unknown-option'],
    ['{matrix} = 1', 'bad-expression'],
    ['{matrix.x} = 1', 'unknown-row'],
    ['{single.x} empty', 'unknown-row'],
    ["{broken} = 'a' and {single} = 'z'", 'unknown-option'],
  ])('refuses the rule %s', (visibleIf, code) => {
    const document = onOnePage(
      { ...single, name: 'single' },
      { ...single, name: 'many', type: 'checkbox' },
      { ...matrix, name: 'matrix' },
      { type: 'rating', name: 'rating' },
      { type: 'text', inputType: 'number', name: 'number' },
      { type: 'comment', name: 'comment' },
      { type: 'file', name: 'broken' },
      { type: 'comment', name: 'q', visibleIf },
    );
    expect(refusals(document)).toEqual([
      'pages[0].elements[6].type unsupported-type',
      `pages[0].elements[7].visibleIf ${code}`,
    ]);
  });

  it('refuses rules that look ahead, and tells those that wait for each other', () => {
    const page = (name: string, visibleIf: string, ...elements: unknown[]): unknown => ({
      ...{ name, visibleIf, elements },
    });
    const element = (name: string, visibleIf = ''): unknown => ({ ...single, name, visibleIf });
    expect(refusals({ pages: [page('p', '', element('a', '{b} empty'), element('b'))] })).toEqual([
      'pages[0].elements[0].visibleIf later-item',
    ]);
    const each = [element('a', '{b} empty'), element('b', '{a} empty')];
    expect(refusals({ pages: [page('p', '', ...each)] })).toEqual([
      'pages[0].elements[0].visibleIf cycle',
    ]);
    expect(refusals({ pages: [page('p', '{a} empty', element('a'))] })).toEqual([
      'pages[0].visibleIf cycle',
    ]);
    expect(
      refusals({ pages: [page('p', '{b} empty', element('a')), page('r', '', element('b'))] }),
    ).toEqual(['pages[0].visibleIf later-item']);
  });

  it('refuses a constant survey-core would read as a number', () => {
    const half = { ...single, choices: ['1,5', 'b'] };
    const on = (code: string): unknown => ({ ...single, name: 'r', visibleIf: `{q} = '${code}'` });
    expect(refusals(onOnePage(half, on('1,5')))).toEqual([
      'pages[0].elements[1].visibleIf bad-expression',
    ]);
    expect(refusals(onOnePage(half, on('b')))).toEqual([]);
  });

  it('joins the rule of a page to that of its item, and gives constants the option’s own value', () => {
    const { byName } = compiled({
      pages: [
        { name: 'p', elements: [{ type: 'rating', name: 'a' }] },
        {
          name: 'r',
          visibleIf: "{a} = '4'",
          elements: [single, { ...single, name: 's', visibleIf: '{a} > 2' }],
        },
      ],
    });
    const page = { test: 'equal', item: 'a', row: null, values: [4] };
    expect(byName.get('a')?.routing).toBeNull();
    expect(byName.get('q')?.routing).toEqual(page);
    expect(byName.get('s')?.routing).toEqual({
      test: 'and',
      of: [page, { test: 'greater', item: 'a', row: null, values: [2] }],
    });
  });
});
