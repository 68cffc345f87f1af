import type { OptionValue } from './instrument.js';

/** A matrix's answers by row; a row left blank is absent. */
export type RowAnswers = Readonly<Record<string, OptionValue>>;

export type AnswerValue = OptionValue | readonly OptionValue[] | RowAnswers;

/**
 * One respondent's answers by item name, as SurveyJS stores them and normalised by checkAnswers:
 * items in the order asked, options in codebook order, nothing blank, nothing routed past.
 */
export type Answers = Readonly<Record<string, AnswerValue>>;
