/** Keys and indexes from the top of a document down: `['pages', 0, 'title']`. */
export type JsonPath = readonly (string | number)[];
export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What is no list counts as an empty one: documents may be wrong anywhere. */
export const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? (value as readonly unknown[]) : [];

export const wordOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** As the API writes places: `pages[0].title`. */
export const pathText = (path: JsonPath): string =>
  path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    return text === '' ? step : `${text}.${step}`;
  }, '');

/** The other way round. A key with a dot in it, which no valid document has, is taken for two. */
export const readPath = (text: string): JsonPath =>
  [...text.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([step, index]) =>
    index === undefined ? step : Number(index),
  );

export function valueAt(document: unknown, path: JsonPath): unknown {
  return path.reduce<unknown>((value, step) => {
    if (typeof step === 'number') return listOf(value)[step];
    return isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined;
  }, document);
}

/**
 * The document with another value at a place; undefined takes the place away. Objects on the way are
 * made where there are none; the document given stays as it is.
 */
export function withValue<Tree>(document: Tree, path: JsonPath, value: unknown): Tree {
  return changed(document, path, value) as Tree;
}

function changed(tree: unknown, [step, ...rest]: JsonPath, value: unknown): unknown {
  if (step === undefined) return value;
  if (typeof step === 'number') {
    const list = [...listOf(tree)];
    if (rest.length === 0 && value === undefined) list.splice(step, 1);
    else list[step] = changed(list[step], rest, value);
    return list;
  }
  const object = isObject(tree) ? tree : {};
  const inner = changed(object[step], rest, value);
  if (inner !== undefined) return { ...object, [step]: inner };
  return Object.fromEntries(Object.entries(object).filter(([key]) => key !== step));
}

/** The list with an entry put elsewhere; `to` counts without it. */
export function moved<Entry>(list: readonly Entry[], from: number, to: number): Entry[] {
  const rest = list.filter((_, index) => index !== from);
  return [...rest.slice(0, to), ...list.slice(from, from + 1), ...rest.slice(to)];
}
