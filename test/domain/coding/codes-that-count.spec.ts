import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Coding, codesThatCount } from '../../../api/domain/coding/codes-that-count.js';
import { themeProblem } from '../../../api/domain/coding/theme-problem.js';

const coding = (coder: string, themes: string[], since = '2026-01-01T00:00:00Z'): Coding => ({
  ...{ coder, themes, since },
});
const NOBODY: ReadonlySet<string> = new Set();
const SECOND: ReadonlySet<string> = new Set(['berta']);

const anyCoding = fc.record({
  coder: fc.constantFrom('import', 'anna', 'berta', 'carla'),
  since: fc.constantFrom('2026-01-01T00:00:00Z', '2026-01-02T00:00:00Z', '2026-01-03T00:00:00Z'),
  themes: fc.uniqueArray(fc.constantFrom('triage', 'robots', 'fraud'), { minLength: 1 }),
});
const codings = fc.uniqueArray(anyCoding, { selector: ({ coder }) => coder });

describe('codesThatCount', () => {
  it('is null for an answer that nobody has coded, and no theme for one that has none', () => {
    expect(codesThatCount({ codings: [], adjudicated: null }, NOBODY)).toBeNull();
    expect(
      codesThatCount({ codings: [coding('anna', ['no-theme'])], adjudicated: null }, NOBODY),
    ).toEqual({ source: 'coder', themes: [] });
  });

  it('takes who coded first of those who are not second coders', () => {
    const given = [
      coding('berta', ['robots'], '2026-01-01T00:00:00Z'),
      coding('carla', ['fraud'], '2026-01-03T00:00:00Z'),
      coding('anna', ['triage'], '2026-01-02T00:00:00Z'),
    ];
    const counting = (second: ReadonlySet<string>) =>
      codesThatCount({ codings: given, adjudicated: null }, second)?.themes;
    expect(counting(SECOND)).toEqual(['triage']);
    expect(counting(NOBODY)).toEqual(['robots']);
  });

  it('never counts second codes by themselves', () => {
    const alone = { codings: [coding('berta', ['robots'])], adjudicated: null };
    expect(codesThatCount(alone, SECOND)).toBeNull();
  });

  it('is what was decided, whoever coded what', () => {
    fc.assert(
      fc.property(
        codings,
        fc.uniqueArray(fc.constantFrom('triage', 'robots')),
        (given, decided) => {
          const counting = codesThatCount({ codings: given, adjudicated: decided }, SECOND);
          expect(counting).toEqual({ source: 'adjudicated', themes: decided });
        },
      ),
    );
  });

  it('is a first coder’s, else the import’s, in whatever order they come', () => {
    fc.assert(
      fc.property(codings, (given) => {
        const counting = codesThatCount({ codings: given, adjudicated: null }, SECOND);
        const backwards = { codings: [...given].reverse(), adjudicated: null };
        expect(codesThatCount(backwards, SECOND)).toEqual(counting);
        const hasFirst = given.some(({ coder }) => coder === 'anna' || coder === 'carla');
        const hasImport = given.some(({ coder }) => coder === 'import');
        expect(counting?.source ?? null).toBe(hasFirst ? 'coder' : hasImport ? 'import' : null);
      }),
    );
  });
});

describe('themeProblem', () => {
  const theme = (value: string) => ({ value, text: value, provenance: 'measured' as const });
  const frame = { item: 'areas', version: 2, themes: [theme('triage'), theme('robots')] };

  it('takes themes of the frame, or “no theme” alone, or nothing', () => {
    for (const given of [[], ['triage'], ['robots', 'triage'], ['no-theme']]) {
      expect(themeProblem(frame, given)).toBeNull();
    }
  });

  it('refuses others, twice the same, and “no theme” beside one', () => {
    for (const given of [['fraud'], ['triage', 'triage'], ['no-theme', 'triage']]) {
      expect(themeProblem(frame, given)).toEqual(expect.any(String));
    }
  });
});
