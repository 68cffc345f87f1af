import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compileInstrument } from '../../../../api/domain/instrument/compile-instrument.js';
import type { Edit } from '../../../../web/admin/instruments/document/edit';
import { begin, edited, redone, undone } from '../../../../web/admin/instruments/document/history';
import {
  type JsonPath,
  listOf,
  pathText,
  readPath,
  valueAt,
  withValue,
} from '../../../../web/admin/instruments/document/json-path';
import { ITEM_TYPES } from '../../../../web/admin/instruments/document/new-item';
import { itemsOf, sectionsOf } from '../../../../web/admin/instruments/document/places';
import {
  renameDimension,
  renameItem,
  renameOption,
  renameRow,
} from '../../../../web/admin/instruments/document/rename';
import {
  readSimpleRule,
  writeSimpleRule,
} from '../../../../web/admin/instruments/document/simple-rule';
import {
  addItem,
  addSection,
  changeType,
  duplicateItem,
  moveEntry,
  moveItem,
  removeAt,
  stepItem,
} from '../../../../web/admin/instruments/document/structure';
import {
  localesOf,
  setText,
  textIn,
  withoutLocale,
} from '../../../../web/admin/instruments/document/texts';
import { arbitraryInstrument } from '../../../domain/instrument/arbitrary-instrument.js';

const problemsOf = (document: unknown): readonly { path: string; code: string }[] => {
  const compilation = compileInstrument(document);
  return compilation.ok ? [] : compilation.problems;
};

type Draw = (length: number) => number;
type Doing = (document: unknown, draw: Draw) => Edit;

/** Every edit that the form makes, on whatever the document holds. */
const EDITS: Readonly<Record<string, Doing>> = {
  'move a section': (document, draw) => {
    const { length } = sectionsOf(document);
    return moveEntry(document, ['pages'], draw(length), draw(length));
  },
  'move an item': (document, draw) => {
    const { section, index } = drawn(itemsOf(document), draw);
    const to = draw(sectionsOf(document).length);
    return moveItem(document, section, index, to, draw(3));
  },
  'step an item': (document, draw) => {
    const { section, index } = drawn(itemsOf(document), draw);
    return stepItem(document, section, index, draw(2) === 0 ? -1 : 1);
  },
  'add an item': (document, draw) =>
    addItem(
      document,
      draw(sectionsOf(document).length),
      draw(3),
      ITEM_TYPES[draw(ITEM_TYPES.length)] ?? 'text',
    ),
  'add a section': (document, draw) => addSection(document, draw(3)),
  'remove an item': (document, draw) => removeAt(document, drawn(itemsOf(document), draw).path),
  'remove a section': (document, draw) =>
    removeAt(document, drawn(sectionsOf(document), draw).path),
  'remove an option': (document, draw) => {
    const { path, list } = optionsOf(document, draw);
    return removeAt(document, [
      ...path,
      list,
      draw(listOf(valueAt(document, [...path, list])).length),
    ]);
  },
  'copy an item': (document, draw) => {
    const { section, index } = drawn(itemsOf(document), draw);
    return duplicateItem(document, section, index);
  },
  'change a type': (document, draw) =>
    changeType(
      document,
      drawn(itemsOf(document), draw).path,
      ITEM_TYPES[draw(ITEM_TYPES.length)] ?? 'text',
    ),
  'rename an item': (document, draw) =>
    renameItem(document, drawn(itemsOf(document), draw).path, NAMES[draw(NAMES.length)] ?? ''),
  'rename an option': (document, draw) => {
    const { path, list } = optionsOf(document, draw);
    const { length } = listOf(valueAt(document, [...path, list]));
    return renameOption(document, path, draw(length), CODES[draw(CODES.length)] ?? '');
  },
  'rename a row': (document, draw) => {
    const matrices = itemsOf(document).filter(({ type }) => type === 'matrix');
    if (matrices.length === 0) return { ok: true, document };
    const { path, element } = drawn(matrices, draw);
    return renameRow(
      document,
      path,
      draw(listOf(element.rows).length),
      NAMES[draw(NAMES.length)] ?? '',
    );
  },
  'rename a dimension': (document, draw) =>
    renameDimension(
      withValue(document, ['dimensions'], [{ value: 'speed' }]),
      0,
      NAMES[draw(NAMES.length)] ?? '',
    ),
  'translate a text': (document, draw) => ({
    ok: true,
    document: setText(document, [...drawn(itemsOf(document), draw).path, 'title'], 'fr', 'Quoi ?'),
  }),
  'take a language out': (document) => ({ ok: true, document: withoutLocale(document, 'de') }),
};

