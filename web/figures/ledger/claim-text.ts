import type { TFunction } from 'i18next';
import { valueText } from '../../estimate-text';
import { formatCount } from '../../format';
import type { Claim } from './claim';

const FEW = 3;

/** What the rows give: the parts' values while they are few, else how many parts there are. */
export function recomputedText({ parts }: Claim, t: TFunction): string {
  if (parts.length > FEW) return t('claims.partCount', { count: parts.length });
  return parts.map(({ computed, measure }) => valueText(computed, measure, t)).join(', ');
}

/** “23 of 25”; null where the claim is not one count of one base. */
export const claimCountText = ({ count, n, parts }: Claim, t: TFunction): string | null =>
  count === null || n === null || parts.length > 1
    ? null
    : t('estimate.countOf', { count, shown: formatCount(count), n: formatCount(n) });

/** The other (count, base) pairs that round to the printed percentage, in words. */
export function feasibleText({ feasible, count, n }: Claim, t: TFunction): string | null {
  if (feasible.length === 0) return null;
  const others = feasible.filter((pair) => pair.count !== count || pair.base !== n);
  if (others.length === 0) return t('claims.onlyBase');
  const pairs = others.map((pair) => `${formatCount(pair.count)}/${formatCount(pair.base)}`);
  return t('claims.otherBases', { pairs: pairs.join(', ') });
}
