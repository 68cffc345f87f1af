import fc from 'fast-check';
import type {
  Codebook,
  Net,
  Variable,
  VariableType,
} from '../../../api/domain/instrument/codebook.js';
import {
  type Column,
  type Columns,
  ITEM_NONRESPONSE,
  NOT_ASKED,
} from '../../../api/domain/tabulation/columns.js';
import type { CrosstabSpec } from '../../../api/domain/tabulation/table.js';

/** A variable with options 1, 2, 3 ... */
export const variable = (
  name: string,
  type: VariableType,
  size = 0,
  nets: readonly Net[] = [],
): Variable => ({
  name,
  label: `Label of ${name}`,
  question: `Question of ${name}?`,
  type,
  section: 'section',
  item: name,
  row: null,
  dimension: null,
  provenance: 'measured',
  options: Array.from({ length: size }, (_, index) => ({
    code: String(index + 1),
    label: `${name} ${index + 1}`,
    provenance: 'measured',
  })),
  nets,
});

export const codebookOf = (...variables: readonly Variable[]): Codebook => ({
  title: 'Made',
  sections: [{ name: 'section', title: 'Section' }],
  dimensions: [],
  variables,
});

export const codes = (name: string, values: readonly number[]): Column => ({
  kind: 'codes',
  variable: name,
  codes: Uint8Array.from(values),
});

export const columnsOf = (
  columns: readonly Column[],
  { weights = null, organisations }: { weights?: number[] | null; organisations?: number[] } = {},
): Columns => {
  const size = sizeOfColumn(columns[0]);
  return {
    size,
    weights: weights === null ? null : Float64Array.from(weights),
    organisations: Uint32Array.from(organisations ?? Array.from({ length: size }, (_, i) => i)),
    byVariable: new Map(columns.map((column) => [column.variable, column])),
  };
};

function sizeOfColumn(column: Column | undefined): number {
  if (column === undefined) return 0;
  if (column.kind === 'codes') return column.codes.length;
  return column.kind === 'numbers' ? column.values.length : (column.options[0]?.length ?? 0);
}

export const spec = (changes: Partial<CrosstabSpec> = {}): CrosstabSpec => ({
  rows: 'rating',
  columns: ['region'],
  filter: [],
  weighted: false,
  level: 0.95,
  ...changes,
});

/** The codebook of `madeStudies`: one variable of each type, with nets. */
export const MADE_CODEBOOK = codebookOf(
  variable('region', 'single', 3, [
    { code: 'west', label: 'West', options: ['1', '3'], provenance: 'measured' },
  ]),
  variable('rating', 'scale', 5, [
    { code: 'odd', label: 'Odd', options: ['1', '3', '5'], provenance: 'measured' },
  ]),
  variable('challenges', 'multiple', 7, [
    { code: 'early', label: 'Early', options: ['1', '2'], provenance: 'measured' },
    { code: 'late', label: 'Late', options: ['5', '6', '7'], provenance: 'measured' },
  ]),
  variable('employees', 'numeric'),
  variable('country', 'single', 20),
  variable('mistake', 'open'),
);

const missing = fc.constantFrom(NOT_ASKED, ITEM_NONRESPONSE);
const codeOf = (size: number): fc.Arbitrary<number> =>
  fc.oneof({ weight: 6, arbitrary: fc.nat(size - 1) }, { weight: 1, arbitrary: missing });

const respondent = fc.record({
  region: codeOf(3),
  rating: codeOf(5),
  country: codeOf(20),
  challenges: fc.oneof(
    { weight: 6, arbitrary: fc.array(fc.nat(1), { minLength: 7, maxLength: 7 }) },
    { weight: 1, arbitrary: missing.map((code) => new Array<number>(7).fill(code)) },
  ),
  employees: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.constant(NaN)),
  weight: fc.oneof(
    {
      weight: 6,
      arbitrary: fc.integer({ min: 1, max: 400 }).map((hundredths) => hundredths / 100),
    },
    { weight: 1, arbitrary: fc.constant(0) },
  ),
  organisation: fc.nat(12),
});

/** Any answers of up to 80 respondents, several of whom share an organisation. */
export const madeStudies = fc.array(respondent, { maxLength: 80 }).map((rows): Columns =>
  columnsOf(
    [
      codes(
        'region',
        rows.map(({ region }) => region),
      ),
      codes(
        'rating',
        rows.map(({ rating }) => rating),
      ),
      codes(
        'country',
        rows.map(({ country }) => country),
      ),
      {
        kind: 'choices',
        variable: 'challenges',
        options: Array.from({ length: 7 }, (_, option) =>
          Uint8Array.from(rows, ({ challenges }) => challenges[option] ?? 0),
        ),
      },
      {
        kind: 'numbers',
        variable: 'employees',
        values: Float64Array.from(rows, ({ employees }) => employees),
      },
    ],
    {
      weights: rows.map(({ weight }) => weight),
      organisations: rows.map(({ organisation }) => organisation),
    },
  ),
);

/** Any table that can be made of them. */
export const madeSpecs: fc.Arbitrary<CrosstabSpec> = fc.record({
  rows: fc.constantFrom('region', 'rating', 'challenges', 'country', 'employees'),
  columns: fc.subarray([
    'region',
    'rating',
    'challenges',
    'country',
    'region>rating',
    'region>rating>challenges',
    'country>region',
  ]),
  filter: fc.array(
    fc.oneof(
      fc.record({ variable: fc.constant('region'), options: fc.subarray(['1', '2', '3', 'west']) }),
      fc.record({ variable: fc.constant('challenges'), options: fc.subarray(['2', '7', 'late']) }),
    ),
    { maxLength: 2 },
  ),
  weighted: fc.boolean(),
  level: fc.constantFrom(0.9, 0.95, 0.99),
});
