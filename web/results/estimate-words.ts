import type { Formats } from '../language/formats';
import type { Position } from './scorecard';

const NO_BREAK_SPACE = '\u00a0';

/** “58 %”, with a space that does not break, as everywhere on this site. */
export const percentText = (proportion: number, formats: Formats): string =>
  `${percentDigits(proportion, formats)}${NO_BREAK_SPACE}%`;

/** “41–74 %”. */
export const percentRange = (low: number, high: number, formats: Formats): string =>
  formats.range(percentDigits(low, formats), percentText(high, formats));

export const pointsRange = (low: number, high: number, formats: Formats): string =>
  formats.range(formats.points(low), formats.points(high));

/** The leaders' middle half; null where it may not be shown. */
export const middleHalfText = (
  { q1, q3 }: Pick<Position, 'q1' | 'q3'>,
  formats: Formats,
): string | null => (q1 === null || q3 === null ? null : pointsRange(q1, q3, formats));

const percentDigits = (proportion: number, formats: Formats): string =>
  formats.percent(proportion).replace(/\s*%\s*/, '');
