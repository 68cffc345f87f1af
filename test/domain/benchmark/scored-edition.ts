import type { EditionDisclosure } from '../../../api/domain/disclosure/edition-disclosure.js';
import { breaksOf, groupKey, type GroupDefinition } from '../../../api/domain/disclosure/group.js';
import type { Detail } from '../../../api/domain/disclosure/knowledge.js';
import { DEFAULT_DISCLOSURE_RULES } from '../../../api/domain/disclosure/rules.js';
import type { Codebook } from '../../../api/domain/instrument/codebook.js';
import {
  referenceEdition,
  type ReferenceEdition,
} from '../../../api/domain/benchmark/reference-edition.js';
import { withScores } from '../../../api/domain/benchmark/leader-scores.js';
import {
  type Row,
  sketchScale,
  sketchSingle,
  smallEdition,
  type SmallEdition,
} from '../../support/small-edition.js';

/** Three dimensions, of one, two and three items, asked of a board. */
const DIMENSION_OF: Readonly<Record<string, string>> = {
  maturity: 'maturity',
  planning: 'ahead',
  testing: 'ahead',
  latency: 'first',
  bandwidth: 'first',
  availability: 'first',
};
export const ITEMS = Object.keys(DIMENSION_OF);
const BREAKS = ['strand', 'region', 'industry', 'size'];

/** What a test lets out: groups by their detail, of every variable unless it is named. */
export interface Shown {
  readonly group: GroupDefinition;
  readonly detail: Detail;
  readonly but?: readonly string[];
}

export const BOARD: GroupDefinition = [{ variable: 'strand', options: ['board'] }];

export function scoredRows(rows: readonly Row[]): SmallEdition {
  const { codebook, columns } = smallEdition(
    {
      strand: sketchSingle('board', 'interview'),
      region: sketchSingle('america', 'europe', 'asia'),
      industry: sketchSingle('health', 'finance'),
      size: {
        type: 'single',
        options: ['small', 'large', 'huge'],
        nets: { 'over-20k': ['large', 'huge'] },
      },
      ...Object.fromEntries(ITEMS.map((item) => [item, sketchScale()])),
    },
    rows,
  );
  return { codebook: withDimensions(codebook), columns };
}

const withDimensions = (codebook: Codebook): Codebook => ({
  ...codebook,
  dimensions: ['maturity', 'ahead', 'first'].map((code) => ({ code, label: code, insight: 1 })),
  variables: codebook.variables.map((variable) => ({
    ...variable,
    dimension: DIMENSION_OF[variable.name] ?? null,
  })),
});

/** A sealed edition of which exactly what is listed may be seen. */
export function editionShowing(
  { codebook, columns }: SmallEdition,
  shown: readonly Shown[],
  exempt: ReadonlySet<string> = new Set(),
): ReferenceEdition {
  return referenceEdition({
    codebook,
    columns,
    exempt,
    disclosure: disclosureOf(withScores(codebook, columns).codebook, shown),
    source: 'responses',
    leaders: BOARD,
  });
}

export function disclosureOf(codebook: Codebook, shown: readonly Shown[]): EditionDisclosure {
  const breaks = breaksOf(codebook, BREAKS, ['strand']);
  const releaseFor = (variable: string | null): EditionDisclosure['releases'][number] => ({
    shown: Object.fromEntries(
      shown
        .filter(({ but = [] }) => variable === null || !but.includes(variable))
        .map(({ group, detail }) => [groupKey(group, breaks), detail]),
    ),
    empty: [],
  });
  return {
    rules: DEFAULT_DISCLOSURE_RULES,
    breaks,
    releases: [releaseFor(null), ...codebook.variables.map(({ name }) => releaseFor(name))],
    sizes: 0,
    releaseOf: Object.fromEntries(codebook.variables.map(({ name }, at) => [name, at + 1])),
  };
}
