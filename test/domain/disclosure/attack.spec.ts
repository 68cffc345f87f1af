import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { audit } from '../../../api/domain/disclosure/audit.js';
import type { EditionDisclosure } from '../../../api/domain/disclosure/edition-disclosure.js';
import { breaksOf, everyGroup, type Break } from '../../../api/domain/disclosure/group.js';
import { releasableGroups } from '../../../api/domain/disclosure/releasable-groups.js';
import { release } from '../../../api/domain/disclosure/release.js';
import {
  DEFAULT_DISCLOSURE_RULES,
  type DisclosureRules,
} from '../../../api/domain/disclosure/rules.js';
import type { Variable } from '../../../api/domain/instrument/codebook.js';
import { crosstab } from '../../../api/domain/tabulation/crosstab.js';
import { attack, type Conditions, type Recovered, type Shown } from '../../support/attack.js';
import { shownIn, stubOf } from '../../support/shown-in.js';
import {
  sketchScale,
  sketchSingle,
  smallEdition,
  type Row,
  type SmallEdition,
} from '../../support/small-edition.js';

const VARIABLES = {
  strand: sketchSingle('board', 'interviews'),
  region: sketchSingle('america', 'europe', 'asia'),
  size: {
    type: 'single' as const,
    options: ['small', 'middle', 'large', 'huge'],
    nets: { 'over-20k': ['large', 'huge'] },
  },
  environment: sketchSingle('cloud', 'hybrid', 'premises'),
  availability: sketchScale(),
  needs: { type: 'multiple' as const, options: ['edge', 'mesh', 'cache'] },
};
const BREAKS = ['strand', 'region', 'size'];

/** The gate switched off: whatever has one respondent is shown. */
const OFF: DisclosureRules = {
  ...DEFAULT_DISCLOSURE_RULES,
  minimumContributors: 1,
  distributionContributors: 1,
  differencing: 1,
  dominanceShare: 1,
};

