import { Serializer, SurveyModel } from 'survey-core';
import type { Answers } from './answers/cells';

/** What our instruments say beyond SurveyJS; declared so that it keeps and does not report them. */
Serializer.addProperties('survey', [{ name: 'dimensions:value', visible: false }]);
Serializer.addProperties('question', [
  { name: 'label', isLocalizable: true, visible: false },
  { name: 'dimension', visible: false },
  { name: 'provenance', visible: false },
  { name: 'nets:value', visible: false },
]);
Serializer.addProperties('itemvalue', [
  { name: 'dimension', visible: false },
  { name: 'provenance', visible: false },
]);

/**
 * The instrument as a SurveyJS model. What surrounds the items (headings, progress, navigation,
 * problems) is ours, so the model draws none of it.
 */
export function makeSurvey(instrument: unknown, answers: Answers, locale: string): SurveyModel {
  const survey = new SurveyModel(instrument);
  survey.locale = locale;
  survey.showTitle = false;
  survey.showPageTitles = false;
  survey.showNavigationButtons = false;
  survey.showProgressBar = false;
  survey.showCompletePage = false;
  survey.autoFocusFirstQuestion = false;
  survey.autoFocusFirstError = false;
  survey.checkErrorsMode = 'onComplete';
  // As the server clears them on submission.
  survey.clearInvisibleValues = 'onHiddenContainer';
  survey.data = structuredClone(answers);
  // A rule that hangs on an answer which another rule has just cleared is not looked at again otherwise.
  survey.onValueChanged.add(() => {
    survey.runExpressions();
  });
  return survey;
}

/** Texts of the instrument in another of its languages; the answers stay. */
export function showIn(survey: SurveyModel, locale: string): void {
  survey.locale = locale;
}

/** @param section from 0, among those visible */
export function showSection(survey: SurveyModel, section: number): void {
  survey.currentPageNo = section;
}
