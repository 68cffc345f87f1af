import fc from 'fast-check';
import type {
  Item,
  CompiledInstrument,
} from '../../../api/domain/instrument/compiled-instrument.js';

/** Anything one item takes, at most as many as it allows; blank at times. */
export function arbitraryAnswer(item: Item): fc.Arbitrary<unknown> {
  switch (item.shape) {
    case 'one':
      return fc.constantFrom(...item.options);
    case 'many':
      return fc
        .shuffledSubarray([...item.options], { minLength: 1, maxLength: item.maximumSelected })
        .map((chosen) => [...chosen]);
    case 'rows':
      return fc
        .record(
          Object.fromEntries(item.rows.map((row) => [row, fc.constantFrom(...item.options)])),
          { requiredKeys: [] },
        )
        .map((cells) => ({ ...cells }));
    case 'number':
      return fc.double({ min: item.minimum ?? -1e9, max: item.maximum ?? 1e9, noNaN: true });
    case 'text':
      return fc
        .string({ unit: 'binary', minLength: 1, maxLength: item.maximumLength })
        .filter((text) => text.length <= item.maximumLength && !text.includes('\0'))
        .filter((text) => text.trim() !== '');
  }
}

/** Answers to some of the items, keys in any order; all of them with `complete`. */
export function arbitraryAnswers(
  instrument: CompiledInstrument,
  { complete = false } = {},
): fc.Arbitrary<Record<string, unknown>> {
  const model = Object.fromEntries(
    instrument.items.map((item) => [item.name, arbitraryAnswer(item)]),
  );
  return fc
    .tuple(
      fc.record(model, complete ? {} : { requiredKeys: [] }),
      fc.shuffledSubarray(Object.keys(model), { minLength: Object.keys(model).length }),
    )
    .map(([answers, order]) =>
      Object.fromEntries(
        order.filter((name) => Object.hasOwn(answers, name)).map((name) => [name, answers[name]]),
      ),
    );
}
