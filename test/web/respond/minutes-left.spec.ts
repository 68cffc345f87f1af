import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { makeSurvey } from '../../../web/respond/make-survey';
import { minutesFor } from '../../../web/respond/minutes-left';
import { openTasks } from '../../../web/respond/open-tasks';

const instrument: unknown = JSON.parse(
  readFileSync(
    new URL('../../../seeds/ai-networking-2025/instrument.json', import.meta.url),
    'utf8',
  ),
);

describe('the minutes left', () => {
  it('are none when nothing is left, and 1 for the least there is', () => {
    expect(minutesFor([])).toBe(0);
    expect(minutesFor([{ kind: 'choose-one', words: 0 }])).toBe(1);
  });

  it('are reading, deciding and typing, rounded up', () => {
    const task = { kind: 'write-lines', words: 238 } as const;
    // 1 minute to read, 25 s to decide, 20 words at 36 a minute.
    expect(minutesFor([task])).toBe(Math.ceil(1 + 25 / 60 + 20 / 36));
  });

  it('are about the nine that the study’s instrument names', () => {
    const survey = makeSurvey(instrument, {}, 'en');
    expect(minutesFor(openTasks(survey, 0))).toBeGreaterThanOrEqual(8);
    expect(minutesFor(openTasks(survey, 0))).toBeLessThanOrEqual(10);
  });

  it('grow fewer with each answer, a row of a matrix too, and with each section', () => {
    const survey = makeSurvey(instrument, {}, 'en');
    const before = openTasks(survey, 0).length;
    survey.setValue('region', 'europe');
    survey.setValue('effectiveness', { latency: 4, bandwidth: 2 });
    expect(openTasks(survey, 0)).toHaveLength(before - 3);
    expect(openTasks(survey, 1).length).toBeLessThan(before - 3);
  });
});
