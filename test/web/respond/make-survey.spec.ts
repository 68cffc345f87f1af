import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { answerLabel, cellLabel } from '../../../web/respond/answer-label';
import { makeSurvey } from '../../../web/respond/make-survey';
import { sectionOf, sectionProblems } from '../../../web/respond/section-problems';

const instrument = JSON.parse(
  readFileSync(
    new URL('../../../seeds/ai-networking-2025/instrument.json', import.meta.url),
    'utf8',
  ),
) as object;

describe('the study’s instrument in SurveyJS', () => {
  it('is taken without a complaint, our own properties too', () => {
    const survey = makeSurvey(instrument, {}, 'en');
    expect(survey.jsonErrors).toBeNull();
    expect(survey.getAllQuestions()).toHaveLength(17);
  });

  it('would complain of a property nobody declared', () => {
    const survey = makeSurvey({ ...instrument, undeclared: 1 }, {}, 'en');
    expect(survey.jsonErrors).toHaveLength(1);
  });

  it('clears what is hidden, as the server does on submission', () => {
    expect(makeSurvey(instrument, {}, 'en').clearInvisibleValues).toBe('onHiddenContainer');
  });

  it('names cells and answers in words', () => {
    const survey = makeSurvey(instrument, {}, 'en');
    expect(cellLabel(survey, 'effectiveness\tlatency')).toBe('Network latency');
    expect(answerLabel(survey, 'effectiveness\tlatency', 5)).toBe('5 Highly effective');
    expect(answerLabel(survey, 'region', 'europe')).toBe('Europe');
    expect(answerLabel(survey, 'challenges', ['skills', 'legacy'])).toBe(
      'Skills and staffing; Legacy systems and integration',
    );
    expect(answerLabel(survey, 'region', null)).toBeNull();
  });

  it('finds what keeps a section from being finished', () => {
    const survey = makeSurvey(
      instrument,
      { industry: 'other', functional_areas: ['hr', 'legal'] },
      'en',
    );
    const [about, use] = survey.visiblePages;
    expect(about && sectionProblems(about)).toEqual([
      { item: 'region', code: 'unanswered' },
      { item: 'size', code: 'unanswered' },
    ]);
    expect(use && sectionProblems(use)).toEqual([
      { item: 'functional_areas', code: 'too-few', minimum: 3 },
    ]);
    expect(sectionOf(survey.visiblePages, 'functional_areas')).toBe(1);
    expect(sectionOf(survey.visiblePages, 'unknown')).toBe(0);
  });
});
