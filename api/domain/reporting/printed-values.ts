import type { Codebook } from '../instrument/codebook.js';
import { optionIndexes } from '../tabulation/check-spec.js';
import type { ClaimDefinition } from './claim-definition.js';
import type { ChartValue, FigureDefinition } from './figure-definition.js';
import type { PrintedNumber, PrintedValue, StatisticQuery } from './statistic-query.js';
import { isSame, roundHalfUp } from './printed-unit.js';

/**
 * Every number the report states, with what it is the value of: the printed numbers of the claims,
 * and the chart values, of which there are none until somebody reads them off the charts.
 * @throws Error naming the figure and column of a chart value that no figure has
 */
export function printedValues(
  claims: readonly ClaimDefinition[],
  figures: readonly FigureDefinition[],
  chartValues: readonly ChartValue[],
): readonly PrintedValue[] {
  const ofClaims = claims.flatMap((claim) =>
    claim.parts.flatMap(({ query, expect }) =>
      expect.flatMap((expectation) => {
        const asked = { ...query, filter: [...claim.population, ...query.filter] };
        if (expectation.kind === 'rounds-to') {
          return [{ query: asked, value: expectation.value, decimals: expectation.decimals }];
        }
        return expectation.kind === 'equals'
          ? [{ query: asked, value: expectation.value, decimals: 0 }]
          : [];
      }),
    ),
  );
  return [...ofClaims, ...chartValues.map((chartValue) => ofChart(chartValue, figures))];
}

function ofChart(chartValue: ChartValue, figures: readonly FigureDefinition[]): PrintedValue {
  const figure = figures.find(({ number }) => number === chartValue.figure);
  const column = figure?.columns.find(({ label }) => label === chartValue.column);
  if (figure === undefined || column === undefined || column.measure === 'named') {
    throw new Error(
      `chart values: no column “${chartValue.column}” with numbers in Figure ${chartValue.figure}`,
    );
  }
  const options = column.options ?? (chartValue.option === null ? null : [chartValue.option]);
  return {
    query: {
      statistic: column.measure,
      variable: chartValue.variable,
      options: column.measure === 'mean' ? null : options,
      filter: [...figure.population, ...column.filter],
    },
    value: chartValue.value,
    decimals: chartValue.decimals,
  };
}

/** Whether a number, in the unit the report writes, is the printed one at the decimals printed. */
export const agrees = (value: number, { value: printed, decimals }: PrintedNumber): boolean =>
  isSame(printed, roundHalfUp(value, decimals));

/** What the report prints for exactly this query, if anything. */
export const printedFor = (
  query: StatisticQuery,
  codebook: Codebook,
  printed: readonly PrintedValue[],
): PrintedValue | undefined =>
  printed.find((value) => key(value.query, codebook) === key(query, codebook));

/** Equal for queries that ask the same, however their options, nets and filters are written. */
const key = (
  { statistic, variable, options, filter }: StatisticQuery,
  codebook: Codebook,
): string =>
  JSON.stringify([
    statistic,
    selectionKey(variable, options, codebook),
    filter.map((each) => selectionKey(each.variable, each.options, codebook)).sort(),
  ]);

function selectionKey(name: string, options: readonly string[] | null, codebook: Codebook): string {
  const variable = codebook.variables.find((each) => each.name === name);
  const indexes = variable && options && optionIndexes(variable, options);
  return JSON.stringify([name, indexes ?? options]);
}
