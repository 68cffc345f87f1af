import { expect, it } from '@jest/globals';
import {
  forgetUnsaved,
  openUnsavedStorage,
  type TextStorage,
} from '../../../../web/respond/answers/unsaved-storage';

const memory = (): TextStorage & { readonly entries: Map<string, string> } => {
  const entries = new Map<string, string>();
  return {
    entries,
    get length() {
      return entries.size;
    },
    key: (index) => [...entries.keys()][index] ?? null,
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => entries.set(key, value),
    removeItem: (key) => entries.delete(key),
  };
};
const one = (mine: unknown) => ({ mine, was: null, sent: [] });

it('keeps answers over a reload, which is a new tab to it', () => {
  const storage = memory();
  openUnsavedStorage(storage, 'token', 'before').write({ region: one('asia') });
  expect(openUnsavedStorage(storage, 'token', 'after').read()).toEqual({ region: one('asia') });
  // Taken over, and still there for the next.
  expect([...storage.entries.keys()]).toEqual(['leadline-unsaved:token:after']);
});

it('merges what several tabs left, and leaves other questionnaires alone', () => {
  const storage = memory();
  openUnsavedStorage(storage, 'token', 'first').write({ region: one('asia') });
  openUnsavedStorage(storage, 'token', 'second').write({ size: one('small') });
  openUnsavedStorage(storage, 'other', 'first').write({ role: one('network') });
  expect(openUnsavedStorage(storage, 'token', 'third').read()).toEqual({
    region: one('asia'),
    size: one('small'),
  });
  expect(openUnsavedStorage(storage, 'other', 'third').read()).toEqual({ role: one('network') });
});

it('forgets one questionnaire of every tab', () => {
  const storage = memory();
  openUnsavedStorage(storage, 'token', 'first').write({ region: one('asia') });
  openUnsavedStorage(storage, 'token', 'second').write({ size: one('small') });
  openUnsavedStorage(storage, 'other', 'first').write({ role: one('network') });
  forgetUnsaved(storage, 'token');
  forgetUnsaved(null, 'other');
  expect([...storage.entries.keys()]).toEqual(['leadline-unsaved:other:first']);
});

it('leaves nothing behind when all is saved', () => {
  const storage = memory();
  const own = openUnsavedStorage(storage, 'token', 'tab');
  own.write({ region: one('asia') });
  own.write({});
  expect(storage.entries.size).toBe(0);
});

it.each(['{', 'null', '[1]', '"text"', '{"region":{"mine":1}}', '{"region":null}'])(
  'reads nothing from %s',
  (text) => {
    const storage = memory();
    storage.setItem('leadline-unsaved:token:tab', text);
    expect(openUnsavedStorage(storage, 'token', 'new').read()).toEqual({});
  },
);

it('works without storage, and with one that is full', () => {
  const blocked = openUnsavedStorage(null, 'token', 'tab');
  blocked.write({ region: one('asia') });
  expect(blocked.read()).toEqual({});
  const full = memory();
  const refusing = {
    ...full,
    length: 0,
    setItem: () => {
      throw new Error('full');
    },
  };
  expect(() => {
    openUnsavedStorage(refusing, 'token', 'tab').write({ region: one('asia') });
  }).not.toThrow();
});
