import { checked, type Edit } from './edit';
import { isObject, type JsonPath, listOf, moved, valueAt, withValue } from './json-path';
import { asType, freeName, itemNames, type ItemType, newItem, newSection } from './new-item';
import { itemsOf, sectionsOf } from './places';
import { referencesIn } from './rule-tokens';

/** Puts an entry of a list elsewhere in it: a section, an item, an option, a row. */
export function moveEntry<Tree>(
  document: Tree,
  list: JsonPath,
  from: number,
  to: number,
): Edit<Tree> {
  const entries = listOf(valueAt(document, list));
  return checked(document, withValue(document, list, moved(entries, from, to)));
}

/** Moves an item one place up or down, over the edge of its section into the next. */
export function stepItem<Tree>(
  document: Tree,
  section: number,
  index: number,
  by: -1 | 1,
): Edit<Tree> & { readonly path: JsonPath } {
  const sections = sectionsOf(document);
  const own = sections[section]?.items.length ?? 0;
  const to = index + by;
  const list = ['pages', section, 'elements'] as const;
  if (to >= 0 && to < own) {
    return { ...moveEntry(document, list, index, to), path: [...list, to] };
  }
  const neighbour = sections[section + by];
  const at = by === 1 ? 0 : (neighbour?.items.length ?? 0);
  const path = ['pages', section + by, 'elements', at];
  if (neighbour === undefined) return { ok: true, document, path: [...list, index] };
  return { ...moveItem(document, section, index, section + by, at), path };
}

export function moveItem<Tree>(
  document: Tree,
  section: number,
  index: number,
  toSection: number,
  to: number,
): Edit<Tree> {
  if (section === toSection) return moveEntry(document, ['pages', section, 'elements'], index, to);
  const item = valueAt(document, ['pages', section, 'elements', index]);
  const without = withValue(document, ['pages', section, 'elements', index], undefined);
  const target = ['pages', toSection, 'elements'];
  return checked(
    document,
    withValue(without, target, inserted(listOf(valueAt(without, target)), to, item)),
  );
}

const inserted = (list: readonly unknown[], at: number, entry: unknown): readonly unknown[] => [
  ...list.slice(0, at),
  entry,
  ...list.slice(at),
];

/** Puts an entry into a list; an absent list begins with it. */
export function addEntry<Tree>(
  document: Tree,
  list: JsonPath,
  at: number,
  entry: unknown,
): Edit<Tree> {
  const entries = listOf(valueAt(document, list));
  return checked(document, withValue(document, list, inserted(entries, at, entry)));
}

export const addItem = <Tree>(
  document: Tree,
  section: number,
  at: number,
  type: ItemType,
): Edit<Tree> => addEntry(document, ['pages', section, 'elements'], at, newItem(document, type));

export const addSection = <Tree>(document: Tree, at: number): Edit<Tree> =>
  addEntry(document, ['pages'], at, newSection(document));

/** Takes out whatever stands at a place, unless something else needs it. */
export const removeAt = <Tree>(document: Tree, path: JsonPath): Edit<Tree> =>
  checked(document, withValue(document, path, undefined));

/** Puts a copy behind an item, under a name of its own. */
export function duplicateItem<Tree>(document: Tree, section: number, index: number): Edit<Tree> {
  const item = valueAt(document, ['pages', section, 'elements', index]);
  if (!isObject(item)) return { ok: true, document };
  const name = freeName(String(item.name), itemNames(document));
  return addEntry(document, ['pages', section, 'elements'], index + 1, { ...item, name });
}

/**
 * Gives an item another type. Refused while rules compare its answers, which mean something else
 * then; from a list of radio buttons to a drop-down and back they do not.
 */
export function changeType<Tree>(document: Tree, path: JsonPath, type: ItemType): Edit<Tree> {
  const element = valueAt(document, path);
  if (!isObject(element) || element.type === type) return { ok: true, document };
  const isSame = [element.type, type].every((one) => one === 'radiogroup' || one === 'dropdown');
  const name = String(element.name);
  const needing = isSame ? [] : namesOfRulesOn(document, name);
  if (needing.length > 0) {
    return {
      ok: false,
      faults: needing.map((rule) => ({ code: 'rule-needs-item', name: rule, needs: name })),
    };
  }
  return checked(document, withValue(document, path, asType(element, type)));
}

/** Sections and items whose rules name the item. */
function namesOfRulesOn(document: unknown, item: string): readonly string[] {
  const owners = [
    ...sectionsOf(document).map(({ name, page }) => ({ name, rule: page.visibleIf })),
    ...itemsOf(document).map(({ name, element }) => ({ name, rule: element.visibleIf })),
  ];
  return owners
    .filter(
      ({ rule }) =>
        typeof rule === 'string' && referencesIn(rule).some((reference) => reference.item === item),
    )
    .map(({ name }) => name);
}
