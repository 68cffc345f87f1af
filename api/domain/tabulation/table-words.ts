import type { Codebook, Variable } from '../instrument/codebook.js';
import { bannerPath } from './banner-path.js';
import { smallestDetectableProportionDifference } from '../../statistics/smallest-detectable-proportion-difference.js';
import { variableNamed } from './check-spec.js';
import type { Comparison, ComparisonRules } from './compare-columns.js';
import type { CountedTable } from './counted-table.js';
import { sizeOf } from './estimates.js';
import { LOWER_ALPHA, UPPER_ALPHA } from './letters.js';
import type { CorrectedTests } from './crosstab.js';
import type { CrosstabSpec, Filter } from './table.js';
import type { TestMethod } from './test-groups.js';

/** Stub by banner. */
export function tableTitle(codebook: Codebook, { rows, columns }: CrosstabSpec): string {
  const { label } = variableNamed(codebook, rows);
  const banners = columns.map((entry) => bannerWords(codebook, entry));
  return banners.length === 0 ? label : `${label} by ${banners.join(', ')}`;
}

/** A nested banner reads from the inside: Industry within Region. */
const bannerWords = (codebook: Codebook, entry: string): string =>
  [...bannerPath(entry)]
    .reverse()
    .map((name) => variableNamed(codebook, name).label)
    .join(' within ');

/** Who the proportions are of. */
export function baseStatement(
  codebook: Codebook,
  stub: Variable,
  filter: readonly Filter[],
  weighted: boolean,
): string {
  const who =
    filter.length === 0
      ? 'All asked who answered'
      : `All asked who answered, with ${filter.map((each) => filterWords(codebook, each)).join('; ')}`;
  const several =
    stub.type === 'multiple' ? '. Several answers each: percents add to more than 100' : '';
  return `${who}${weighted ? '; weighted' : ''}${several}.`;
}

function filterWords(codebook: Codebook, { variable: name, options }: Filter): string {
  const variable = variableNamed(codebook, name);
  const named = [...variable.nets, ...variable.options];
  const labels = options.map((code) => named.findLast((each) => each.code === code)?.label ?? code);
  return `${variable.label}: ${labels.length === 0 ? 'none' : labels.join(' or ')}`;
}

const TEST_WORDS: Record<TestMethod, string> = {
  'two-proportion-z': 'two-proportion z',
  'fisher-exact': 'Fisher exact (an expected count under 5)',
  'welch-t': 'Welch t for means',
  'mann-whitney-exact': 'exact Mann-Whitney for ratings of small bases',
  'mann-whitney-normal': 'Mann-Whitney for ratings of small bases',
};

const CORRECTION_WORDS: Record<ComparisonRules['correction'], string> = {
  'benjamini-hochberg': 'Benjamini-Hochberg',
  holm: 'Holm',
};

/** Intervals, tests, correction and what was left out, as a methods note states them. */
export function methodStatement(
  codebook: Codebook,
  table: CountedTable,
  spec: CrosstabSpec,
  { comparisons, family }: CorrectedTests,
  rules: ComparisonRules,
): string {
  const { stub, weighted } = table;
  return [
    intervalWords(stub, spec.level, weighted),
    ...comparisonWords(spec, weighted, { comparisons, family }, rules),
    ...detectionWords(table, comparisons),
    ...overlapWords(codebook, spec),
  ].join(' ');
}

function intervalWords(stub: Variable, level: number, weighted: boolean): string {
  const proportions = stub.options.length > 0 ? [`Column proportions with Wilson intervals`] : [];
  const hasMean = stub.type === 'scale' || stub.type === 'numeric';
  const means = hasMean ? [`means with t intervals`] : [];
  const size = weighted ? ' on Kish’s effective n' : '';
  const words = [...proportions, ...means].join(', ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} at confidence level ${level}${size}.`;
}

function comparisonWords(
  { columns }: CrosstabSpec,
  weighted: boolean,
  { comparisons, family }: CorrectedTests,
  { minimumBase, correction }: ComparisonRules,
): readonly string[] {
  if (columns.length === 0) return [];
  const floor = `No letters under ${weighted ? 'an effective n' : 'a base'} of ${minimumBase}.`;
  if (comparisons.length === 0) return ['No columns were compared.', floor];
  const used = new Set(comparisons.map(({ method }) => method));
  const tests = (Object.keys(TEST_WORDS) as TestMethod[])
    .filter((method) => used.has(method))
    .map((method) => TEST_WORDS[method]);
  return [
    `Columns of one variable compared pairwise by ${tests.join(', ')};`,
    `${CORRECTION_WORDS[correction]} correction over the table’s ${family} tests;`,
    `UPPER letter p < ${UPPER_ALPHA}, lower p < ${LOWER_ALPHA}.`,
    floor,
  ];
}

/** What the letters cannot see: the smallest gap that the bases compared would probably show. */
function detectionWords(
  { columns, stub }: CountedTable,
  comparisons: readonly Comparison[],
): readonly string[] {
  const gaps = comparisons.flatMap(({ column, other }) => {
    const [n1, n2] = [column, other].map((at) => baseSize(columns[at]));
    const gap = smallestDetectableProportionDifference(0.5, n1 ?? 0, n2 ?? 0, DETECTION);
    return gap.defined ? [Math.round(100 * gap.value)] : [];
  });
  if (gaps.length === 0 || stub.options.length === 0) return [];
  const [least, most] = [Math.min(...gaps), Math.max(...gaps)];
  const points = least === most ? `${least}` : `${least} to ${most}`;
  return [
    `A true gap under ${points} points around 50 % would often show no letter (power ${DETECTION.power}, before correction).`,
  ];
}

const DETECTION = { level: 1 - UPPER_ALPHA, power: 0.8 };

const baseSize = (column: CountedTable['columns'][number] | undefined): number =>
  column === undefined ? 0 : sizeOf(column.counted.base);

function overlapWords(codebook: Codebook, { columns }: CrosstabSpec): readonly string[] {
  const overlapping = columns
    .map((entry) => variableNamed(codebook, bannerPath(entry).at(-1) ?? entry))
    .filter(({ type }) => type === 'multiple')
    .map(({ label }) => label);
  if (overlapping.length === 0) return [];
  return [`Columns of ${overlapping.join(', ')} share respondents and are not compared.`];
}
