import { STRAND } from '../fieldwork/strand.js';
import type { Codebook, Provenance } from '../instrument/codebook.js';
import type { Columns } from '../tabulation/columns.js';
import type { Estimate } from '../tabulation/estimate.js';
import { InvalidTable } from '../tabulation/invalid-table.js';
import { countOf, meanOf, type Measure, proportionOf } from '../tabulation/measure.js';
import type { Filter } from '../tabulation/table.js';
import { openGate, type ReportedRows } from './reported-rows.js';
import type { StatisticQuery } from './statistic-query.js';

/** Of the intervals beside a figure's or a claim's numbers. */
export const REPORT_LEVEL = 0.95;

/**
 * Unweighted. A proportion and a mean carry a 95 % interval; a count has the valid n as its base.
 * Empty where nobody answered or the codebook lacks what is asked.
 */
export function computeStatistic(
  query: StatisticQuery,
  { codebook, columns, gate }: Omit<ReportedRows, 'source'>,
  provenance: Provenance,
): Estimate {
  const empty = { status: 'empty', n: 0, provenance } as const;
  try {
    const measured = measure(query, codebook, columns, provenance);
    return measured.contributors === 0 ? empty : gate(query, measured);
  } catch (problem) {
    if (problem instanceof InvalidTable) return empty;
    throw problem;
  }
}

function measure(
  { statistic, variable, options, filter }: StatisticQuery,
  codebook: Codebook,
  columns: Columns,
  provenance: Provenance,
): Measure {
  const asked = { variable, filter, weighted: false, level: REPORT_LEVEL, provenance };
  if (statistic === 'mean') return meanOf(columns, codebook, asked);
  const chosen = { ...asked, options: options ?? everyOption(variable, codebook) };
  return statistic === 'count'
    ? countOf(columns, codebook, chosen)
    : proportionOf(columns, codebook, chosen);
}

/** Respondents who pass the filter, whether they answered anything or not. */
export function populationSize(
  population: readonly Filter[],
  { codebook, columns }: Pick<ReportedRows, 'codebook' | 'columns'>,
): number {
  if (population.length === 0) return columns.size;
  // Every respondent has a strand.
  const everyone = {
    statistic: 'count',
    variable: STRAND,
    options: null,
    filter: population,
  } as const;
  const counted = computeStatistic(everyone, { codebook, columns, gate: openGate }, 'derived');
  return counted.status === 'published' ? counted.n : 0;
}

const everyOption = (name: string, codebook: Codebook): readonly string[] =>
  codebook.variables
    .filter((variable) => variable.name === name)
    .flatMap((variable) => variable.options.map(({ code }) => code));
