import { ITEM_NONRESPONSE, NOT_ASKED } from '../tabulation/columns.js';
import type { Answers, AnswerValue, RowAnswers } from './answers.js';
import type {
  CompiledInstrument,
  GridItem,
  Item,
  MultipleItem,
  SingleItem,
} from './compiled-instrument.js';
import type { OptionValue } from './instrument.js';
import { holds } from './routing.js';

/** One variable of one response. */
export type EncodedValue =
  /** Single and scale: the option's index in the codebook, NOT_ASKED or ITEM_NONRESPONSE. */
  | { readonly kind: 'code'; readonly code: number }
  /** Multiple, by option: 1 chosen, 0 not chosen; NOT_ASKED or ITEM_NONRESPONSE in all of them. */
  | { readonly kind: 'choices'; readonly choices: ArrayLike<number> }
  /** Numeric: NaN without a valid answer. */
  | { readonly kind: 'number'; readonly value: number; readonly asked: boolean }
  | { readonly kind: 'text'; readonly text: string | null; readonly asked: boolean };

/** In the order of the codebook's variables. */
export type EncodedResponse = readonly EncodedValue[];

/** Shared by all responses: a closed answer costs no allocation. */
const CODES: readonly EncodedValue[] = Array.from({ length: 256 }, (_, code) =>
  Object.freeze({ kind: 'code', code }),
);
const noNumber = (asked: boolean): EncodedValue =>
  Object.freeze({ kind: 'number', value: NaN, asked });
const noText = (asked: boolean): EncodedValue => Object.freeze({ kind: 'text', text: null, asked });
const BLANK = {
  number: { asked: noNumber(true), notAsked: noNumber(false) },
  text: { asked: noText(true), notAsked: noText(false) },
};

/**
 * Encodes normalised answers (as checkAnswers returns them) for counting: asked and blank is
 * nonresponse; outside the strand's questions or routed past is not asked.
 * @param asked the items this strand is asked; null: all
 * @throws RangeError when an answer is not one the instrument takes
 */
export function encodeAnswers(
  instrument: CompiledInstrument,
  answers: Answers,
  asked: ReadonlySet<string> | null,
): EncodedResponse {
  const encoded = new Array<EncodedValue>(instrument.codebook.variables.length);
  for (const item of instrument.items) {
    const isAsked =
      (asked === null || asked.has(item.name)) &&
      (item.routing === null || holds(item.routing, answers));
    encodeItem(item, isAsked ? answers[item.name] : undefined, isAsked, encoded);
  }
  return encoded;
}

function encodeItem(
  item: Item,
  answer: AnswerValue | undefined,
  asked: boolean,
  encoded: EncodedValue[],
): void {
  const at = item.firstVariable;
  const missing = asked ? ITEM_NONRESPONSE : NOT_ASKED;
  const blank = asked ? 'asked' : 'notAsked';
  switch (item.shape) {
    case 'one':
      encoded[at] = encodeOption(item, answer, missing);
      break;
    case 'rows':
      for (const [row, name] of item.rows.entries()) {
        const cell = (answer as RowAnswers | undefined)?.[name];
        encoded[at + row] = encodeOption(item, cell, missing);
      }
      break;
    case 'many':
      encoded[at] = encodeChosen(item, answer as readonly OptionValue[] | undefined, missing);
      break;
    case 'number':
      encoded[at] =
        answer === undefined
          ? BLANK.number[blank]
          : { kind: 'number', value: answer as number, asked };
      break;
    case 'text':
      encoded[at] =
        answer === undefined ? BLANK.text[blank] : { kind: 'text', text: answer as string, asked };
      break;
  }
}

function encodeOption(
  item: SingleItem | GridItem,
  answer: AnswerValue | undefined,
  missing: number,
): EncodedValue {
  const code = answer === undefined ? missing : indexOf(item, answer);
  return CODES[code] ?? { kind: 'code', code };
}

function encodeChosen(
  item: MultipleItem,
  chosen: readonly OptionValue[] | undefined,
  missing: number,
): EncodedValue {
  const choices = Array<number>(item.options.length).fill(chosen === undefined ? missing : 0);
  for (const option of chosen ?? []) choices[indexOf(item, option)] = 1;
  return { kind: 'choices', choices };
}

function indexOf(item: SingleItem | GridItem | MultipleItem, answer: AnswerValue): number {
  const index = item.indexOf.get(answer);
  if (index === undefined) {
    throw new RangeError(`encodeAnswers takes checked answers: "${item.name}" has no such option`);
  }
  return index;
}
