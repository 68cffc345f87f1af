/** Numbers and dates as readers see them: the only place in the browser that writes one. */
const LOCALE = 'en-GB';
const NO_BREAK_SPACE = '\u00a0';
const EN_DASH = '\u2013';

const whole = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 0 });
/** Style `percent` scales in decimal: 23 of 40 is 58, where 0.575 * 100 in binary falls short. */
const percent = new Intl.NumberFormat(LOCALE, { style: 'percent', maximumFractionDigits: 0 });
const oneDecimal = new Intl.NumberFormat(LOCALE, {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});
const day = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'long', timeZone: 'UTC' });
const month = new Intl.DateTimeFormat(LOCALE, {
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const moment = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium', timeStyle: 'short' });

export type Measure = 'COUNT' | 'PROPORTION' | 'MEAN' | 'NAMED';

export const formatCount = (count: number): string => whole.format(count);

/** @param proportion in [0, 1]; written as a whole percent. */
export const formatPercent = (proportion: number): string =>
  `${percentDigits(proportion)}${NO_BREAK_SPACE}%`;

const percentDigits = (proportion: number): string => percent.format(proportion).replace('%', '');

/** A mean, median or standard deviation in scale points. */
export const formatPoints = (points: number): string => oneDecimal.format(points);

export function formatValue(value: number, measure: Measure): string {
  if (measure === 'PROPORTION') return formatPercent(value);
  return measure === 'MEAN' ? formatPoints(value) : formatCount(value);
}

const twoDecimals = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 2 });
/** A factor, such as a weight beside the average, or percents as entered: up to two decimals. */
export const formatTimes = (factor: number): string => twoDecimals.format(factor);

/** “75–98 %”, “2.9–3.8”. */
export function formatInterval(low: number, high: number, measure: Measure): string {
  return measure === 'PROPORTION'
    ? `${percentDigits(low)}${EN_DASH}${formatPercent(high)}`
    : `${formatPoints(low)}${EN_DASH}${formatPoints(high)}`;
}

/** The day in UTC, whatever the reader's zone: an edition carries one date everywhere. */
export const formatDay = (iso: string): string => day.format(new Date(iso));

/** When something happened to the reader: in the reader's own zone. */
export const formatMoment = (iso: string): string => moment.format(new Date(iso));

/** “2025-05” as “May 2025”; anything else as it stands. */
export const formatMonth = (published: string): string =>
  /^\d{4}-\d{2}$/.test(published) ? month.format(new Date(`${published}-01T00:00:00Z`)) : published;

/** The first characters of an edition's hash: enough to tell two editions apart by eye. */
export const shortHash = (hash: string): string => hash.slice(0, 12);
