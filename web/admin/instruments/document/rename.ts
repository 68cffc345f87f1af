import { checked, type Edit } from './edit';
import { isObject, type JsonPath, listOf, valueAt, wordOf, withValue } from './json-path';
import { codeOf, itemsOf, optionsKey, sectionsOf } from './places';
import {
  constantText,
  referencesIn,
  type RuleReference,
  type RuleToken,
  withTokens,
} from './rule-tokens';

type Pieces = readonly { readonly token: RuleToken; readonly text: string }[];

/** Names an item anew, in every rule too. Answers given under the old name are of another item. */
export function renameItem<Tree>(document: Tree, path: JsonPath, name: string): Edit<Tree> {
  const old = wordOf(valueAt(document, [...path, 'name']));
  const renamed = withValue(document, [...path, 'name'], name);
  return checked(
    document,
    withRules(renamed, ({ item, row, token }) =>
      item === old ? [{ token, text: `{${row === null ? name : `${name}.${row}`}}` }] : [],
    ),
  );
}

/** Names a row of a matrix anew, in every rule too. */
export function renameRow<Tree>(
  document: Tree,
  item: JsonPath,
  row: number,
  name: string,
): Edit<Tree> {
  const owner = wordOf(valueAt(document, [...item, 'name']));
  const old = codeOf(valueAt(document, [...item, 'rows', row]));
  const renamed = withCode(document, [...item, 'rows', row], name);
  return checked(
    document,
    withRules(renamed, (reference) =>
      reference.item === owner && reference.row === old
        ? [{ token: reference.token, text: `{${owner}.${name}}` }]
        : [],
    ),
  );
}

/** Gives an option another code, in its item’s nets and in every rule too. */
export function renameOption<Tree>(
  document: Tree,
  item: JsonPath,
  index: number,
  code: string | number,
): Edit<Tree> {
  const element = valueAt(document, item);
  const key = isObject(element) ? optionsKey(element) : null;
  if (!isObject(element) || key === null) return { ok: true, document };
  const old = codeOf(listOf(element[key])[index]);
  const renamed = withCode(document, [...item, key, index], code);
  const nets = listOf(element.nets).map((net) =>
    isObject(net)
      ? { ...net, choices: listOf(net.choices).map((one) => (codeOf(one) === old ? code : one)) }
      : net,
  );
  const withNets =
    element.nets === undefined ? renamed : withValue(renamed, [...item, 'nets'], nets);
  return checked(
    document,
    withRules(withNets, (reference) =>
      reference.item === element.name && !reference.isOrdered
        ? reference.constants
            .filter(({ text }) => text === old)
            .map((token) => ({ token, text: constantText(code) }))
        : [],
    ),
  );
}

/** Gives a dimension another code, wherever items and rows name it. */
export function renameDimension<Tree>(document: Tree, index: number, code: string): Edit<Tree> {
  const old = codeOf(valueAt(document, ['dimensions', index]));
  const places = itemsOf(document).flatMap(({ path, element }) => [
    path,
    ...listOf(element.type === 'matrix' ? element.rows : []).map((_, row) => [
      ...path,
      'rows',
      row,
    ]),
  ]);
  const renamed = places.reduce<Tree>(
    (tree, path) =>
      valueAt(tree, [...path, 'dimension']) === old
        ? withValue(tree, [...path, 'dimension'], code)
        : tree,
    withCode(document, ['dimensions', index], code),
  );
  return checked(document, renamed);
}

/** An entry that was only a value keeps what people read: its old code. */
function withCode<Tree>(document: Tree, path: JsonPath, code: string | number): Tree {
  const entry = valueAt(document, path);
  if (isObject(entry)) return withValue(document, [...path, 'value'], code);
  return withValue(document, path, { value: code, text: String(entry) });
}

/** The document with pieces of its rules put in place of others. */
function withRules<Tree>(document: Tree, piecesFor: (reference: RuleReference) => Pieces): Tree {
  const paths = sectionsOf(document).flatMap(({ path, items }) => [
    path,
    ...items.map((item) => item.path),
  ]);
  return paths.reduce<Tree>((tree, path) => {
    const rule = valueAt(tree, [...path, 'visibleIf']);
    if (typeof rule !== 'string') return tree;
    const pieces = referencesIn(rule).flatMap(piecesFor);
    return pieces.length === 0
      ? tree
      : withValue(tree, [...path, 'visibleIf'], withTokens(rule, pieces));
  }, document);
}
