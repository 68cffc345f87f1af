import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Answers, answersOf, cellsOf } from '../../../../web/respond/answers/cells';
import {
  compareWith,
  patchOf,
  type Unsaved,
  withAnswer,
  withChoices,
  withoutSaved,
  withSent,
  withUnsaved,
} from '../../../../web/respond/answers/unsaved';

const HELD: Answers = { region: 'europe', grid: { a: 1, b: 2 } };
const changed = (held: Answers, changes: Answers): Unsaved =>
  Object.entries(changes).reduce<Unsaved>(
    (unsaved, [item, value]) => withAnswer(unsaved, held, item, value),
    {},
  );
const anyAnswers = fc.dictionary(
  fc.constantFrom('one', 'two', 'three', 'grid'),
  fc.oneof(
    fc.integer({ min: 1, max: 3 }),
    fc.subarray(['x', 'y', 'z'], { minLength: 1 }),
    fc.dictionary(fc.constantFrom('a', 'b'), fc.integer({ min: 1, max: 3 }), { minKeys: 1 }),
  ),
);
/** An item keeps its shape, as an instrument's items do. */
const sameShapes = (one: Answers, other: Answers): boolean => {
  const shape = (value: unknown) => typeof value === 'object' && !Array.isArray(value);
  return Object.keys(one).every(
    (item) => !(item in other) || shape(one[item]) === shape(other[item]),
  );
};

describe('answers that are not saved yet', () => {
  it('are what differs from what the server holds, row by row of a matrix', () => {
    const unsaved = changed(HELD, { region: 'asia', grid: { a: 1, b: 3 } });
    expect(Object.keys(unsaved)).toEqual(['region', 'grid\tb']);
    expect(patchOf(HELD, unsaved)).toEqual({ region: 'asia', grid: { a: 1, b: 3 } });
  });

  it('are none when an answer goes back to what it was', () => {
    const there = changed(HELD, { region: 'asia' });
    expect(withAnswer(there, HELD, 'region', 'europe')).toEqual({});
  });

  it('go up once more when an answer goes back after it was sent', () => {
    const sent = withSent(changed(HELD, { region: 'asia' }));
    const back = withAnswer(sent, HELD, 'region', 'europe');
    expect(patchOf(HELD, back)).toEqual({ region: 'europe' });
  });

  it('say null where an answer was taken back', () => {
    expect(patchOf(HELD, changed(HELD, { region: null, grid: {} }))).toEqual({
      region: null,
      grid: null,
    });
  });

  it('hold nothing for spaces, which are no answer to the server either', () => {
    expect(changed({}, { text: '   ' })).toEqual({});
  });

  it('laid over what the server holds are the answers on screen', () => {
    fc.assert(
      fc.property(anyAnswers, anyAnswers, (held, screen) => {
        fc.pre(sameShapes(held, screen));
        const gone = Object.keys(held).filter((item) => !(item in screen));
        const unsaved = changed(held, {
          ...screen,
          ...Object.fromEntries(gone.map((item) => [item, null])),
        });
        expect(withUnsaved(held, unsaved)).toEqual(answersOf(cellsOf(screen)));
      }),
    );
  });

  it('are gone once acknowledged, but for those changed since', () => {
    const sent = withSent(changed(HELD, { region: 'asia', size: 'small' }));
    const later = withAnswer(sent, HELD, 'size', 'large');
    const now = { ...HELD, region: 'asia', size: 'small' };
    expect(withoutSaved(later, sent, now)).toEqual({
      size: { mine: 'large', was: 'small', sent: [] },
    });
  });
});

describe('the server’s answers have moved on', () => {
  it('equal answers are adopted without a word', () => {
    const unsaved = changed(HELD, { region: 'asia', three: ['x', 'y'] });
    const theirs = { ...HELD, region: 'asia', three: ['y', 'x'] };
    expect(compareWith(unsaved, theirs)).toEqual({ unsaved: {}, conflicts: [] });
  });

  it('answers to other items are no conflict, nor are other rows of a matrix', () => {
    const unsaved = changed(HELD, { grid: { a: 1, b: 3 } });
    const theirs = { ...HELD, region: 'asia', grid: { a: 5, b: 2 } };
    expect(compareWith(unsaved, theirs)).toEqual({ unsaved, conflicts: [] });
    expect(patchOf(theirs, unsaved)).toEqual({ grid: { a: 5, b: 3 } });
  });

  it('different answers to one item are for the person to choose', () => {
    const unsaved = changed(HELD, { region: 'asia', grid: { a: 4, b: 2 } });
    const theirs = { region: 'america', grid: { a: 5, b: 2 } };
    const { conflicts } = compareWith(unsaved, theirs);
    expect(conflicts).toEqual([
      { cell: 'region', mine: 'asia', theirs: 'america' },
      { cell: 'grid\ta', mine: 4, theirs: 5 },
    ]);
    const chosen = withChoices(unsaved, conflicts, (cell) => cell === 'region');
    expect(withUnsaved(theirs, chosen)).toEqual({ region: 'asia', grid: { a: 5, b: 2 } });
    expect(compareWith(chosen, theirs).conflicts).toEqual([]);
  });

  it('a save that arrived though its answer was lost is no conflict, changed again or not', () => {
    const sent = withSent(changed(HELD, { region: 'asia', size: 'small' }));
    const later = withAnswer(sent, HELD, 'size', 'large');
    const { unsaved, conflicts } = compareWith(later, { ...HELD, region: 'asia', size: 'small' });
    expect(conflicts).toEqual([]);
    expect(Object.keys(unsaved)).toEqual(['size']);
  });
});
