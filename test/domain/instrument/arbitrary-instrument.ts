import fc from 'fast-check';
import type {
  ChoiceDocument,
  InstrumentDocument,
  ItemDocument,
  OptionValue,
  PageDocument,
  RowDocument,
} from '../../../api/domain/instrument/instrument.js';
import { arbitraryRule } from './arbitrary-rule.js';

const localText = fc.oneof(
  fc.string({ minLength: 1, maxLength: 12 }),
  fc.record({ default: fc.constant('Text'), de: fc.constant('Wort'), ja: fc.constant('語') }),
);
const provenance = fc.constantFrom('printed', 'derived', 'illustrative', 'measured' as const);

/** Codes people write, and some that look like numbers, keywords or prototype keys. */
const codes = fc.uniqueArray(
  fc.oneof(
    fc.constantFrom<OptionValue>(
      '20k-50k',
      'under-1k',
      'yes',
      'No',
      'true',
      'null',
      'Item 1',
      'a.b',
    ),
    fc.constantFrom<OptionValue>('constructor', 'valueOf', '007', '-3', '1e3', '0x1F', '日本', 'ü'),
    fc.constantFrom<OptionValue>('and', 'or', 'empty', 'a,b', '[x]', '{y}', "it's", '1-5', 'NaN'),
    fc.integer({ min: 8, max: 20 }),
  ),
  { minLength: 1, maxLength: 7, selector: String },
);
const choices: fc.Arbitrary<ChoiceDocument[]> = codes.chain((values) =>
  fc.tuple(
    ...values.map((value) =>
      fc.oneof(
        fc.constant(value),
        fc.record({ value: fc.constant(value), text: localText, provenance }),
      ),
    ),
  ),
);
const scaleColumns = fc
  .tuple(fc.integer({ min: -2, max: 1 }), fc.integer({ min: 2, max: 7 }), fc.boolean())
  .map(([from, count, descending]) => {
    const values = Array.from({ length: count }, (_, index) => from + index);
    return descending ? values.reverse() : values;
  });
const rows: fc.Arbitrary<RowDocument[]> = fc
  .uniqueArray(fc.constantFrom('r1', 'cost', 'user_experience', 'zero-trust', 'R2'), {
    minLength: 1,
  })
  .chain((names) =>
    fc.tuple(
      ...names.map((value) =>
        fc.oneof(
          fc.constant(value),
          fc.record({ value: fc.constant(value), text: localText, provenance }),
        ),
      ),
    ),
  );

export type Unnamed<T> = T extends unknown ? Omit<T, 'name'> : never;

const common = { title: localText, isRequired: fc.boolean() };
export const element: fc.Arbitrary<Unnamed<ItemDocument>> = fc.oneof(
  fc.record({ type: fc.constantFrom('radiogroup', 'dropdown' as const), choices, ...common }),
  fc
    .record({ type: fc.constant('checkbox' as const), choices, ...common, picks: fc.nat(99) })
    .map(({ picks, ...rest }) => ({
      ...rest,
      minSelectedChoices: Math.min(picks % 3, rest.choices.length),
      maxSelectedChoices: Math.max(picks % 3, (picks % rest.choices.length) + 1) % 7,
    }))
    .map((item) => ({
      ...item,
      maxSelectedChoices: Math.min(item.maxSelectedChoices, item.choices.length),
    })),
  fc.record({
    type: fc.constant('matrix' as const),
    columns: fc.oneof(scaleColumns, choices),
    rows,
    eachRowRequired: fc.boolean(),
    ...common,
  }),
  fc
    .tuple(fc.integer({ min: -3, max: 3 }), fc.integer({ min: 1, max: 9 }))
    .chain(([rateMin, span]) =>
      fc.record({
        type: fc.constant('rating' as const),
        rateMin: fc.constant(rateMin),
        rateMax: fc.constant(rateMin + span),
        ...common,
      }),
    ),
  fc.record({
    type: fc.constant('text' as const),
    inputType: fc.constant('number' as const),
    min: fc.integer({ min: -50, max: 0 }),
    max: fc.integer({ min: 1, max: 50 }),
    ...common,
  }),
  fc.record({
    type: fc.constant('comment' as const),
    maxLength: fc.integer({ min: 1, max: 40 }),
    ...common,
  }),
);

/** Documents the compiler must accept, with routing over earlier items on some items and pages. */
export const arbitraryInstrument: fc.Arbitrary<InstrumentDocument> = fc
  .array(
    fc.record({
      elements: fc.array(
        fc.record({
          element,
          rule: fc.option(fc.array(fc.nat(997), { minLength: 24, maxLength: 24 })),
        }),
        { minLength: 1, maxLength: 4 },
      ),
      rule: fc.option(fc.array(fc.nat(997), { minLength: 24, maxLength: 24 }), { freq: 3 }),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((drafts) => {
    const earlier: ItemDocument[] = [];
    const pages = drafts.map(({ elements, rule }, page): PageDocument => {
      const visibleIf = rule === null ? null : arbitraryRule(rule, [...earlier]);
      const items = elements.map((draft): ItemDocument => {
        const name = `q${earlier.length + 1}`;
        const routed = draft.rule === null ? null : arbitraryRule(draft.rule, [...earlier]);
        const item = {
          name,
          ...draft.element,
          ...(routed === null ? {} : { visibleIf: routed }),
        } as ItemDocument;
        earlier.push(item);
        return item;
      });
      const routing = visibleIf === null ? {} : { visibleIf };
      return { name: `page${page + 1}`, elements: items, ...routing };
    });
    return { title: 'Generated', pages };
  });
