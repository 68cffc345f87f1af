import { feasibleBases } from '../../api/domain/reporting/check-claim.js';
import type { ClaimDefinition, Expectation } from '../../api/domain/reporting/claim-definition.js';
import { agrees } from '../../api/domain/reporting/printed-values.js';
import type { PrintedNumber, StatisticQuery } from '../../api/domain/reporting/statistic-query.js';
import { inPrintedUnit, roundHalfUp } from '../../api/domain/reporting/printed-unit.js';
import { ReconstructionFailure } from './reconstruction-failure.js';
import type { ChosenBase, StudyFiles } from './study-files.js';

/** A count (of a mean: a sum of ratings) and its base that the rows must have. */
export interface Target {
  readonly count: number;
  readonly base: number;
}

/** The board's size: no base is larger. */
export const LARGEST_BASE = 30;

/** The whole numbers that the printed ones come down to, by claim and part. */
export class PrintedTargets {
  /**
   * @throws ReconstructionFailure naming each claim whose printed number the chosen base does not
   *   give, or for which none is chosen
   */
  constructor(private readonly files: StudyFiles) {
    const problems = files.claims.flatMap((claim) =>
      claim.parts.flatMap(({ query, expect }, index) =>
        expect.flatMap((expectation) => this.problems(claim, index, query, expectation)),
      ),
    );
    if (problems.length > 0) throw new ReconstructionFailure(problems);
  }

  /** What was chosen for a claim's part. */
  of(claimId: string, part = 0): Target {
    const chosen = this.chosenFor(claimId, part);
    if (chosen !== undefined) return chosen;
    throw new ReconstructionFailure([`claim ${claimId}: no base chosen in bases.json`]);
  }

  private problems(
    claim: ClaimDefinition,
    part: number,
    query: StatisticQuery,
    expectation: Expectation,
  ): readonly string[] {
    if (expectation.kind !== 'rounds-to') return [];
    const chosen = this.chosenFor(claim.id, part);
    if (chosen === undefined) return [`claim ${claim.id}: no base chosen in bases.json`];
    const value = inPrintedUnit(query.statistic, chosen.count / chosen.base);
    if (agrees(value, expectation)) return [];
    const made = roundHalfUp(value, expectation.decimals);
    return query.statistic === 'mean'
      ? [sumProblem(claim, chosen, expectation)]
      : [
          `claim ${claim.id}: printed ${expectation.value} %, but ${chosen.count} of ${chosen.base} ` +
            `is ${made} %; ${alternatives(claim, this.files)}`,
        ];
  }

  private chosenFor(claimId: string, part: number): ChosenBase | undefined {
    return this.files.bases.find((base) => base.claim === claimId && base.part === part);
  }
}

/** The sums of ratings on a base whose mean is the printed one. */
export function feasibleSums(base: number, printed: PrintedNumber): readonly number[] {
  const sums = Array.from({ length: 4 * base + 1 }, (_, index) => base + index);
  return sums.filter((sum) => agrees(sum / base, printed));
}

function sumProblem({ id }: ClaimDefinition, chosen: Target, printed: PrintedNumber): string {
  const sums = feasibleSums(chosen.base, printed);
  return sums.length === 0
    ? `claim ${id}: no whole-number sum of ${chosen.base} ratings rounds to ${printed.value}`
    : `claim ${id}: printed ${printed.value}, but a sum of ${chosen.count} over ${chosen.base} ` +
        `ratings does not round to it; ${sums.join(' or ')} would`;
}

function alternatives(claim: ClaimDefinition, { claims }: StudyFiles): string {
  const pairs = feasibleBases(claim, claims, LARGEST_BASE);
  if (pairs.length === 0) return `no count on a base of at most ${LARGEST_BASE} is`;
  return `these would be: ${pairs.map(({ count, base }) => `${count}/${base}`).join(', ')}`;
}
