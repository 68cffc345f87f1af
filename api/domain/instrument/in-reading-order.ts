/** What says which thing it is comes first, lists of further things last. */
const FIRST = [
  ...['type', 'inputType', 'name', 'value', 'default', 'title', 'text', 'label', 'description'],
  ...['locale', 'isRequired', 'visibleIf', 'dimension', 'provenance', 'insight'],
];
const LAST = [
  'dimensions',
  'choices',
  'columns',
  'rows',
  'rateValues',
  'nets',
  'pages',
  'elements',
];

/**
 * The same JSON with the properties of its objects in the order in which people write them: the
 * database keeps none. Lists stay as they are.
 */
export function inReadingOrder<Json>(json: Json): Json {
  return ordered(json) as Json;
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, ordered(inner)]));
}

function place(key: string): number {
  const first = FIRST.indexOf(key);
  if (first >= 0) return first;
  const last = LAST.indexOf(key);
  return last < 0 ? FIRST.length : FIRST.length + 1 + last;
}
