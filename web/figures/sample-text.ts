import type { TFunction } from 'i18next';
import { formatCount } from '../format';
import type { Figure } from './figure';

/** How many were asked and how many answered, as far as the figure as a whole can say. */
export function sampleText(
  { sampleSize, validN, measures }: Pick<Figure, 'sampleSize' | 'validN' | 'measures'>,
  t: TFunction,
): string {
  const sample = formatCount(sampleSize);
  if (validN !== null) {
    return t('figure.sampleAndValidN', { sample, valid: formatCount(validN) });
  }
  const isPerRow = measures.some((measure) => measure === 'PROPORTION' || measure === 'MEAN');
  return !isPerRow ? t('figure.sampleOnly', { sample }) : t('figure.sampleAndRowN', { sample });
}