const NAMES = ['q1', 'Q2', 'fresh', 'a.b', '', 'r1', 'page1', '1st'];
const CODES = ['yes', 'fresh', "it's", ' padded', '', 7, 3, 'YES', 'a,b', '1,5'];

const drawn = <Thing>(things: readonly Thing[], draw: Draw): Thing => {
  const thing = things[draw(things.length)];
  if (thing === undefined) throw new Error('nothing to draw from');
  return thing;
};
const optionsOf = (document: unknown, draw: Draw): { path: JsonPath; list: string } => {
  const closed = itemsOf(document).flatMap(({ path, element }) =>
    ['choices', 'columns'].flatMap((list) => (element[list] === undefined ? [] : [{ path, list }])),
  );
  return closed.length === 0 ? { path: ['pages', 0], list: 'elements' } : drawn(closed, draw);
};

const draws = fc.array(fc.nat(9973), { minLength: 8, maxLength: 8 });
const drawOf = (numbers: readonly number[]): Draw => {
  let next = 0;
  return (length) => (numbers[next++ % numbers.length] ?? 0) % Math.max(1, length);
};

describe('edits of a document', () => {
  it.each(Object.entries(EDITS))('%s: leaves it valid, or tells why not', (_, edit) => {
    fc.assert(
      fc.property(arbitraryInstrument, draws, (instrument, numbers) => {
        const document: unknown = JSON.parse(JSON.stringify(instrument));
        const before = JSON.stringify(document);
        const outcome = edit(document, drawOf(numbers));
        expect(JSON.stringify(document)).toBe(before);
        if (outcome.ok) expect(problemsOf(outcome.document)).toEqual([]);
        else expect(outcome.faults.length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });

  it('finds a way through most of the time', () => {
    for (const [name, edit] of Object.entries(EDITS)) {
      const outcomes = fc
        .sample(fc.tuple(arbitraryInstrument, draws), { numRuns: 60, seed: 7 })
        .map(([document, numbers]) => edit(JSON.parse(JSON.stringify(document)), drawOf(numbers)));
      expect([name, outcomes.filter(({ ok }) => ok).length > 4]).toEqual([name, true]);
    }
  });

  const routed = {
    title: 'Routed',
    pages: [
      {
        name: 'one',
        elements: [
          { type: 'radiogroup', name: 'a', choices: ['x', { value: 'y', text: 'Why' }] },
          { type: 'matrix', name: 'm', columns: [1, 2], rows: ['r'] },
        ],
      },
      {
        name: 'two',
        visibleIf: "{a} = 'x' and {m.r} > 1",
        elements: [
          { type: 'comment', name: 'b', visibleIf: "{a} anyof ['x', 'y'] or {m.r} notempty" },
        ],
      },
    ],
  };

  it('renames in every rule', () => {
    const item = renameItem(routed, ['pages', 0, 'elements', 0], 'first');
    expect(item.ok && sectionsOf(item.document)[1]?.page).toMatchObject({
      visibleIf: "{first} = 'x' and {m.r} > 1",
      elements: [{ visibleIf: "{first} anyof ['x', 'y'] or {m.r} notempty" }],
    });
    const option = renameOption(routed, ['pages', 0, 'elements', 0], 0, "it's");
    expect(option.ok && sectionsOf(option.document)[1]?.page.visibleIf).toBe(
      String.raw`{a} = 'it\'s' and {m.r} > 1`,
    );
    const row = renameRow(routed, ['pages', 0, 'elements', 1], 0, 's');
    expect(row.ok && itemsOf(row.document)[2]?.element.visibleIf).toBe(
      "{a} anyof ['x', 'y'] or {m.s} notempty",
    );
  });

  it.each<[string, Edit, string]>([
    [
      'an item that rules need is not removed',
      removeAt(routed, ['pages', 0, 'elements', 0]),
      'rule-needs-item two a',
    ],
    ['nor moved behind them', moveItem(routed, 0, 0, 1, 1), 'rule-comes-first two a'],
    [
      'an option that rules need is not removed',
      removeAt(routed, ['pages', 0, 'elements', 0, 'choices', 1]),
      'rule-needs-option b y',
    ],
    [
      'a section stays when it is the last',
      removeAt({ pages: [{ name: 'p', elements: [{ type: 'comment', name: 'q' }] }] }, [
        'pages',
        0,
      ]),
      'nothing-left  pages',
    ],
    [
      'a name is there once',
      renameItem(routed, ['pages', 1, 'elements', 0], 'A'),
      'name-taken A A',
    ],
    [
      'an item that rules need keeps its type',
      changeType(routed, ['pages', 0, 'elements', 0], 'comment'),
      'rule-needs-item two a',
    ],
  ])('%s', (_, edit, expected) => {
    const told = edit.ok
      ? []
      : edit.faults.map(({ code, name, needs }) => `${code} ${name} ${needs}`);
    expect(told).toContain(expected);
  });
});

describe('rules as a form', () => {
  it.each([
    "{a} = 'x'",
    "{a} != 'x' and {m.r} > 1 and {b} notempty",
    "{a} anyof ['x', 'y'] or {n} <= -1.5",
    String.raw`{a} = 'it\'s'`,
  ])('reads %s and writes it again', (source) => {
    const rule = readSimpleRule(source);
    expect(rule === null ? null : writeSimpleRule(rule)).toBe(source);
  });

  it.each(["{a} = 'x' and {b} empty or {c} empty", '!({a} empty)', "({a} = 'x')", '{a', '{a} = x'])(
    'leaves %s to be edited as text',
    (source) => {
      expect(readSimpleRule(source)).toBeNull();
    },
  );

  it('means the same to the server as before', () => {
    fc.assert(
      fc.property(arbitraryInstrument, (document) => {
        for (const { element, path } of itemsOf(document)) {
          const rule =
            typeof element.visibleIf === 'string' ? readSimpleRule(element.visibleIf) : null;
          if (rule === null) continue;
          const written = withValue(document, [...path, 'visibleIf'], writeSimpleRule(rule));
          const [was, is] = [compileInstrument(document), compileInstrument(written)];
          expect(is.ok && is.instrument.items).toEqual(was.ok && was.instrument.items);
        }
      }),
    );
  });
});

describe('texts of a document', () => {
  it('sets, reads and takes away one language, and leaves the others', () => {
    const document = { title: 'Speed', pages: [{ elements: [{ choices: ['a', 2] }] }] };
    const option = ['pages', 0, 'elements', 0, 'choices', 1, 'text'] as const;
    const translated = setText(setText(document, ['title'], 'de', 'Tempo'), option, 'de', 'Zwei');
    expect(translated).toEqual({
      title: { default: 'Speed', de: 'Tempo' },
      pages: [{ elements: [{ choices: ['a', { value: 2, text: { default: '2', de: 'Zwei' } }] }] }],
    });
    expect(localesOf(translated)).toEqual(['en', 'de']);
    expect(textIn(translated.title, 'de', 'en')).toBe('Tempo');
    expect(setText(translated, ['title'], 'de', '').title).toBe('Speed');
    expect(withoutLocale(translated, 'de').title).toBe('Speed');
    expect(setText({ title: 'x' }, ['title'], 'en', '')).toEqual({});
  });
});

describe('places and history', () => {
  it('writes places as the server does, and finds them again', () => {
    const path = ['pages', 0, 'elements', 12, 'title', 'de'];
    expect(pathText(path)).toBe('pages[0].elements[12].title.de');
    expect(readPath(pathText(path))).toEqual(path);
    expect(readPath('')).toEqual([]);
  });

  it('goes back and forth, and takes what is typed into one field together', () => {
    const typed = ['t', 'te', 'tex'].reduce(
      (history, text) => edited(history, text, 'title'),
      begin(''),
    );
    const further = edited(typed, 'other', null);
    expect(undone(further).present).toBe('tex');
    expect(undone(undone(further)).present).toBe('');
    expect(redone(redone(undone(undone(further))))).toMatchObject({ present: 'other', future: [] });
    expect(undone(begin('x')).present).toBe('x');
    expect(edited(undone(further), 'new', null).future).toEqual([]);
  });
});
