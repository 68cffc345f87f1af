import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { carriedThemes } from '../../../api/domain/coding/carried-themes.js';
import { frameDifference } from '../../../api/domain/coding/frame-difference.js';
import { frameProblems } from '../../../api/domain/coding/frame-problems.js';
import { type Theme, withThemes } from '../../../api/domain/fieldwork/code-frame.js';
import { codebookOf, variable } from '../tabulation/made-columns.js';

const theme = (value: string, more: Partial<Theme> = {}): Theme => ({
  ...{ value, text: `Theme ${value}`, provenance: 'measured', ...more },
});
const frame = (...themes: Theme[]) => ({ themes });
const fates = (from: { themes: Theme[] }, to: { themes: Theme[] }) =>
  Object.fromEntries(frameDifference(from, to).map(({ value, fate }) => [value, fate]));

const codes = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'));
const aFrame = codes.map((values) => frame(...values.map((value) => theme(value))));

describe('frameDifference', () => {
  it('tells renamed, new, merged and retired themes apart', () => {
    const from = frame(theme('a'), theme('b'), theme('c'), theme('d'), theme('e'));
    const to = frame(
      theme('a'),
      theme('b', { text: 'Better' }),
      theme('f', { mergedFrom: ['c', 'd'] }),
    );
    expect(fates(from, to)).toEqual({
      ...{ a: 'same', b: 'reworded', f: 'new', c: 'merged', d: 'merged', e: 'retired' },
    });
    expect(frameDifference(from, to).find(({ value }) => value === 'c')?.into).toEqual(['f']);
  });

  it('finds a change of definition, example or group, and none where one was never said', () => {
    for (const part of ['definition', 'example', 'group'] as const) {
      expect(fates(frame(theme('a')), frame(theme('a', { [part]: 'x' })))).toEqual({
        a: 'reworded',
      });
      expect(fates(frame(theme('a')), frame(theme('a', { [part]: null })))).toEqual({ a: 'same' });
    }
  });

  it('names every theme of both once, and nothing new of a frame and itself', () => {
    fc.assert(
      fc.property(aFrame, aFrame, (from, to) => {
        const found = frameDifference(from, to).map(({ value }) => value);
        const values = [...from.themes, ...to.themes].map(({ value }) => value);
        expect([...found].sort()).toEqual([...new Set(values)].sort());
        expect(frameDifference(from, from).every(({ fate }) => fate === 'same')).toBe(true);
      }),
    );
  });
});

describe('carriedThemes', () => {
  it('follows a merger, and leaves an answer with a retired theme to somebody', () => {
    const difference = frameDifference(
      frame(theme('a'), theme('b'), theme('c')),
      frame(theme('a', { mergedFrom: ['b'] })),
    );
    expect(carriedThemes(['b', 'a'], difference)).toEqual(['a']);
    expect(carriedThemes(['a', 'c'], difference)).toBeNull();
    expect(carriedThemes(['no-theme'], difference)).toEqual(['no-theme']);
  });

  it('has “no theme” looked at again where a theme is new', () => {
    const difference = frameDifference(frame(theme('a')), frame(theme('a'), theme('b')));
    expect(carriedThemes(['no-theme'], difference)).toBeNull();
    expect(carriedThemes(['a'], difference)).toEqual(['a']);
  });

  it('yields themes of the later frame only, each once, at least one', () => {
    fc.assert(
      fc.property(aFrame, aFrame, codes, (from, to, given) => {
        const known = given.filter((code) => from.themes.some(({ value }) => value === code));
        fc.pre(known.length > 0);
        const carried = carriedThemes(known, frameDifference(from, to));
        const later = to.themes.map(({ value }) => value);
        if (carried === null) expect(known.every((code) => later.includes(code))).toBe(false);
        else expect([...carried].sort()).toEqual([...known].sort());
      }),
    );
  });
});

describe('frameProblems', () => {
  const problems = (...themes: Theme[]) =>
    frameProblems(themes, [theme('a'), theme('b')]).map(({ at, field }) => [at, field]);

  it('takes a frame that merges a theme that is gone', () => {
    expect(problems(theme('a', { mergedFrom: ['b'] }), theme('c'))).toEqual([]);
  });

  it('says where what is wrong', () => {
    expect(problems()).toEqual([[null, 'themes']]);
    expect(problems(theme('A b'))).toEqual([[0, 'value']]);
    expect(problems(theme('no-theme'))).toEqual([[0, 'value']]);
    expect(problems(theme('a', { text: ' ' }))).toEqual([[0, 'text']]);
    expect(problems(theme('a'), theme('a', { text: 'Other' }))).toEqual([[1, 'value']]);
    expect(problems(theme('a'), theme('c', { text: 'Theme a' }))).toEqual([[1, 'text']]);
    expect(problems(theme('c', { mergedFrom: ['z'] }))).toEqual([[0, 'mergedFrom']]);
    expect(problems(theme('a'), theme('c', { mergedFrom: ['a'] }))).toEqual([[1, 'mergedFrom']]);
  });
});

describe('withThemes', () => {
  it('makes a net of each group', () => {
    const themes = [theme('a', { group: 'Care' }), theme('b'), theme('c', { group: 'Care' })];
    const codebook = withThemes(codebookOf(variable('areas', 'open')), [
      { item: 'areas', version: 1, themes },
    ]);
    expect(codebook.variables[1]?.nets).toEqual([
      { code: 'group:Care', label: 'Care', options: ['a', 'c'], provenance: 'measured' },
    ]);
  });
});
