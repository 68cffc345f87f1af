import { ITEM_NONRESPONSE, NOT_ASKED } from '../tabulation/columns.js';
import type { Answers, AnswerValue } from './answers.js';
import type { CompiledInstrument, GridItem, Item } from './compiled-instrument.js';
import type { EncodedResponse, EncodedValue } from './encode-answers.js';
import type { OptionValue } from './instrument.js';

/** The answers a response was encoded from: encodeAnswers undone, without loss. */
export function decodeAnswers(instrument: CompiledInstrument, encoded: EncodedResponse): Answers {
  const answers: Record<string, AnswerValue> = {};
  for (const item of instrument.items) {
    const answer =
      item.shape === 'rows'
        ? decodeRows(item, encoded)
        : decodeItem(item, encoded[item.firstVariable]);
    if (answer !== undefined) answers[item.name] = answer;
  }
  return answers;
}

function decodeRows(item: GridItem, encoded: EncodedResponse): AnswerValue | undefined {
  const answered: Record<string, OptionValue> = {};
  for (const [index, row] of item.rows.entries()) {
    const option = decodeOption(item.options, encoded[item.firstVariable + index]);
    if (option !== undefined) answered[row] = option;
  }
  return Object.keys(answered).length === 0 ? undefined : answered;
}

function decodeItem(item: Item, encoded: EncodedValue | undefined): AnswerValue | undefined {
  const options = 'options' in item ? item.options : [];
  switch (encoded?.kind) {
    case 'code':
      return decodeOption(options, encoded);
    case 'choices': {
      const { choices } = encoded;
      const first = choices[0];
      return first === ITEM_NONRESPONSE || first === NOT_ASKED
        ? undefined
        : options.filter((_, index) => choices[index] === 1);
    }
    case 'number':
      return Number.isNaN(encoded.value) ? undefined : encoded.value;
    case 'text':
      return encoded.text ?? undefined;
    default:
      return undefined;
  }
}

const decodeOption = (
  options: readonly OptionValue[],
  encoded: EncodedValue | undefined,
): OptionValue | undefined => (encoded?.kind === 'code' ? options[encoded.code] : undefined);
