import { DIMENSION_PROPERTIES, PAGE_PROPERTIES, SURVEY_PROPERTIES } from './accepted-properties.js';
import type { Dimension, Section, Variable } from './codebook.js';
import { compileItem } from './compile-item.js';
import { compileRouting } from './compile-routing.js';
import type { RoutingSite } from './compile-routing.js';
import type { CompiledInstrument, Item } from './compiled-instrument.js';
import { DocumentReader, brief } from './document-reader.js';
import type { DocumentObject, InstrumentProblem } from './document-reader.js';

export type { CompiledInstrument, InstrumentProblem };

export type Compilation =
  | { readonly ok: true; readonly instrument: CompiledInstrument }
  | { readonly ok: false; readonly problems: readonly InstrumentProblem[] };

/** Collected page by page; items in the order asked, null where one could not be compiled. */
interface Draft {
  readonly reader: DocumentReader;
  readonly dimensions: readonly Dimension[];
  readonly sections: Section[];
  readonly variables: Variable[];
  readonly items: Map<string, Item | null>;
  /** In lower case: SurveyJS does not tell names apart by case. */
  readonly names: Set<string>;
  readonly sites: RoutingSite[];
}

/** SurveyJS's other values keep answers of hidden items, which our routing does not know. */
const CLEARING: ReadonlySet<unknown> = new Set(['onComplete', 'onHidden', 'onHiddenContainer']);

/**
 * Compiles a SurveyJS document into a codebook and what answers are checked against. Never throws:
 * whatever the document holds beyond instrument.ts is a problem, and all problems come at once.
 * @param locale which of the texts to take; the document's own where it has no translation
 */
export function compileInstrument(document: unknown, locale = 'default'): Compilation {
  const reader = new DocumentReader(locale);
  const survey = reader.object(document, '', SURVEY_PROPERTIES);
  if (survey === null) return { ok: false, problems: reader.problems };
  reader.useDefaultLocale(survey.locale);
  const title = reader.text(survey.title, 'title');
  reader.text(survey.description, 'description');
  const clearing = survey.clearInvisibleValues;
  if (clearing !== undefined && !CLEARING.has(clearing)) {
    reader.refuse('clearInvisibleValues', 'bad-value', 'answers routed past must be cleared');
  }
  const dimensions = compileDimensions(reader, survey.dimensions);
  const draft: Draft = {
    ...{ reader, dimensions, sections: [], variables: [] },
    ...{ items: new Map(), names: new Set(), sites: [] },
  };
  for (const [index, page] of reader.list(survey.pages, 'pages', true).entries()) {
    compilePage(draft, page, `pages[${index}]`);
  }
  if (draft.items.size === 0 && reader.problems.length === 0) {
    reader.refuse('pages', 'missing', 'an instrument has at least one item');
  }
  const rules = compileRouting(reader, draft.sites, draft.items);
  if (reader.problems.length > 0) return { ok: false, problems: reader.problems };
  const items = [...draft.items.values()]
    .filter((item) => item !== null)
    .map((item) => ({ ...item, routing: rules.get(item.name) ?? null }));
  const { sections, variables } = draft;
  return {
    ok: true,
    instrument: {
      codebook: { title: title ?? '', sections, dimensions, variables },
      items,
      byName: new Map(items.map((item) => [item.name, item])),
    },
  };
}

function compileDimensions(reader: DocumentReader, value: unknown): Dimension[] {
  const dimensions: Dimension[] = [];
  for (const [index, entry] of reader.list(value, 'dimensions', false).entries()) {
    const path = `dimensions[${index}]`;
    const object = reader.object(entry, path, DIMENSION_PROPERTIES);
    if (object === null) continue;
    const code = reader.name(object.value, `${path}.value`);
    const label = reader.text(object.text, `${path}.text`);
    const insight = reader.wholeNumber(object.insight, `${path}.insight`, 1);
    if (code === null) continue;
    if (dimensions.some((dimension) => dimension.code === code)) {
      reader.refuse(`${path}.value`, 'duplicate-name', `"${code}" is already a dimension`);
    }
    dimensions.push({ code, label: label ?? code, insight });
  }
  return dimensions;
}

function compilePage(draft: Draft, value: unknown, path: string): void {
  const { reader, sections } = draft;
  const page = reader.object(value, path, PAGE_PROPERTIES);
  if (page === null) return;
  const name = reader.name(page.name, `${path}.name`);
  const title = reader.text(page.title, `${path}.title`);
  reader.text(page.description, `${path}.description`);
  if (name !== null) {
    if (sections.some((section) => section.name.toLowerCase() === name.toLowerCase())) {
      reader.refuse(`${path}.name`, 'duplicate-name', `"${name}" is already a page`);
    }
    sections.push({ name, title: title ?? name });
  }
  const elements = reader.list(page.elements, `${path}.elements`, true);
  if (Array.isArray(page.elements) && elements.length === 0) {
    reader.refuse(`${path}.elements`, 'missing', 'a page has at least one element');
  }
  const asked: string[] = [];
  const within: RoutingSite[] = [];
  for (const [index, element] of elements.entries()) {
    const at = `${path}.elements[${index}]`;
    const item = compileElement(draft, element, at, name ?? '');
    if (item === null) continue;
    asked.push(item);
    within.push({
      source: (element as DocumentObject).visibleIf,
      path: `${at}.visibleIf`,
      governs: [item],
    });
  }
  draft.sites.push(
    { source: page.visibleIf, path: `${path}.visibleIf`, governs: asked },
    ...within,
  );
}

/** The item's name, or null if it has none of its own. */
function compileElement(
  draft: Draft,
  element: unknown,
  path: string,
  section: string,
): string | null {
  const { reader, items, names, variables } = draft;
  const compiled = compileItem(reader, element, path, {
    section,
    firstVariable: variables.length,
    dimensions: new Set(draft.dimensions.map(({ code }) => code)),
  });
  const name = compiled?.item.name ?? nameOf(element);
  if (name === null) return null;
  if (names.has(name.toLowerCase())) {
    reader.refuse(`${path}.name`, 'duplicate-name', `"${brief(name)}" is already an item`);
    return null;
  }
  names.add(name.toLowerCase());
  items.set(name, compiled?.item ?? null);
  variables.push(...(compiled?.variables ?? []));
  return name;
}

/** Of an element whose type is refused: so that rules naming it are not refused as well. */
function nameOf(element: unknown): string | null {
  const name: unknown =
    typeof element === 'object' && element !== null && !Array.isArray(element)
      ? (element as DocumentObject).name
      : null;
  return typeof name === 'string' ? name : null;
}
