import fc from 'fast-check';
import type { AnswerProblemCode } from '../../../api/domain/instrument/answer-problem.js';
import type { Item } from '../../../api/domain/instrument/compiled-instrument.js';

/** An answer the item must refuse, and how. */
export interface Mutation {
  readonly item: string;
  readonly row?: string;
  readonly value: unknown;
  readonly code: AnswerProblemCode;
}

const NO_OPTION = 'no such option';

/** Each way an item's answer can be out of range. */
export function arbitraryMutation(item: Item): fc.Arbitrary<Mutation> {
  const bad = (code: AnswerProblemCode, value: unknown, row?: string): Mutation => ({
    item: item.name,
    code,
    value,
    ...(row === undefined ? {} : { row }),
  });
  switch (item.shape) {
    case 'one':
      return fc.constantFrom(...badOptions(item).map(([code, value]) => bad(code, value)));
    case 'rows': {
      const row = item.rows[0] ?? '';
      return fc.constantFrom(
        ...badOptions(item).map(([code, value]) => bad(code, { [row]: value }, row)),
        bad(
          'unknown-row',
          { [row]: item.options[0], 'no such row': item.options[0] },
          'no such row',
        ),
        bad('wrong-type', [item.options[0]]),
        bad('wrong-type', item.options[0] === '' ? 1 : item.options[0]),
      );
    }
    case 'many': {
      const option = item.options[0];
      const repeated = Array.from({ length: item.maximumSelected + 1 }, () => option);
      return fc.constantFrom(
        bad('too-many', repeated),
        bad('duplicate-option', [option, option]),
        bad('unknown-option', [NO_OPTION]),
        bad('unknown-option', [typeof option === 'number' ? String(option) : `${option}!`]),
        bad('wrong-type', option),
        bad('wrong-type', [[option]]),
        bad('wrong-type', [null]),
        bad('wrong-type', { 0: option, length: 1 }),
      );
    }
    case 'number':
      return fc.constantFrom(
        bad('out-of-range', (item.minimum ?? 0) - 0.001),
        bad('out-of-range', (item.maximum ?? 0) + 1),
        ...[String(item.minimum), [1], { value: 1 }, true].map((value) => bad('wrong-type', value)),
      );
    case 'text':
      return fc.constantFrom(
        bad('too-long', 'x'.repeat(item.maximumLength + 1)),
        bad('bad-character', '\0'),
        ...[1, true, ['text'], { text: 'text' }].map((value) => bad('wrong-type', value)),
      );
  }
}

function badOptions({
  itemType,
  options,
}: Extract<Item, { shape: 'one' | 'rows' }>): [AnswerProblemCode, unknown][] {
  const numbers = options.filter((option) => typeof option === 'number');
  const wrongTypes: [AnswerProblemCode, unknown][] = [
    ['wrong-type', true],
    ['wrong-type', [options[0]]],
    ['wrong-type', { value: options[0] }],
  ];
  if (itemType === 'scale' && numbers.length === options.length) {
    return [
      ...wrongTypes,
      ['wrong-type', String(options[0])],
      ['out-of-range', Math.max(...numbers) + 1],
      ['out-of-range', Math.min(...numbers) - 1],
      ['out-of-range', Math.min(...numbers) + 0.5],
    ];
  }
  return [...wrongTypes, ['unknown-option', NO_OPTION], ['unknown-option', 1e6]];
}
