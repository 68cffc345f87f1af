import type { Codebook } from '../../api/domain/instrument/codebook.js';
import { checkClaims } from '../../api/domain/reporting/check-claim.js';
import type { Claim } from '../../api/domain/reporting/claim.js';
import type { ClaimDefinition } from '../../api/domain/reporting/claim-definition.js';
import { computeFigure } from '../../api/domain/reporting/compute-figure.js';
import { computeStatistic } from '../../api/domain/reporting/compute-statistic.js';
import { agrees, printedValues } from '../../api/domain/reporting/printed-values.js';
import { unpublished } from '../../api/domain/reporting/reported-rows.js';
import type { Statistic } from '../../api/domain/reporting/statistic-query.js';
import { inPrintedUnit, roundHalfUp } from '../../api/domain/reporting/printed-unit.js';
import type { Estimate } from '../../api/domain/tabulation/estimate.js';
import type { Columns } from '../../api/domain/tabulation/columns.js';
import type { StudyFiles } from './study-files.js';

/** What the rows say otherwise than the report, each naming the claim or figure; none when all is well. */
export function reconstructionProblems(
  { claims, figures, chartValues }: StudyFiles,
  codebook: Codebook,
  columns: Columns,
): readonly string[] {
  const rows = unpublished(codebook, columns);
  const ofClaims = checkClaims(claims, rows).flatMap((claim, index) =>
    claimProblems(claim, claims[index]),
  );
  const ofCharts = chartValues.flatMap((chartValue) =>
    printedValues([], figures, [chartValue]).flatMap((printed) => {
      const computed = computeStatistic(printed.query, rows, 'printed');
      const { statistic } = printed.query;
      return computed.status === 'published' &&
        agrees(inPrintedUnit(statistic, computed.value), printed)
        ? []
        : [
            `Figure ${chartValue.figure}, ${chartValue.option ?? chartValue.variable}, ` +
              `${chartValue.column}: printed ${written(statistic, printed.value)}, ` +
              `reconstructed ${reconstructed(statistic, computed, printed.decimals)}`,
          ];
    }),
  );
  const printed = printedValues(claims, figures, chartValues);
  const ofLists = figures.flatMap((definition) => {
    const figure = computeFigure(definition, rows, printed);
    return figure.rows.flatMap(({ label, cells }) =>
      cells.flatMap((cell, column) =>
        figure.measures[column] === 'named' && cell.provenance !== 'printed'
          ? [
              `Figure ${figure.number}, ${label}: not as listed under ${figure.columns[column] ?? ''}`,
            ]
          : [],
      ),
    );
  });
  return [...ofClaims, ...ofCharts, ...ofLists];
}

const claimProblems = (claim: Claim, definition: ClaimDefinition | undefined): readonly string[] =>
  claim.parts.flatMap(({ label, verdict, computed }, index) => {
    if (verdict === 'reproduced') return [];
    const part = definition?.parts[index];
    const statistic = part?.query.statistic ?? 'count';
    const printed = part?.expect.flatMap((expectation) =>
      'value' in expectation ? [written(statistic, expectation.value)] : [expectation.kind],
    );
    return [
      `claim ${claim.id}: ${label}: printed ${printed?.join(' and ') ?? 'nothing'}, ` +
        `reconstructed ${reconstructed(statistic, computed, 1)}`,
    ];
  });

const reconstructed = (statistic: Statistic, computed: Estimate, decimals: number): string =>
  computed.status === 'published'
    ? written(statistic, roundHalfUp(inPrintedUnit(statistic, computed.value), decimals))
    : 'nothing';

const written = (statistic: Statistic, value: number): string =>
  statistic === 'proportion' ? `${value} %` : String(value);
