import type { Estimate } from '../tabulation/estimate.js';
import type { RowKind } from '../tabulation/table.js';
import { detailOf, type EditionDisclosure } from './edition-disclosure.js';
import { exemptKey, type ExemptStatistic } from './exempt.js';
import type { GroupDefinition } from './group.js';

/** What an estimate is of. `quantile`: but the median; `rank`: a standing among the group. */
export interface Subject {
  readonly variable: string;
  readonly group: GroupDefinition;
  readonly kind: RowKind | 'count' | 'quantile' | 'rank';
  /** The options or nets any of which a count or proportion counts; null for all answering. */
  readonly options: readonly string[] | null;
  /** Distinct organisations behind the valid n, and the heaviest one's share of it in [0, 1]. */
  readonly contributors: number;
  readonly largestShare: number;
}

/** What groups of `minimumContributors` to `distributionContributors` less one show. */
const MOMENTS: readonly Subject['kind'][] = ['mean', 'median', 'top2box'];

/**
 * The gate: every estimate that leaves, in a table, a figure, a scorecard or an export, leaves
 * through here. It looks the group up in what was decided when the edition was sealed, and once
 * more counts the organisations.
 *
 * A suppressed estimate keeps nothing but its provenance: which rule fired is disclosive too. The
 * interval of a mean or median of a group of 5 to 9 goes, for with it goes their spread.
 * @param exempt what the report prints; such a number passes as it is
 */
export function releaseEstimate(
  estimate: Estimate,
  subject: Subject,
  disclosure: EditionDisclosure,
  exempt: ReadonlySet<string>,
): Estimate {
  if (isExempt(subject, disclosure, exempt)) return estimate;
  const { provenance } = estimate;
  const seen = standingOf(subject, disclosure);
  if (seen === 'empty') return { status: 'empty', n: 0, provenance };
  if (seen === 'withheld') return { status: 'suppressed', provenance };
  if (isOfBreak(subject, disclosure)) {
    return partIsShown(subject, disclosure) ? estimate : { status: 'suppressed', provenance };
  }
  if (seen === 'distribution') return estimate;
  if (!MOMENTS.includes(subject.kind)) return { status: 'suppressed', provenance };
  return estimate.status === 'published' && subject.kind !== 'top2box'
    ? { ...estimate, low: null, high: null }
    : estimate;
}

/** What may be seen of the subject's group: what was decided, if its rules still hold of the count. */
export function standingOf(
  { variable, group, contributors, largestShare }: Omit<Subject, 'kind' | 'options'>,
  disclosure: EditionDisclosure,
): ReturnType<typeof detailOf> {
  const detail = detailOf(disclosure, variable, group);
  const { rules } = disclosure;
  if (detail === 'empty' || detail === 'withheld') return detail;
  if (contributors < rules.minimumContributors) return 'withheld';
  if (largestShare > rules.dominanceShare) return 'withheld';
  return detail;
}

/** The keys of what the report prints, made once for the edition. */
export const exemptKeys = (
  printed: readonly ExemptStatistic[],
  { breaks }: EditionDisclosure,
): ReadonlySet<string> => new Set(printed.map((statistic) => exemptKey(statistic, breaks)));

function isExempt(
  { variable, group, kind, options }: Subject,
  { breaks }: EditionDisclosure,
  exempt: ReadonlySet<string>,
): boolean {
  if (kind === 'median' || kind === 'sd' || kind === 'quantile' || kind === 'rank') return false;
  const statistic = kind === 'mean' ? 'mean' : 'proportion';
  return exempt.has(exemptKey({ statistic, variable, options, filter: group }, breaks));
}

const isOfBreak = ({ variable }: Subject, { breaks }: EditionDisclosure): boolean =>
  breaks.some((cut) => cut.variable === variable);

/** A count of a break in a group is the size of a narrower group, and passes only if that does. */
function partIsShown(subject: Subject, disclosure: EditionDisclosure): boolean {
  const { variable, group, options } = subject;
  if (options === null) return true;
  const part = detailOf(disclosure, variable, [...group, { variable, options }]);
  return part !== 'withheld';
}
