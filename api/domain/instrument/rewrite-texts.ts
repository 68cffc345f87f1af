import type { InstrumentDocument, ItemDocument, LocalText, OptionValue } from './instrument.js';

/** Where a text stands, by names and codes: `['items', 'size', 'choices', '1k-5k']`. */
export type TextPlace = readonly string[];
export type RewriteText = (text: LocalText, place: TextPlace) => LocalText;

export const SURVEY_TEXTS = [
  ...['title', 'description', 'completeText', 'editText', 'pageNextText', 'pagePrevText'],
  'previewText',
];
export const PAGE_TEXTS = ['title', 'description', 'navigationTitle', 'navigationDescription'];
export const ITEM_TEXTS = [
  ...['title', 'label', 'description', 'requiredErrorText', 'placeholder'],
  ...['minRateDescription', 'maxRateDescription', 'minErrorText', 'maxErrorText'],
];
export const ITEM_LISTS = ['choices', 'columns', 'rows', 'rateValues', 'nets'];

interface WrittenEntry {
  readonly value: OptionValue;
  readonly text?: LocalText;
}
type Entry = OptionValue | WrittenEntry;

/**
 * The document with every text that respondents or readers see put through `rewrite`, in the order
 * of the document. What is a text without having one, as a choice that is only a value, is given as
 * that value. The document itself stays as it is.
 */
export function rewriteTexts(
  document: InstrumentDocument,
  rewrite: RewriteText,
): InstrumentDocument {
  const { dimensions, pages } = document;
  return {
    ...withTexts(document, SURVEY_TEXTS, [], rewrite),
    ...(dimensions && { dimensions: withEntries(dimensions, ['dimensions'], rewrite) }),
    pages: pages.map((page) => ({
      ...withTexts(page, PAGE_TEXTS, ['pages', page.name], rewrite),
      elements: page.elements.map((element) => withItemTexts(element, rewrite)),
    })),
  };
}

function withItemTexts(element: ItemDocument, rewrite: RewriteText): ItemDocument {
  const place = ['items', element.name];
  // A comment's `rows` is its height in lines.
  const lists = Object.entries(element).flatMap(([name, value]: [string, unknown]) =>
    ITEM_LISTS.includes(name) && Array.isArray(value)
      ? [[name, withEntries(value as readonly Entry[], [...place, name], rewrite)] as const]
      : [],
  );
  return { ...withTexts(element, ITEM_TEXTS, place, rewrite), ...Object.fromEntries(lists) };
}

function withTexts<Owner extends object>(
  owner: Owner,
  names: readonly string[],
  place: TextPlace,
  rewrite: RewriteText,
): Owner {
  const texts = Object.entries(owner).flatMap(([name, text]: [string, LocalText]) =>
    names.includes(name) ? [[name, rewrite(text, [...place, name])] as const] : [],
  );
  return { ...owner, ...Object.fromEntries(texts) };
}

function withEntries<One extends Entry>(
  entries: readonly One[],
  place: TextPlace,
  rewrite: RewriteText,
): One[] {
  return entries.map((entry) => {
    const { value, text }: WrittenEntry = typeof entry === 'object' ? entry : { value: entry };
    const code = String(value);
    const written = text ?? code;
    const now = rewrite(written, [...place, code]);
    if (now === written) return entry;
    return { ...(typeof entry === 'object' ? entry : { value }), text: now } as One;
  });
}
