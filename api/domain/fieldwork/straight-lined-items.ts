import type { Answers, RowAnswers } from '../instrument/answers.js';
import type { CompiledInstrument } from '../instrument/compiled-instrument.js';
import { longString } from './long-string.js';

/** Rows from which the same answer in all of them is unlikely to be meant. */
export const FEWEST_ROWS = 4;

/**
 * The matrices that were answered with one and the same option in every row answered: the long-string
 * index equals the rows, of which there are four or more. Curran (2016), “Methods for the detection
 * of carelessly invalid responses in survey data”, Journal of Experimental Social Psychology 66:4–19,
 * suspects from half of a scale on; all of it is the strict end, so that few are flagged wrongly.
 * @returns names of items, in the order asked
 */
export function straightLinedItems(
  instrument: Pick<CompiledInstrument, 'items'>,
  answers: Answers,
): string[] {
  return instrument.items.flatMap((item) => {
    if (item.shape !== 'rows') return [];
    const given = answers[item.name] as RowAnswers | undefined;
    const answered = item.rows.flatMap((row) => given?.[row] ?? []);
    const isOneLine = answered.length >= FEWEST_ROWS && longString(answered) === answered.length;
    return isOneLine ? [item.name] : [];
  });
}