const maybe = <T>(answer: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.option(answer, { freq: 8, nil: null });

/** Some answers are rare: margins can then place who gave them. */
const respondents: fc.Arbitrary<Row[]> = fc.array(
  fc.record({
    organisation: fc.nat(80),
    strand: fc.constantFrom('board', 'board', 'interviews'),
    region: fc.constantFrom('america', 'europe', 'asia'),
    size: maybe(fc.constantFrom('small', 'small', 'middle', 'large', 'huge')),
    environment: maybe(fc.constantFrom('cloud', 'cloud', 'cloud', 'hybrid', 'hybrid', 'premises')),
    availability: maybe(fc.constantFrom('1', '3', '4', '4', '4', '5', '5')),
    needs: maybe(fc.subarray(['edge', 'mesh', 'cache'])),
  }),
  { minLength: 25, maxLength: 60, size: 'max' },
);

/** Every table the breaks can make of an edition, attacked variable by variable. */
async function recovered(
  edition: SmallEdition,
  breaks: readonly Break[],
  disclosure: EditionDisclosure,
): Promise<Recovered[]> {
  const groups = everyGroup(breaks);
  const all: Recovered[] = [];
  for (const stub of edition.codebook.variables) {
    const isBreak = BREAKS.includes(stub.name);
    const shown = groups.flatMap((filter) =>
      shownIn(released(edition, stub, filter, disclosure), stub, isBreak),
    );
    const found = await attack(participantsIn(edition, stub), stubOf(stub, isBreak), shown, groups);
    all.push(...found);
  }
  return all;
}

function released(
  { codebook, columns }: SmallEdition,
  stub: Variable,
  filter: readonly { variable: string; options: readonly string[] }[],
  disclosure: EditionDisclosure,
): ReturnType<typeof release> {
  const spec = { rows: stub.name, columns: BREAKS, filter, weighted: false, level: 0.95 };
  return release(crosstab(codebook, columns, spec, 'measured'), stub, disclosure, new Set());
}

function participantsIn(
  { codebook, columns }: SmallEdition,
  stub: Variable,
): Parameters<typeof attack>[0] {
  const optionAt = (name: string, respondent: number): string | null => {
    const column = columns.byVariable.get(name);
    const code = column?.kind === 'codes' ? column.codes[respondent] : undefined;
    const options = codebook.variables.find((variable) => variable.name === name)?.options;
    return options?.[code ?? 255]?.code ?? null;
  };
  return Array.from({ length: columns.size }, (_, respondent) => {
    const column = columns.byVariable.get(stub.name);
    return {
      organisation: columns.organisations[respondent] ?? -1,
      breaks: Object.fromEntries(BREAKS.map((name) => [name, optionAt(name, respondent)])),
      answered:
        column?.kind === 'choices'
          ? column.options[0]?.[respondent] !== 255
          : optionAt(stub.name, respondent) !== null,
    };
  });
}

describe('the attack', () => {
  const at = (
    region: string,
    size: string,
    organisation: number,
  ): Parameters<typeof attack>[0][0] => ({
    organisation,
    breaks: { region, size },
    answered: true,
  });
  const participants = [
    ...Array.from({ length: 3 }, (_, i) => at('europe', 'large', i)),
    ...Array.from({ length: 12 }, (_, i) => at('europe', 'small', 10 + i)),
    ...Array.from({ length: 12 }, (_, i) => at('asia', 'large', 30 + i)),
    ...Array.from({ length: 12 }, (_, i) => at('asia', 'small', 50 + i)),
  ];
  const where = (region: string | null, size: string | null): Conditions => [
    ...(region === null ? [] : [{ variable: 'region', options: [region] }]),
    ...(size === null ? [] : [{ variable: 'size', options: [size] }]),
  ];
  const counts = (group: Conditions, first: number, second: number): Shown => ({
    group,
    n: first + second,
    sums: [{ coefficients: [1, 0], value: first }],
  });
  const hidden = [where('europe', 'large')];
  const stub = { options: 2, multiple: false };

  it('subtracts', async () => {
    const shown = [counts(where('europe', null), 6, 9), counts(where('europe', 'small'), 5, 7)];
    expect(await attack(participants, stub, shown, hidden)).toMatchObject([
      { of: 0, value: 1 },
      { of: 1, value: 2 },
      { of: 'n', value: 3 },
    ]);
  });

  it('places the only one who gave an answer where two margins meet', async () => {
    const shown = [
      counts([], 1, 38),
      counts(where('europe', null), 1, 14),
      counts(where(null, 'large'), 1, 14),
    ];
    expect(await attack(participants, stub, shown, hidden)).toMatchObject([{ of: 0, value: 1 }]);
  });

  it('recovers nothing where there is nothing to subtract', async () => {
    const shown = [
      counts([], 20, 19),
      counts(where('europe', null), 8, 7),
      counts(where(null, 'large'), 7, 8),
    ];
    expect(await attack(participants, stub, shown, hidden)).toEqual([]);
  });
});

describe('an attack on everything an edition shows', () => {
  it('recovers no value of a group under five organisations', async () => {
    await fc.assert(
      fc.asyncProperty(respondents, async (rows) => {
        const edition = smallEdition(VARIABLES, rows);
        const breaks = breaksOf(edition.codebook, BREAKS, ['strand']);
        const disclosure = await releasableGroups(
          edition.codebook,
          edition.columns,
          breaks,
          DEFAULT_DISCLOSURE_RULES,
        );
        expect(await recovered(edition, breaks, disclosure)).toEqual([]);
        expect(await audit(edition.codebook, edition.columns, disclosure)).toEqual([]);
      }),
      { numRuns: Number(process.env.ATTACK_RUNS ?? 8), endOnFailure: true },
    );
  }, 600_000);

  it('recovers some when the gate is switched off', async () => {
    await fc.assert(
      fc.asyncProperty(respondents, async (rows) => {
        const edition = smallEdition(VARIABLES, rows);
        const breaks = breaksOf(edition.codebook, BREAKS, ['strand']);
        const { codebook, columns } = edition;
        const disclosure = await releasableGroups(codebook, columns, breaks, OFF);
        expect((await recovered(edition, breaks, disclosure)).length).toBeGreaterThan(0);
      }),
      { numRuns: 3, endOnFailure: true },
    );
  }, 60_000);
});
