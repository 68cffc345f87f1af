import { feasiblePairs } from '../../statistics/feasible-pairs.js';
import type { Estimate } from '../tabulation/estimate.js';
import type { Claim, ClaimPart, Feasible, Verdict } from './claim.js';
import type { ClaimDefinition, ClaimPartDefinition } from './claim-definition.js';
import { computeStatistic, populationSize } from './compute-statistic.js';
import { agrees } from './printed-values.js';
import {
  type Gate,
  openGate,
  type ReportedRows,
  type RowSource,
  unprinted,
} from './reported-rows.js';
import type { StatisticQuery } from './statistic-query.js';
import { verdictOn } from './verdict-on.js';

/**
 * Computes each part of a claim from the columns and says whether what the report states of it
 * holds. Reproduced: every part does. Not testable: nobody answered, or the codebook lacks what is
 * asked. A claim is no better than its worst part.
 * @param ledger all the study's claims, for those said to share this one's base
 */
export function checkClaim(
  definition: ClaimDefinition,
  rows: ReportedRows,
  ledger: readonly ClaimDefinition[],
): Claim {
  const { id, statement, kind, printed, figure, table } = definition;
  const parts = definition.parts.map((part) => checkPart(definition, part, rows));
  const headline = parts[0]?.computed;
  const value = headline?.status === 'published' ? headline : null;
  return {
    ...{ id, statement, kind, printed, figure, table, parts },
    computed: value?.value ?? null,
    count: value?.count ?? null,
    n: value?.n ?? null,
    verdict: worst(parts.map(({ verdict }) => verdict)),
    feasible: feasibleBases(definition, ledger, populationSize(definition.population, rows)),
  };
}

/** Every claim of the ledger, in its order. */
export const checkClaims = (
  ledger: readonly ClaimDefinition[],
  rows: ReportedRows,
): readonly Claim[] => ledger.map((claim) => checkClaim(claim, rows, ledger));

/**
 * Which (count, base) pairs up to the sample round to the headline's percentage, on a base that
 * does for the claims sharing it too; none where the headline is no percentage.
 */
export function feasibleBases(
  definition: ClaimDefinition,
  ledger: readonly ClaimDefinition[],
  maximumBase: number,
): readonly Feasible[] {
  const shared = definition.sameBaseAs.map((id) => {
    const companion = ledger.find((claim) => claim.id === id);
    if (companion === undefined) throw new Error(`claim ${definition.id}: no claim ${id}`);
    return new Set(headlinePairs(companion, maximumBase).map(({ base }) => base));
  });
  return headlinePairs(definition, maximumBase).filter(({ base }) =>
    shared.every((bases) => bases.has(base)),
  );
}

function headlinePairs({ parts }: ClaimDefinition, maximumBase: number): readonly Feasible[] {
  const headline = parts[0];
  const printed = headline?.expect.find((expectation) => expectation.kind === 'rounds-to');
  if (printed === undefined || headline?.query.statistic !== 'proportion') return [];
  // Nothing rounds to a number of more decimals than it is printed with.
  if (!agrees(printed.value, printed)) return [];
  return feasiblePairs(printed.value, printed.decimals, maximumBase);
}

function checkPart(
  { population }: ClaimDefinition,
  part: ClaimPartDefinition,
  rows: ReportedRows,
): ClaimPart {
  const computeBehind =
    (gate: Gate) =>
    (query: StatisticQuery): Estimate =>
      computeStatistic(
        { ...query, filter: [...population, ...query.filter] },
        { ...rows, gate },
        part.printed === null ? unprinted(rows.source) : 'printed',
      );
  const computed = computeBehind(rows.gate)(part.query);
  const verdicts = part.expect.map((expectation) =>
    verdictOn(expectation, part.query, rows.codebook, computeBehind(openGate)),
  );
  return {
    label: part.label,
    printed: part.printed,
    measure: part.query.statistic,
    computed: withProvenance(computed, worst(verdicts), rows.source),
    verdict: worst(verdicts),
  };
}

/** A number that is not the one the report states is not printed, whatever it should have been. */
const withProvenance = (computed: Estimate, verdict: Verdict, source: RowSource): Estimate =>
  verdict === 'reproduced' && source === 'reconstruction'
    ? computed
    : { ...computed, provenance: unprinted(source) };

function worst(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('contradicted')) return 'contradicted';
  return verdicts.length === 0 || verdicts.includes('not-testable') ? 'not-testable' : 'reproduced';
}
