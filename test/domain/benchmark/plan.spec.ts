import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { catalogueProblems } from '../../../api/domain/benchmark/catalogue-problems.js';
import { givenOptions } from '../../../api/domain/benchmark/own-scores.js';
import { evidenceFor, planFor, priorityOf } from '../../../api/domain/benchmark/plan.js';
import { localCatalogue } from '../../../api/domain/benchmark/local-catalogue.js';
import { isScoredPosition, positionAmong } from '../../../api/domain/benchmark/position-among.js';
import type { Position } from '../../../api/domain/benchmark/position.js';
import type { Action } from '../../../api/domain/benchmark/plan.js';
import { referenceEdition } from '../../../api/domain/benchmark/reference-edition.js';
import { en } from '../../../api/domain/benchmark/texts/en.js';
import { withScores } from '../../../api/domain/benchmark/leader-scores.js';
import type { Answers } from '../../../api/domain/instrument/answers.js';
import { reconstruct } from '../../../seeds/ai-networking-2025/reconstruction.js';
import { compiledInstrument, studyFiles } from '../../seeds/ai-networking-2025/study.js';
import { arbitraryRespondent } from './arbitrary-respondent.js';
import { BOARD, disclosureOf } from './scored-edition.js';
import { studyPlan } from './study-plan.js';

const files = studyFiles();
const instrument = compiledInstrument(files);
const catalogue = localCatalogue(studyPlan(), 'en');
const { codebook, columns } = reconstruct(files);
const leaders = (detail: 'distribution' | 'moments' | null) =>
  referenceEdition({
    codebook,
    columns,
    disclosure: disclosureOf(
      withScores(codebook, columns).codebook,
      detail === null ? [] : [{ group: BOARD, detail }],
    ),
    exempt: new Set(),
    source: 'reconstruction',
    leaders: BOARD,
  });
const edition = leaders('distribution');
const withheld = leaders(null);
const practices = edition.items.flatMap(({ id }) => id.split('effectiveness.')[1] ?? []);

const itemsFor = (answers: Answers, of = edition): readonly Position[] =>
  of.items
    .map((item) =>
      positionAmong(of, item, BOARD, {
        given: givenOptions(instrument, answers),
        codebook: instrument.codebook,
        comparable: () => true,
        texts: en,
      }),
    )
    .filter(isScoredPosition);
const planOf = (answers: Answers, of = edition): readonly Action[] =>
  planFor(of, catalogue, itemsFor(answers, of), {
    given: givenOptions(instrument, answers),
    codebook: instrument.codebook,
    texts: en,
  });
const idsOf = (plan: readonly Action[]): string => plan.map(({ id }) => id).join(' ');
const priorities = (answers: Answers): ReadonlyMap<string, number> =>
  new Map(
    catalogue.actions.map((action) => [
      action.id,
      priorityOf(
        evidenceFor(
          edition,
          catalogue,
          action,
          itemsFor(answers),
          givenOptions(instrument, answers),
        ),
      ),
    ]),
  );
const all = (score: number, but: Readonly<Record<string, number>> = {}): Answers => ({
  effectiveness: { ...Object.fromEntries(practices.map((name) => [name, score])), ...but },
});

describe('the catalogue of the study', () => {
  it('fits its instrument and its ledger', () => {
    const claims = new Set(files.claims.map(({ id }) => id));
    expect(catalogueProblems(catalogue, instrument.codebook, claims)).toEqual([]);
  });

  it('has an action for every practice and challenge, and four under each insight', () => {
    const tied = new Set(catalogue.actions.flatMap((action) => action.practices));
    expect(edition.items.filter(({ id }) => !tied.has(id))).toEqual([]);
    const answered = new Set(catalogue.actions.flatMap(({ challenges }) => challenges));
    const named = instrument.codebook.variables.find(({ name }) => name === 'challenges');
    expect(named?.options.filter(({ code }) => !answered.has(code))).toEqual([]);
    for (const insight of [1, 2, 4]) {
      expect(
        catalogue.actions.filter((action) => action.insight === insight).length,
      ).toBeGreaterThanOrEqual(4);
    }
  });

  it.each([
    [{ practices: ['effectiveness.juggling'] }, 'x: no scale item “effectiveness.juggling”'],
    [{ practices: ['challenges'] }, 'x: no scale item “challenges”'],
    [{ practices: [] }, 'x: improves no practice'],
    [{ challenges: ['dragons'] }, 'x: no challenge “dragons”'],
    [{ challenges: ['cost'] }, 'x: no challenge “cost”'],
    [{ needs: ['gold'] }, 'x: no need “gold”'],
    [{ claims: ['hearsay'] }, 'x: no claim “hearsay”'],
    [{ claims: [] }, 'x: rests on no claim'],
    [{ insight: 5 }, 'x: no insight 5'],
    [{ id: 'segment-ai' }, 'segment-ai stands twice'],
  ])('would not take %j', (change, problem) => {
    const sound = {
      ...{ id: 'x', insight: 1, title: '', detail: '', practices: ['maturity'] },
      ...{ challenges: [], needs: [], criteria: [], claims: ['sample'] },
    };
    const actions = [...catalogue.actions, { ...sound, ...change }];
    const claims = new Set([...files.claims.map(({ id }) => id)]);
    expect(catalogueProblems({ ...catalogue, actions }, instrument.codebook, claims)).toEqual([
      problem,
    ]);
  });

  it('would not take an item of another type', () => {
    const wrong = { ...catalogue, actions: [], investing: 'maturity' };
    expect(catalogueProblems(wrong, instrument.codebook, new Set())).toEqual([
      'no multiple-answer item “maturity”',
    ]);
  });
});

