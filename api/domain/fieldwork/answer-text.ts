import type { Variable } from '../instrument/codebook.js';
import type { EncodedValue } from '../instrument/encode-answers.js';
import { ITEM_NONRESPONSE, NOT_ASKED } from '../tabulation/columns.js';

/** Why there is no answer: the respondent gave none, or was never asked. */
export type Missing = 'not-asked' | 'no-answer';

/** One variable of one response in words. */
export interface AnswerText {
  /** Codes of the options given; empty for numbers and texts. */
  readonly codes: readonly string[];
  /** Labels of the options given, the number or the text; empty when missing. */
  readonly text: string;
  readonly missing: Missing | null;
}

/** Words an answer with the labels of its codebook. */
export function answerText({ options }: Variable, value: EncodedValue): AnswerText {
  const missing = missingBecause(value);
  if (missing !== null) return { codes: [], text: '', missing };
  switch (value.kind) {
    case 'number':
      return { codes: [], text: String(value.value), missing: null };
    case 'text':
      return { codes: [], text: value.text ?? '', missing: null };
    case 'code':
    case 'choices': {
      const given = options.filter((_, at) =>
        value.kind === 'code' ? value.code === at : value.choices[at] === 1,
      );
      return {
        codes: given.map(({ code }) => code),
        text: given.map(({ label }) => label).join('; '),
        missing: null,
      };
    }
  }
}

/** Null when there is an answer. */
export function missingBecause(value: EncodedValue): Missing | null {
  switch (value.kind) {
    case 'code':
      return ofCode(value.code);
    case 'choices':
      return ofCode(value.choices[0]);
    case 'number':
      return Number.isNaN(value.value) ? ofAsked(value.asked) : null;
    case 'text':
      return value.text === null ? ofAsked(value.asked) : null;
  }
}

const ofAsked = (asked: boolean): Missing => (asked ? 'no-answer' : 'not-asked');

function ofCode(code: number | undefined): Missing | null {
  if (code === NOT_ASKED) return 'not-asked';
  return code === ITEM_NONRESPONSE ? 'no-answer' : null;
}
