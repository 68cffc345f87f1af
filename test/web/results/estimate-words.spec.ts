import { expect, it } from '@jest/globals';
import { formatsIn } from '../../../web/language/formats';
import {
  middleHalfText,
  percentRange,
  percentText,
  pointsRange,
} from '../../../web/results/estimate-words';

it.each([
  ['en', '58\u00a0%', '41–74\u00a0%', '2.9–4.0'],
  ['de', '58\u00a0%', '41–74\u00a0%', '2,9–4,0'],
  ['ja', '58\u00a0%', '41–74\u00a0%', '2.9–4.0'],
])('writes numbers of %s as the rest of the page does', (language, percent, range, points) => {
  const formats = formatsIn(language);
  expect(percentText(23 / 40, formats)).toBe(percent);
  expect(percentRange(0.41, 0.744, formats)).toBe(range);
  expect(pointsRange(2.94, 4, formats)).toBe(points);
});

it('says nothing of a middle half of which one end is withheld', () => {
  expect(middleHalfText({ q1: 2, q3: null }, formatsIn('en'))).toBeNull();
  expect(middleHalfText({ q1: 2, q3: 3.5 }, formatsIn('en'))).toBe('2.0–3.5');
});