/** Of the priority, when a practice falls from a rating to 1. */
function expectedChange(practice: string, from: number): number {
  const median =
    itemsFor(all(3)).find(({ id }) => id === `effectiveness.${practice}`)?.median ?? NaN;
  return 0.5 * (median - 1 - Math.max(0, median - from)) + 0.1 * (from - 1);
}

describe('planFor', () => {
  it('has three to five actions, by priority, at most two under one insight', () => {
    fc.assert(
      fc.property(arbitraryRespondent(instrument), (answers) => {
        const plan = planOf(Object.freeze(answers));
        expect(plan.length).toBeGreaterThanOrEqual(3);
        expect(plan.length).toBeLessThanOrEqual(5);
        expect(new Set(plan.map(({ id }) => id)).size).toBe(plan.length);
        const ranked = plan.map(({ priority }) => priority);
        expect(ranked).toEqual([...ranked].sort((one, other) => other - one));
        for (const insight of [1, 2, 3, 4]) {
          expect(plan.filter((action) => action.insight === insight).length).toBeLessThan(3);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('gives 1,000 random respondents over 900 different plans', () => {
    const respondents = fc.sample(arbitraryRespondent(instrument), { numRuns: 1000, seed: 18 });
    const plans = new Set(respondents.map((answers) => idsOf(planOf(answers))));
    expect(plans.size).toBeGreaterThan(900);
  });

  it('begins with the weakest practice, and so with another one for each', () => {
    const first = practices.map((weakest) => {
      const [action] = planOf(all(5, { [weakest]: 1 }));
      const found = catalogue.actions.find(({ id }) => id === action?.id);
      expect(found?.practices).toContain(`effectiveness.${weakest}`);
      expect(action?.because).toContain(' 1; the leaders’ median is ');
      return idsOf(planOf(all(5, { [weakest]: 1 })));
    });
    expect(new Set(first).size).toBe(practices.length);
  });

  it('ranks higher what is rated lower, and nothing else', () => {
    const rating = fc.integer({ min: 2, max: 5 });
    fc.assert(
      fc.property(
        fc.constantFrom(...practices),
        fc.tuple(...practices.map(() => rating)),
        (lowered, ratings) => {
          const rated = Object.fromEntries(practices.map((name, at) => [name, ratings[at] ?? 3]));
          const before = priorities({ effectiveness: rated });
          const after = priorities({ effectiveness: { ...rated, [lowered]: 1 } });
          for (const { id, practices: tied } of catalogue.actions) {
            const change = (after.get(id) ?? NaN) - (before.get(id) ?? NaN);
            const isTied = tied.includes(`effectiveness.${lowered}`);
            // Of an action with one practice the whole change is known: points below the median
            // and points below the top.
            if (!isTied) expect(change).toBe(0);
            else if (tied.length > 1) expect(change).toBeGreaterThanOrEqual(0);
            else expect(change).toBeCloseTo(expectedChange(lowered, rated[lowered] ?? 3), 12);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('ranks higher what answers a named challenge and serves a named need', () => {
    const before = priorities(all(4));
    const after = priorities({
      ...all(4),
      challenges: ['legacy'],
      emerging_needs: ['orchestration'],
    });
    for (const { id, challenges, needs } of catalogue.actions) {
      const expected =
        (challenges.includes('legacy') ? 1 : 0) + (needs.includes('orchestration') ? 0.5 : 0);
      expect((after.get(id) ?? NaN) - (before.get(id) ?? NaN)).toBeCloseTo(expected, 12);
    }
  });

  it('says why by the respondent’s own answers and the leaders’ numbers', () => {
    const plan = planOf({ ...all(4, { segmentation: 2 }), challenges: ['security'] });
    expect(plan[0]).toMatchObject({
      id: 'segment-ai',
      provenance: 'illustrative',
      because:
        'You rate “Network segmentation” 2; the leaders’ median is 4 (n = 26, illustrative). You name “Security and privacy” among your top challenges. 52 % of the leaders see a need to keep investing in “Network segmentation” (n = 27, illustrative). 86 % of the leaders rate “Security expertise” in a partner 4 or 5 (n = 28, illustrative).',
    });
  });

  it('says so where nothing was rated, and stays at three actions', () => {
    const plan = planOf({});
    expect(plan).toHaveLength(3);
    for (const { because } of plan) expect(because).toContain('You rated none of the practices');
  });

  it('has no leaders’ number where none may be shown', () => {
    const plan = planOf({ ...all(2), challenges: ['security'] }, withheld);
    expect(plan.length).toBeGreaterThanOrEqual(3);
    for (const { because } of plan) {
      expect(because).not.toMatch(/%|n = /);
      expect(because).toContain('may not be shown');
    }
  });
});
