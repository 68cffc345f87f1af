import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inReadingOrder } from '../../../api/domain/instrument/in-reading-order.js';
import type { InstrumentDocument, LocalText } from '../../../api/domain/instrument/instrument.js';
import { jsonChanges } from '../../../api/domain/instrument/json-changes.js';
import { outlineOf } from '../../../api/domain/instrument/outline.js';
import { rewriteTexts } from '../../../api/domain/instrument/rewrite-texts.js';
import { storingProblem } from '../../../api/domain/instrument/storing-problem.js';
import { localesIn, textsOf, untranslatedOf } from '../../../api/domain/instrument/texts-of.js';
import { arbitraryInstrument } from './arbitrary-instrument.js';

describe('reading documents that may still be wrong', () => {
  it('finds as many texts as are translated', () => {
    fc.assert(
      fc.property(arbitraryInstrument, (document) => {
        const written: LocalText[] = [];
        rewriteTexts(document, (text) => {
          written.push(text);
          return text;
        });
        const found = textsOf(document).map(({ path }) => path);
        const said = written.filter((text) => typeof text !== 'string' || text.trim() !== '');
        expect(found.length).toBe(said.length);
        expect(new Set(found).size).toBe(found.length);
      }),
      { numRuns: 50 },
    );
  });

  it('lists what a language lacks, but no numbers', () => {
    const document = {
      locale: 'de',
      title: { default: 'Titel', en: 'Title' },
      pages: [
        {
          name: 'p',
          title: { en: 'Page' },
          elements: [{ name: 'q', type: 'rating', title: 'Wie?', rateValues: [1, 'viel'] }],
        },
      ],
    };
    expect(localesIn(document)).toEqual(['de', 'en']);
    expect(untranslatedOf(document)).toEqual([
      {
        locale: 'en',
        paths: ['pages[0].elements[0].title', 'pages[0].elements[0].rateValues[1]'],
      },
    ]);
  });

  it('takes any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        for (const document of [one, { pages: [one] }, { pages: [{ elements: [one, other] }] }]) {
          expect(localesIn(document).length).toBeGreaterThan(0);
          expect(untranslatedOf(document)).toBeInstanceOf(Array);
          expect(outlineOf(document)).toBeInstanceOf(Array);
          expect([null, 'string']).toContain(storingProblem(document) === null ? null : 'string');
        }
      }),
    );
  });

  it('orders properties only', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(inReadingOrder(json)).toEqual(json);
      }),
    );
    const shuffled = { pages: [], title: 'T', width: 1, autoGrow: true, locale: 'en' };
    expect(Object.keys(inReadingOrder(shuffled))).toEqual([
      ...['title', 'locale', 'autoGrow', 'width', 'pages'],
    ]);
  });

  it('tells every place that changed', () => {
    const before = { title: 'A', pages: [{ name: 'p' }, { name: 'q' }] };
    const after = { title: 'B', pages: [{ name: 'p', title: 'P' }] };
    expect(jsonChanges(before, after, 9)).toEqual([
      { path: 'title', before: 'A', after: 'B' },
      { path: 'pages[0].title', before: null, after: 'P' },
      { path: 'pages[1]', before: '{"name":"q"}', after: null },
    ]);
    expect(jsonChanges(before, after, 1)).toHaveLength(1);
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(jsonChanges(json, structuredClone(json), 9)).toEqual([]);
      }),
    );
  });

  it('stores the study’s own', () => {
    expect(storingProblem({ pages: [] } satisfies InstrumentDocument)).toBeNull();
    expect(storingProblem({ pages: [{ name: 'a\0' }] })).toContain('pages[0].name');
  });
});
