import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type {
  ClaimDefinition,
  Expectation,
} from '../../../api/domain/reporting/claim-definition.js';
import { reconstruct } from '../../../seeds/ai-networking-2025/reconstruction.js';
import type { StudyFiles } from '../../../seeds/ai-networking-2025/study-files.js';
import { complaints, FOLDER, studyFiles } from './study.js';

const files = studyFiles();

/** One number of one claim changed. */
interface Change {
  readonly claim: string;
  readonly part: number;
  readonly expectation: number;
  readonly from: number;
  readonly to: number;
}

/** A unit of the last place, and one far off: each printed number both ways. */
function changesTo(expectation: Expectation): readonly number[] {
  switch (expectation.kind) {
    case 'rounds-to': {
      const unit = 10 ** -expectation.decimals;
      return [-unit, unit, 4 * unit, unit / 20].map((by) => round(expectation.value + by));
    }
    case 'equals':
      return [expectation.value + 1, ...(expectation.value > 0 ? [expectation.value - 1] : [])];
    case 'at-least':
    case 'more-than':
      return [expectation.value + 40];
    default:
      return [];
  }
}

const round = (value: number): number => Number(value.toFixed(3));

const changes: readonly Change[] = files.claims.flatMap(({ id, parts }) =>
  parts.flatMap(({ expect: expectations }, part) =>
    expectations.flatMap((each, expectation) =>
      changesTo(each).map((to) => ({
        ...{ claim: id, part, expectation, to },
        from: 'value' in each ? each.value : 0,
      })),
    ),
  ),
);

const changed = ({ claim, part, expectation, to }: Change): StudyFiles => ({
  ...files,
  claims: files.claims.map((definition): ClaimDefinition =>
    definition.id !== claim
      ? definition
      : {
          ...definition,
          parts: definition.parts.map((each, index) =>
            index !== part
              ? each
              : {
                  ...each,
                  expect: each.expect.map((old, place) =>
                    place === expectation ? ({ ...old, value: to } as Expectation) : old,
                  ),
                },
          ),
        },
  ),
});

describe('the reconstruction', () => {
  it('gives the bytes of the committed responses.csv, each time', () => {
    const committed = readFileSync(new URL('responses.csv', FOLDER), 'utf8');
    expect(reconstruct(files).csv).toBe(committed);
    expect(reconstruct(studyFiles()).csv).toBe(committed);
  });

  it('does not hang on the seed', () => {
    const complaintsBySeed = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) =>
      complaints({ ...files, illustrative: { ...files.illustrative, seed } }),
    );
    expect(complaintsBySeed.flat()).toEqual([]);
  });

  it('has numbers to change in every claim that has numbers', () => {
    expect(changes.length).toBeGreaterThan(60);
    expect(new Set(changes.map(({ claim }) => claim)).size).toBe(12);
  });

  it.each(changes)('fails naming $claim when its $from becomes $to', (change) => {
    const problems = complaints(changed(change));
    expect(problems).not.toEqual([]);
    expect(problems.join('\n')).toContain(`claim ${change.claim}: `);
  });

  it('says which sums or bases would do', () => {
    const change = (claim: string, to: number): readonly string[] =>
      complaints(changed({ claim, to, part: 0, expectation: 0, from: 0 }));
    expect(change('maturity-region', 3.05)).toEqual([
      'claim maturity-region: no whole-number sum of 10 ratings rounds to 3.05',
    ]);
    expect(change('maturity-region', 3.1)).toEqual([
      'claim maturity-region: printed 3.1, but a sum of 30 over 10 ratings does not round to it; 31 would',
    ]);
    expect(change('availability-top2', 93)).toEqual([
      'claim availability-top2: printed 93 %, but 23 of 25 is 92 %; these would be: ' +
        '13/14, 14/15, 25/27, 26/28, 27/29, 28/30',
    ]);
  });

  it('fails naming the claim whose base is left out or is another', () => {
    for (const { claim, part } of files.bases) {
      const kept = files.bases.filter((base) => base.claim !== claim || base.part !== part);
      const other = files.bases.map((base) =>
        kept.includes(base) ? base : { ...base, count: base.count + 1 },
      );
      expect(complaints({ ...files, bases: kept }).join('\n')).toContain(`claim ${claim}: `);
      expect(complaints({ ...files, bases: other }).join('\n')).toContain(`claim ${claim}: `);
    }
  });

  it('fails when the illustrative numbers contradict an order', () => {
    const { picks } = files.illustrative;
    const areas = { ...picks.functional_areas, 'operations-finance': 9, 'sales-marketing': 15 };
    const illustrative = {
      ...files.illustrative,
      picks: { ...picks, functional_areas: areas },
    };
    expect(complaints({ ...files, illustrative }).join('\n')).toContain('claim areas-top: ');
  });

  it('fails when a listed theme is coded for nobody', () => {
    const participants = files.participants.map((each) => ({
      ...each,
      themes: each.themes.filter((theme) => theme !== 'pipe-anomaly'),
    }));
    expect(complaints({ ...files, participants }).join('\n')).toContain(
      'Figure 3, Water-pipe anomaly detection: not as listed under Utilities',
    );
  });

  it('puts every row through the validator', () => {
    const [first, ...rest] = files.participants;
    if (first === undefined) throw new Error('no participants');
    const participants = [{ ...first, country: 'atlantis' }, ...rest];
    expect(complaints({ ...files, participants }).join('\n')).toContain('R01: ');
  });
});
