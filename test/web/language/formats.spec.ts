import { expect, it } from '@jest/globals';
import { formatsIn } from '../../../web/language/formats';

const read = (text: string): string => text.replace(/\s/g, ' ');

it.each([
  ['en', ['1,234', '3.5', '+0.4', '58%', '9 minutes', '22 November 2026', 'a, b and c']],
  ['de', ['1.234', '3,5', '+0,4', '58 %', '9 Minuten', '22. November 2026', 'a, b und c']],
  ['ja', ['1,234', '3.5', '+0.4', '58%', '9 分', '2026年11月22日', 'a、b、c']],
])('writes numbers and dates as readers of %s do', (language, expected) => {
  const formats = formatsIn(language);
  expect(
    [
      formats.count(1234),
      formats.points(3.5),
      formats.change(0.4),
      formats.percent(0.575),
      formats.minutes(9),
      formats.day('2026-11-22T23:30:00Z'),
      formats.list(['a', 'b', 'c']),
    ].map(read),
  ).toEqual(expected);
});
