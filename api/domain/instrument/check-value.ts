import type { AnswerProblem } from './answer-problem.js';
import type { AnswerValue } from './answers.js';
import type {
  GridItem,
  Item,
  MultipleItem,
  NumericItem,
  OpenItem,
  SingleItem,
} from './compiled-instrument.js';
import { brief } from './document-reader.js';
import type { OptionValue } from './instrument.js';

/** Of a body made to hurt; a respondent's browser sends none. */
const MOST_UNKNOWN_ROWS = 254;

/** No answer: absent, null, or the empty value of the item's shape. */
export function isBlank(item: Item, value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  switch (item.shape) {
    case 'many':
      return Array.isArray(value) && value.length === 0;
    case 'rows':
      return isRows(value) && Object.values(value).every(isBlankCell);
    case 'text':
      return typeof value === 'string' && value.trim() === '';
    default:
      return false;
  }
}

/**
 * Checks the answer to one item, adding to `problems`.
 * @param demanded whether required answers must be there
 * @returns the normalised answer; undefined when there is none or it is refused
 */
export function checkValue(
  item: Item,
  value: unknown,
  demanded: boolean,
  problems: AnswerProblem[],
): AnswerValue | undefined {
  if (item.shape === 'rows') return checkRows(item, value, demanded, problems);
  if (isBlank(item, value)) {
    if (demanded && item.required) problems.push(unanswered(item.name));
    else if (demanded && item.shape === 'many' && item.minimumSelected > 0) {
      problems.push(tooFew(item, 0));
    }
    return undefined;
  }
  switch (item.shape) {
    case 'one':
      return checkOption(item, value, null, problems);
    case 'many':
      return checkChosen(item, value, demanded, problems);
    case 'number':
      return checkNumber(item, value, problems);
    case 'text':
      return checkText(item, value, problems);
  }
}

function checkOption(
  item: SingleItem | GridItem,
  value: unknown,
  row: string | null,
  problems: AnswerProblem[],
): OptionValue | undefined {
  const index = item.indexOf.get(value);
  if (index !== undefined) return item.options[index];
  const place = { item: item.name, ...(row === null ? {} : { row }) };
  const type = typeof value;
  const minimum = item.options[0];
  const maximum = item.options.at(-1);
  if (type !== 'string' && type !== 'number') {
    problems.push({ code: 'wrong-type', ...place, message: 'one option is expected' });
  } else if (
    typeof minimum === 'number' &&
    typeof maximum === 'number' &&
    item.itemType === 'scale'
  ) {
    if (type === 'number') {
      const message = `${String(value)} is not on the scale from ${minimum} to ${maximum}`;
      problems.push({ code: 'out-of-range', ...place, minimum, maximum, message });
    } else {
      const message = `a number from ${minimum} to ${maximum} is expected, not a text`;
      problems.push({ code: 'wrong-type', ...place, message });
    }
  } else problems.push(unknownOption(value as OptionValue, place));
  return undefined;
}

function checkChosen(
  item: MultipleItem,
  value: unknown,
  demanded: boolean,
  problems: AnswerProblem[],
): readonly OptionValue[] | undefined {
  const place = { item: item.name };
  if (!Array.isArray(value)) {
    problems.push({ code: 'wrong-type', ...place, message: 'a list of options is expected' });
    return undefined;
  }
  const before = problems.length;
  const { minimumSelected: minimum, maximumSelected: maximum } = item;
  const count = value.length;
  if (count > maximum) {
    const message = `${count} chosen, at most ${maximum} can be`;
    problems.push({ code: 'too-many', ...place, maximum, count, message });
  } else if (demanded && count < minimum) {
    problems.push(tooFew(item, count));
  }
  const chosen = new Set<number>();
  // Longer lists must repeat or hold what is no option, and are refused already.
  for (const one of (value as readonly unknown[]).slice(0, 2 * item.options.length)) {
    const index = item.indexOf.get(one);
    if (index === undefined) {
      problems.push(
        typeof one === 'string' || typeof one === 'number'
          ? unknownOption(one, place)
          : { code: 'wrong-type', ...place, message: 'every choice is one of the options' },
      );
    } else if (chosen.has(index)) {
      const option = one as OptionValue;
      const message = `"${option}" is chosen twice`;
      problems.push({ code: 'duplicate-option', ...place, option, message });
    } else chosen.add(index);
  }
  if (problems.length > before) return undefined;
  return item.options.filter((_, index) => chosen.has(index));
}

