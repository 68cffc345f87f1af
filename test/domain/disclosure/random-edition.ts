import fc from 'fast-check';
import type { PlanCatalogue } from '../../../api/domain/benchmark/plan-catalogue.js';
import {
  referenceEdition,
  type ReferenceEdition,
} from '../../../api/domain/benchmark/reference-edition.js';
import { withScores } from '../../../api/domain/benchmark/leader-scores.js';
import { breaksOf } from '../../../api/domain/disclosure/group.js';
import { releasableGroups } from '../../../api/domain/disclosure/releasable-groups.js';
import type { DisclosureRules } from '../../../api/domain/disclosure/rules.js';
import { compileInstrument } from '../../../api/domain/instrument/compile-instrument.js';
import type { CompiledInstrument } from '../../../api/domain/instrument/compiled-instrument.js';
import { type Row, smallEdition, type VariableSketch } from '../../support/small-edition.js';

export const BREAKS = ['region', 'industry', 'size'];

const single = (
  name: string,
  choices: readonly string[],
  nets: readonly object[] = [],
): object => ({
  ...{ type: 'radiogroup', name, title: name, choices, nets },
});
const rating = (name: string, dimension?: string): object => ({
  ...{ type: 'rating', name, title: name },
  ...(dimension === undefined ? {} : { dimension }),
});

/** A dimension of one item, also a criterion of partners, one of two, needs, and what is only tabulated. */
const DOCUMENT = {
  title: 'A small instrument',
  dimensions: [{ value: 'maturity' }, { value: 'ahead' }],
  pages: [
    {
      name: 'all',
      elements: [
        single('region', ['america', 'europe']),
        single('industry', ['health', 'finance']),
        single(
          'size',
          ['small', 'large', 'huge'],
          [{ value: 'over-20k', choices: ['large', 'huge'] }],
        ),
        single('environment', ['cloud', 'hybrid', 'premises']),
        rating('maturity', 'maturity'),
        rating('planning', 'ahead'),
        rating('testing', 'ahead'),
        { type: 'checkbox', name: 'needs', title: 'needs', choices: ['edge', 'mesh'] },
      ],
    },
  ],
};

export const instrument = ((): CompiledInstrument => {
  const compilation = compileInstrument(DOCUMENT);
  if (!compilation.ok) throw new Error(JSON.stringify(compilation.problems));
  return compilation.instrument;
})();

export const catalogue: PlanCatalogue = {
  ...{ challenges: 'needs', needs: 'needs', investing: 'needs' },
  actions: [
    {
      ...{ id: 'plan', insight: 1, title: 'Plan', detail: 'Plan.', practices: ['planning'] },
      ...{ challenges: [], needs: ['edge'], criteria: ['maturity'], claims: [] },
    },
  ],
};

const maybe = <T>(answer: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.option(answer, { freq: 9, nil: null });
const points = maybe(fc.constantFrom('1', '3', '4', '4', '4', '5', '5'));

/** Some answers are rare: margins can then place who gave them. Now and then an organisation is two. */
export const respondents: fc.Arbitrary<Row[]> = fc.array(
  fc.record({
    organisation: fc.nat(90),
    region: fc.constantFrom('america', 'europe', 'europe'),
    industry: fc.constantFrom('health', 'finance'),
    size: maybe(fc.constantFrom('small', 'small', 'large', 'huge')),
    environment: maybe(fc.constantFrom('cloud', 'cloud', 'cloud', 'hybrid', 'premises')),
    maturity: points,
    planning: points,
    testing: points,
    needs: maybe(fc.subarray(['edge', 'mesh'])),
  }),
  { minLength: 12, maxLength: 22, size: 'max' },
);

/** The rows sealed as an edition whose leaders are everyone in it, dimensions' scores sealed with it. */
export async function sealedEdition(
  rows: readonly Row[],
  rules: DisclosureRules,
): Promise<ReferenceEdition> {
  const { codebook } = instrument;
  const sketches = codebook.variables.map(({ name, type, options }): [string, VariableSketch] => [
    name,
    { type, options: options.map(({ code }) => code) },
  ]);
  const { columns } = smallEdition(Object.fromEntries(sketches), rows);
  const scored = withScores(codebook, columns);
  const breaks = breaksOf(codebook, BREAKS);
  const disclosure = await releasableGroups(scored.codebook, scored.columns, breaks, rules);
  return referenceEdition({
    ...{ codebook, columns, disclosure, exempt: new Set(), source: 'responses', leaders: [] },
  });
}
