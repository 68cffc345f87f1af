import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareVersions } from '../../../api/domain/instrument/compare-versions.js';
import type { InstrumentDocument } from '../../../api/domain/instrument/instrument.js';
import { arbitraryInstrument } from './arbitrary-instrument.js';
import { onOnePage } from './compiled.js';

const matrix = { type: 'matrix', name: 'q', columns: [1, 2], rows: ['lan', 'wan'] };
const number = { type: 'text', inputType: 'number', name: 'q' };
const single = { type: 'radiogroup', name: 'q', title: 'Which?', choices: ['a', 'b'] };

const between = (before: unknown, after: unknown) =>
  compareVersions(
    onOnePage(before) as InstrumentDocument,
    onOnePage(after) as InstrumentDocument,
  ).variables.map(({ variable, change, differences }) => ({
    variable,
    change,
    told: differences.map(({ kind, before: was, after: is }) => `${kind}: ${was} > ${is}`),
  }));

describe('compareVersions', () => {
  it('finds nothing between a version and itself', () => {
    fc.assert(
      fc.property(arbitraryInstrument, (document) => {
        const { variables } = compareVersions(document, structuredClone(document));
        expect(variables.every(({ trend, differences }) => trend && differences.length === 0)).toBe(
          true,
        );
      }),
      { numRuns: 50 },
    );
  });

  it('tells what differs wherever it says that something does', () => {
    fc.assert(
      fc.property(arbitraryInstrument, arbitraryInstrument, (before, after) => {
        for (const { change, differences } of compareVersions(before, after).variables) {
          const isKept = change !== 'identical' && change !== 'new' && change !== 'gone';
          if (isKept) expect(differences.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 100 },
    );
  });

  it.each<[string, unknown, unknown, string, string[]]>([
    ['another bound', number, { ...number, max: 9 }, 'scale-changed', ['limits: null > …–9']],
    [
      'another type',
      single,
      { ...single, type: 'checkbox' },
      'scale-changed',
      ['type: single > multiple', 'limits: null > 0–2'],
    ],
    [
      'another order, a heading and an obligation, which no trend minds',
      single,
      { ...single, choices: ['b', 'a'], label: 'Heading', isRequired: true },
      'identical',
      ['option-order: a, b > b, a', 'required: no > yes', 'heading: null > Heading'],
    ],
    [
      'another name of an option',
      single,
      { ...single, choices: ['a', { value: 'b', text: 'Both' }] },
      'wording-changed',
      ['option-label: b > Both'],
    ],
  ])('tells %s', (_, before, after, change, told) => {
    expect(between(before, after)).toEqual([{ variable: 'q', change, told }]);
  });

  it('tells a row that is new, gone or called otherwise', () => {
    const rows = [{ value: 'lan', text: 'Local' }, 'edge'];
    expect(between(matrix, { ...matrix, rows })).toEqual([
      { variable: 'q.lan', change: 'wording-changed', told: ['row: lan > Local'] },
      { variable: 'q.edge', change: 'new', told: [] },
      { variable: 'q.wan', change: 'gone', told: [] },
    ]);
  });
});
