import {
  type ItemValue,
  type Question,
  QuestionCheckboxModel,
  QuestionCommentModel,
  QuestionMatrixModel,
  QuestionSelectBase,
  type SurveyModel,
} from 'survey-core';
import type { Task } from './minutes-left';

const A_FEW_WORDS = 120;

/** What is still to be answered, from a page on. */
export function openTasks(survey: SurveyModel, fromPage: number): readonly Task[] {
  const words = countWords(survey.locale);
  return survey.visiblePages
    .slice(fromPage)
    .flatMap((page) => page.questions.filter(({ isVisible }) => isVisible))
    .flatMap((question) => tasksOf(question, words));
}

function tasksOf(question: Question, words: (text: string) => number): readonly Task[] {
  const wording = words(`${question.title} ${question.description}`);
  if (question instanceof QuestionMatrixModel) {
    const rated = (question.value ?? {}) as Readonly<Record<string, unknown>>;
    const open = (question.rows as ItemValue[]).filter(({ value }) => !(String(value) in rated));
    return open.map(({ text }, at) => ({
      kind: 'choose-one',
      words: words(text) + (at === 0 ? wording : 0),
    }));
  }
  if (!question.isEmpty()) return [];
  if (question instanceof QuestionCommentModel) {
    const isShort = question.maxLength > 0 && question.maxLength <= A_FEW_WORDS;
    return [{ kind: isShort ? 'write-words' : 'write-lines', words: wording }];
  }
  const options = question instanceof QuestionSelectBase ? (question.choices as ItemValue[]) : [];
  return [
    {
      kind: question instanceof QuestionCheckboxModel ? 'choose-several' : 'choose-one',
      words: wording + options.reduce((sum, { text }) => sum + words(text), 0),
    },
  ];
}

/** Japanese has no spaces: the browser knows where its words end. */
function countWords(locale: string): (text: string) => number {
  const segmenter = new Intl.Segmenter(locale === '' ? 'en' : locale, { granularity: 'word' });
  return (text) => [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).length;
}
