import type { EditionDisclosure } from '../disclosure/edition-disclosure.js';
import { releaseEstimate, type Subject } from '../disclosure/release-estimate.js';
import type { Codebook, Provenance } from '../instrument/codebook.js';
import type { Columns } from '../tabulation/columns.js';
import type { Estimate } from '../tabulation/estimate.js';
import type { Measure } from '../tabulation/measure.js';
import type { StatisticQuery } from './statistic-query.js';

/**
 * Whose rows the columns are. Of a reconstruction, a value the report states is printed and the rest
 * is illustrative; of responses, every value is measured; of a simulation, every value is illustrative.
 */
export type RowSource = 'reconstruction' | 'responses' | 'simulation';

/** Whose rows an edition has. */
export const rowSourceOf = (edition: {
  readonly reconstructed: boolean;
  readonly simulated: boolean;
}): RowSource =>
  edition.simulated ? 'simulation' : edition.reconstructed ? 'reconstruction' : 'responses';

/** The provenance of a value that the report does not state. */
export const unprinted = (source: RowSource): Provenance =>
  source === 'responses' ? 'measured' : 'illustrative';

/** What may be seen of a number. */
export type Gate = (query: StatisticQuery, measured: Measure) => Estimate;

/** What figures and claims are computed from, and what of it may leave. */
export interface ReportedRows {
  readonly codebook: Codebook;
  readonly columns: Columns;
  readonly source: RowSource;
  readonly gate: Gate;
}

/** Lets everything through: for verdicts and checks whose numbers nobody is shown. */
export const openGate: Gate = (_query, { estimate }) => estimate;

/** A reconstruction seen by whoever makes it, before any of it is published. */
export const unpublished = (codebook: Codebook, columns: Columns): ReportedRows => ({
  codebook,
  columns,
  source: 'reconstruction',
  gate: openGate,
});

/** The disclosure gate of an edition. @param exempt keys of what the report prints (`exemptKeys`) */
export const editionGate =
  (codebook: Codebook, disclosure: EditionDisclosure, exempt: ReadonlySet<string>): Gate =>
  (query, { estimate, contributors, largestShare }) =>
    releaseEstimate(
      estimate,
      {
        variable: query.variable,
        group: query.filter,
        kind: kindOf(query, codebook),
        options: query.options,
        contributors,
        largestShare,
      },
      disclosure,
      exempt,
    );

function kindOf(
  { statistic, variable, options }: StatisticQuery,
  codebook: Codebook,
): Subject['kind'] {
  if (statistic !== 'proportion') return statistic;
  const asked = codebook.variables.find(({ name }) => name === variable);
  const top = asked?.type === 'scale' ? asked.options.slice(-2).map(({ code }) => code) : [];
  const isTop2Box =
    top.length === 2 && options?.length === 2 && top.every((code) => options.includes(code));
  return isTop2Box ? 'top2box' : 'option';
}
