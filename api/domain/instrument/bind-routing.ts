import type { Item } from './compiled-instrument.js';
import { brief } from './document-reader.js';
import type { DocumentReader } from './document-reader.js';
import type { OptionValue } from './instrument.js';
import type { Comparison, Reference, Routing } from './routing.js';

const ORDERS: readonly Comparison[] = ['less', 'lessorequal', 'greater', 'greaterorequal'];
const EQUALITIES: readonly Comparison[] = ['equal', 'notequal'];
const MEMBERSHIPS: readonly Comparison[] = ['anyof', 'noneof'];

/** Comparisons whose outcome is the same in survey-core whatever it converts. */
const COMPARABLE: Readonly<Record<Item['itemType'], ReadonlySet<Comparison>>> = {
  single: new Set([...EQUALITIES, ...MEMBERSHIPS]),
  scale: new Set([...EQUALITIES, ...MEMBERSHIPS, ...ORDERS]),
  multiple: new Set([...MEMBERSHIPS, 'allof', 'contains', 'notcontains']),
  numeric: new Set([...EQUALITIES, ...ORDERS]),
  open: new Set(),
};
/** survey-core reads such an answer as a decimal, and no constant equals it. */
const DECIMAL_COMMA = /^[+-]?\d*,\d*$/;

/** Items by name; null where the item itself could not be compiled. */
export type RoutingScope = ReadonlyMap<string, Item | null>;

/**
 * Resolves the names and constants of a parsed rule: constants become the values answers hold.
 * @returns null when a name, row, option or comparison does not fit; the reader has each problem
 */
export function bindRouting(
  reader: DocumentReader,
  routing: Routing,
  path: string,
  scope: RoutingScope,
): Routing | null {
  switch (routing.test) {
    case 'and':
    case 'or': {
      const parts = routing.of.map((part) => bindRouting(reader, part, path, scope));
      const bound = parts.filter((part) => part !== null);
      return bound.length === parts.length ? { test: routing.test, of: bound } : null;
    }
    case 'not': {
      const of = bindRouting(reader, routing.of, path, scope);
      return of === null ? null : { test: 'not', of };
    }
    case 'empty':
    case 'notempty':
      return bindReference(reader, routing, path, scope) === null ? null : routing;
    default: {
      const item = bindReference(reader, routing, path, scope);
      if (item === null) return null;
      const values = bindValues(reader, routing, path, item);
      return values === null ? null : { ...routing, values };
    }
  }
}

function bindReference(
  reader: DocumentReader,
  { item: name, row }: Reference,
  path: string,
  scope: RoutingScope,
): Item | null {
  const item = scope.get(name);
  if (item === undefined) {
    reader.refuse(path, 'unknown-item', `there is no item "${brief(name)}"`);
    return null;
  }
  if (item === null || row === null) return item;
  if (item.shape === 'rows' && item.rows.includes(row)) return item;
  reader.refuse(path, 'unknown-row', `"${name}" has no row "${brief(row)}"`);
  return null;
}

function bindValues(
  reader: DocumentReader,
  routing: Extract<Routing, { values: unknown }>,
  path: string,
  item: Item,
): OptionValue[] | null {
  const wholeMatrix = item.shape === 'rows' && routing.row === null;
  if (wholeMatrix || !COMPARABLE[item.itemType].has(routing.test)) {
    const what = wholeMatrix ? 'matrix' : `${item.itemType} item`;
    reader.refuse(
      path,
      'bad-expression',
      `\`${routing.test}\` is not for the ${what} "${item.name}"`,
    );
    return null;
  }
  const bound = routing.values.map((value) =>
    ORDERS.includes(routing.test) || item.shape === 'number'
      ? bindNumber(reader, value, path)
      : bindOption(reader, value, path, item),
  );
  const values = bound.filter((value) => value !== null);
  return values.length === bound.length ? values : null;
}

function bindNumber(reader: DocumentReader, value: OptionValue, path: string): number | null {
  if (typeof value === 'number') return value;
  reader.refuse(path, 'bad-expression', `"${brief(value)}" is no number: write it without quotes`);
  return null;
}

function bindOption(
  reader: DocumentReader,
  value: OptionValue,
  path: string,
  item: Item,
): OptionValue | null {
  const options = 'options' in item ? item.options : [];
  const option = options.find((one) => String(one) === String(value));
  if (option === undefined) {
    const code = brief(String(value));
    reader.refuse(path, 'unknown-option', `"${code}" is not an option of "${item.name}"`);
    return null;
  }
  if (DECIMAL_COMMA.test(String(option))) {
    reader.refuse(path, 'bad-expression', `SurveyJS reads "${option}" as a number: recode it`);
    return null;
  }
  return option;
}
