import type { TFunction } from 'i18next';
import { formatCount, formatInterval, formatValue, type Measure } from './format';
import type { Estimate } from './figures/figure';

/** The number, or in words why there is none: withheld is not empty, and neither is zero. */
export function valueText(
  { status, value }: Pick<Estimate, 'status' | 'value'>,
  measure: Measure,
  t: TFunction,
): string {
  if (status === 'SUPPRESSED') return t('cell.suppressed');
  if (measure === 'NAMED') return status === 'PUBLISHED' ? t('cell.named') : t('cell.notNamed');
  return status === 'EMPTY' || value === null ? t('cell.empty') : formatValue(value, measure);
}

/** “23 of 25”, or the base alone where nothing is counted; null where neither is known. */
export function countText({ count, n }: Pick<Estimate, 'count' | 'n'>, t: TFunction) {
  if (n === null) return null;
  return count === null
    ? t('estimate.base', { n: formatCount(n) })
    : t('estimate.countOf', { count: count, shown: formatCount(count), n: formatCount(n) });
}

export const intervalText = (
  { low, high }: Pick<Estimate, 'low' | 'high'>,
  measure: Measure,
): string | null => (low === null || high === null ? null : formatInterval(low, high, measure));
