/**
 * The SurveyJS properties a document may carry. Those that bear on meaning are read by the
 * compiler; the rest are presentation, which the browser reads and no answer depends on. Anything
 * else is refused: a property nobody read could change what an answer means.
 */
const ELEMENT = [
  ...['type', 'name', 'title', 'label', 'description', 'isRequired', 'visibleIf'],
  ...['dimension', 'provenance', 'requiredErrorText', 'titleLocation', 'descriptionLocation'],
  ...['errorLocation', 'startWithNewLine', 'width', 'minWidth', 'maxWidth', 'colSpan', 'indent'],
  ...['showNumber', 'hideNumber', 'useDisplayValuesInDynamicTexts'],
];
const CLOSED = [...ELEMENT, 'choices', 'nets', 'choicesOrder'];

const accept = (...names: readonly string[]): ReadonlySet<string> => new Set(names);

export const SURVEY_PROPERTIES = accept(
  ...['title', 'description', 'locale', 'dimensions', 'pages', 'clearInvisibleValues'],
  ...['$schema', 'sjsVersion', 'autoFocusFirstError', 'autoFocusFirstQuestion'],
  ...['autoGrowComment', 'allowResizeComment', 'checkErrorsMode', 'commentAreaRows'],
  ...['completeText', 'editText', 'fitToContainer', 'headerView', 'navigationButtonsLocation'],
  ...['pageNextText', 'pagePrevText', 'previewText', 'previewMode', 'progressBarInheritWidthFrom'],
  ...['progressBarLocation', 'progressBarNavigationTextLocation', 'progressBarShowNavigationText'],
  ...['progressBarShowPageNumbers', 'progressBarType', 'questionDescriptionLocation'],
  ...['questionErrorLocation', 'questionStartIndex', 'questionTitleLocation', 'requiredMark'],
  ...['questionTitlePattern', 'questionsOnPageMode', 'showBrandInfo', 'showCompletePage'],
  ...['showNavigationButtons', 'showPageNumbers', 'showPageTitles', 'showPrevButton'],
  ...['showPreviewBeforeComplete', 'showProgressBar', 'showQuestionNumbers', 'showTOC'],
  ...['showTitle', 'textUpdateMode', 'tocLocation', 'validateVisitedEmptyFields', 'width'],
  'widthMode',
);

export const PAGE_PROPERTIES = accept(
  ...['name', 'title', 'description', 'visibleIf', 'elements', 'gridLayoutColumns'],
  ...['navigationDescription', 'navigationTitle', 'questionErrorLocation'],
  ...['questionTitleLocation', 'questionTitleWidth', 'showNavigationButtons'],
);

export const DIMENSION_PROPERTIES = accept('value', 'text', 'insight');
export const CHOICE_PROPERTIES = accept('value', 'text', 'provenance');
export const ROW_PROPERTIES = accept('value', 'text', 'dimension', 'provenance');
export const NET_PROPERTIES = accept('value', 'text', 'choices', 'provenance');

export const ELEMENT_PROPERTIES: ReadonlyMap<unknown, ReadonlySet<string>> = new Map([
  ['radiogroup', accept(...CLOSED, 'colCount', 'allowClear')],
  [
    'dropdown',
    accept(
      ...CLOSED,
      'allowClear',
      'placeholder',
      'searchEnabled',
      'searchMode',
      'textWrapEnabled',
    ),
  ],
  ['checkbox', accept(...CLOSED, 'minSelectedChoices', 'maxSelectedChoices', 'colCount')],
  [
    'matrix',
    accept(
      ...[...ELEMENT, 'columns', 'rows', 'nets', 'eachRowRequired', 'isAllRowRequired'],
      ...['alternateRows', 'columnMinWidth', 'displayMode', 'rowOrder', 'rowTitleWidth'],
      ...['showHeader', 'verticalAlign'],
    ),
  ],
  [
    'rating',
    accept(
      ...[...ELEMENT, 'rateMin', 'rateMax', 'rateValues', 'autoGenerate', 'nets'],
      ...['minRateDescription', 'maxRateDescription', 'displayMode', 'rateColorMode'],
      ...['displayRateDescriptionsAsExtremeItems', 'rateDescriptionLocation', 'rateType'],
      'scaleColorMode',
    ),
  ],
  [
    'text',
    accept(
      ...[...ELEMENT, 'inputType', 'min', 'max', 'minErrorText', 'maxErrorText', 'placeholder'],
      ...['inputSize', 'textUpdateMode'],
    ),
  ],
  [
    'comment',
    accept(
      ...[...ELEMENT, 'maxLength', 'rows', 'placeholder', 'autoGrow', 'allowResize'],
      ...['acceptCarriageReturn', 'textUpdateMode'],
    ),
  ],
]);

/** What to write instead, for the refusals people meet most. */
export const INSTEAD: ReadonlyMap<string, string> = new Map([
  ['hasOther', 'write the other option as a choice, and its text as a comment item'],
  ['showOtherItem', 'write the other option as a choice, and its text as a comment item'],
  ['hasNone', 'write the none option as a choice'],
  ['showNoneItem', 'write the none option as a choice'],
  ['choicesByUrl', 'write the choices out'],
  ['elements', 'put elements on a page of their own'],
  ['triggers', 'route with visibleIf'],
  ['calculatedValues', 'route with visibleIf on the items themselves'],
  ['validators', 'use min, max, maxLength, minSelectedChoices or maxSelectedChoices'],
  ['defaultValue', 'an answer must be the respondent’s own'],
  ['visible', 'leave the element out, or route with visibleIf'],
  ['panel', 'make it a page'],
  ['boolean', 'make it a radiogroup of two choices'],
  ['tagbox', 'make it a checkbox'],
]);
