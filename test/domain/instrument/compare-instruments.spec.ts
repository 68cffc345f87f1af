import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareInstruments } from '../../../api/domain/instrument/compare-instruments.js';
import { arbitraryInstrument } from './arbitrary-instrument.js';
import { compiled, onOnePage } from './compiled.js';

const single = { type: 'radiogroup', name: 'q', title: 'Which?', choices: ['a', 'b'] };
const multiple = { type: 'checkbox', name: 'q', choices: ['a', 'b', 'c'] };
const matrix = { type: 'matrix', name: 'q', columns: [1, 2], rows: ['lan', 'wan'] };
const number = { type: 'text', inputType: 'number', name: 'q' };

const changes = (before: readonly unknown[], after: readonly unknown[]): string[] =>
  compareInstruments(compiled(onOnePage(...before)), compiled(onOnePage(...after))).map(
    ({ variable, change }) => `${variable} ${change}`,
  );

describe('compareInstruments', () => {
  it.each<[string, unknown, unknown, string]>([
    ['an option more', single, { ...single, choices: ['a', 'b', 'c'] }, 'scale-changed'],
    ['another type', single, { ...single, type: 'checkbox' }, 'scale-changed'],
    ['another limit', multiple, { ...multiple, maxSelectedChoices: 2 }, 'scale-changed'],
    ['another bound', number, { ...number, max: 9 }, 'scale-changed'],
    ['another question', single, { ...single, title: 'Who?' }, 'wording-changed'],
    [
      'another option label',
      single,
      { ...single, choices: ['a', { value: 'b', text: 'Both' }] },
      'wording-changed',
    ],
    ['another order of options', single, { ...single, choices: ['b', 'a'] }, 'identical'],
    ['a drop-down for radio buttons', single, { ...single, type: 'dropdown' }, 'identical'],
    ['another heading', single, { ...single, label: 'Heading' }, 'identical'],
  ])('sees %s', (_, before, after, change) => {
    expect(changes([before], [after])).toEqual([`q ${change}`]);
  });

  it('sees that other respondents are asked', () => {
    const first = { type: 'comment', name: 'first' };
    expect(changes([first, single], [first, { ...single, visibleIf: '{first} empty' }])).toEqual([
      'first identical',
      'q routing-changed',
    ]);
  });

  it('compares a matrix row by row, and lists what is new and what is gone', () => {
    const rows = [{ value: 'lan', text: 'Local' }, 'edge'];
    expect(changes([matrix], [{ ...matrix, rows }])).toEqual([
      'q.lan wording-changed',
      'q.edge new',
      'q.wan gone',
    ]);
  });

  it('finds an instrument identical to itself', () => {
    fc.assert(
      fc.property(arbitraryInstrument.map(compiled), (instrument) => {
        const found = compareInstruments(instrument, instrument);
        expect(new Set(found.map(({ change }) => change))).toEqual(new Set(['identical']));
      }),
      { numRuns: 30 },
    );
  });
});