function checkRows(
  item: GridItem,
  value: unknown,
  demanded: boolean,
  problems: AnswerProblem[],
): Readonly<Record<string, OptionValue>> | undefined {
  if (!isBlankCell(value) && !isRows(value)) {
    const message = 'an answer for each row is expected';
    problems.push({ code: 'wrong-type', item: item.name, message });
    return undefined;
  }
  const given = isRows(value) ? value : {};
  const answered: Record<string, OptionValue> = {};
  let blank = true;
  let known = 0;
  for (const row of item.rows) {
    const isGiven = Object.hasOwn(given, row);
    const cell = isGiven ? given[row] : undefined;
    if (isGiven) known += 1;
    if (isBlankCell(cell)) {
      if (demanded && item.everyRowRequired) problems.push(unanswered(item.name, row));
      continue;
    }
    blank = false;
    const option = checkOption(item, cell, row, problems);
    if (option !== undefined) answered[row] = option;
  }
  if (blank && demanded && item.required && !item.everyRowRequired) {
    problems.push(unanswered(item.name));
  }
  const names = Object.keys(given);
  if (names.length > known) refuseRows(item, names, problems);
  return Object.keys(answered).length === 0 ? undefined : answered;
}

function refuseRows(
  { name: item, rows }: GridItem,
  names: readonly string[],
  problems: AnswerProblem[],
): void {
  const known = new Set(rows);
  const unknown = names.filter((name) => !known.has(name));
  for (const name of unknown.slice(0, MOST_UNKNOWN_ROWS)) {
    const row = brief(name);
    problems.push({ code: 'unknown-row', item, row, message: `"${item}" has no row "${row}"` });
  }
}

function checkNumber(
  item: NumericItem,
  value: unknown,
  problems: AnswerProblem[],
): number | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    problems.push({ code: 'wrong-type', item: item.name, message: 'a number is expected' });
    return undefined;
  }
  const { minimum, maximum } = item;
  if (value < (minimum ?? -Infinity) || value > (maximum ?? Infinity)) {
    const message = `${value} is not from ${minimum ?? 'any'} to ${maximum ?? 'any'}`;
    problems.push({ code: 'out-of-range', item: item.name, minimum, maximum, message });
    return undefined;
  }
  return value === 0 ? 0 : value; // JSON has -0, which prints and stores as 0
}

function checkText(item: OpenItem, value: unknown, problems: AnswerProblem[]): string | undefined {
  const place = { item: item.name };
  if (typeof value !== 'string') {
    problems.push({ code: 'wrong-type', ...place, message: 'a text is expected' });
    return undefined;
  }
  const maximum = item.maximumLength;
  if (value.length > maximum) {
    const message = `${value.length} characters, at most ${maximum} fit`;
    problems.push({ code: 'too-long', ...place, maximum, length: value.length, message });
    return undefined;
  }
  if (value.includes('\0') || /\p{Cs}/u.test(value)) {
    const message = 'the text holds a character that cannot be stored';
    problems.push({ code: 'bad-character', ...place, message });
    return undefined;
  }
  return value;
}

function isRows(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const isBlankCell = (cell: unknown): boolean => cell === undefined || cell === null || cell === '';

const unanswered = (item: string, row?: string): AnswerProblem => ({
  code: 'unanswered',
  item,
  ...(row === undefined ? {} : { row }),
  message: 'an answer is required',
});

/** Of a blank item too: SurveyJS does not let a minimum be left unanswered. */
const tooFew = (item: MultipleItem, count: number): AnswerProblem => {
  const minimum = item.minimumSelected;
  const message = `${count} chosen, at least ${minimum} must be`;
  return { code: 'too-few', item: item.name, minimum, count, message };
};

const unknownOption = (
  value: OptionValue,
  place: { item: string; row?: string },
): AnswerProblem => {
  const option = typeof value === 'string' ? brief(value) : value;
  return { code: 'unknown-option', ...place, option, message: `"${option}" is not an option` };
};
