import { isObject, type JsonObject, listOf, wordOf } from './json-path';
import { codeOf, codesOf, optionsKey, type PlacedItem, rowsOf, sectionsOf } from './places';
import { referencesIn } from './rule-tokens';

export type FaultCode =
  | 'bad-name'
  | 'bad-code'
  | 'name-taken'
  | 'code-taken'
  | 'nothing-left'
  | 'rule-needs-item'
  | 'rule-needs-row'
  | 'rule-needs-option'
  | 'rule-needs-scale'
  | 'rule-comes-first'
  | 'net-needs-option'
  | 'needs-dimension'
  | 'too-few-to-choose';

/** Why a document does not hold together; the server has the last word, also on all else. */
export interface Fault {
  readonly code: FaultCode;
  /** Of the item, section or the like that is affected. */
  readonly name: string;
  /** What it needs or clashes with. */
  readonly needs: string;
}

const NAME = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/;
const CODE = /^(?! )[^\p{C}]{1,100}(?<! )$/u;

const WHOLE_NUMBER = /^(0|-?[1-9]\d{0,14})$/;
/** SurveyJS reads such a constant as a number, and no option equals it. */
const DECIMAL_COMMA = /^[+-]?\d*,\d*$/;

/** What an edit of one thing can break in others, and in its own name. */
export function faultsOf(document: unknown): readonly Fault[] {
  const sections = sectionsOf(document);
  const items = sections.flatMap((section) => section.items);
  const dimensions = listOf(isObject(document) ? document.dimensions : []).map(codeOf);
  return [
    ...nameFaults(sections.map(({ name }) => name)),
    ...nameFaults(items.map(({ name }) => name)),
    ...nameFaults(dimensions, (code) => code),
    ...(sections.length === 0 ? [fault('nothing-left', '', 'pages')] : []),
    ...sections
      .filter((section) => section.items.length === 0)
      .map(({ name }) => fault('nothing-left', name, 'elements')),
    ...items.flatMap(({ name, element }) => itemFaults(name, element, dimensions)),
    ...sections.flatMap((section) => [
      ...ruleFaults(section.name, section.page.visibleIf, section.items[0] ?? null, items),
      ...section.items.flatMap((item) =>
        ruleFaults(item.name, item.element.visibleIf, item, items),
      ),
    ]),
  ];
}

const fault = (code: FaultCode, name: string, needs: string): Fault => ({ code, name, needs });

/** Small and capital letters count as the same. */
function nameFaults(
  names: readonly string[],
  alike: (name: string) => string = (name) => name.toLowerCase(),
): Fault[] {
  const seen = new Set<string>();
  return names.flatMap((name) => {
    if (!NAME.test(name) || name in Object.prototype) return [fault('bad-name', name, '')];
    const isTaken = seen.has(alike(name));
    seen.add(alike(name));
    return isTaken ? [fault('name-taken', name, name)] : [];
  });
}

function itemFaults(
  name: string,
  element: JsonObject,
  dimensions: readonly string[],
): readonly Fault[] {
  const key = optionsKey(element);
  const options = key === null ? [] : listOf(element[key]).map(codeOf);
  const rows = listOf(element.type === 'matrix' ? element.rows : []);
  const wanted = [element, ...rows].map((owner) => wordOf(isObject(owner) ? owner.dimension : ''));
  const isEmpty =
    (key !== null && options.length === 0) || (element.type === 'matrix' && rows.length === 0);
  const notWhole = key === 'rateValues' ? options.filter((code) => !WHOLE_NUMBER.test(code)) : [];
  return [
    ...codeFaults(name, options),
    ...notWhole.map((code) => fault('bad-code', name, code)),
    ...nameFaults(rows.map(codeOf)).map(({ code, needs, name: row }) =>
      fault(code, `${name}.${row}`, needs),
    ),
    ...(isEmpty ? [fault('nothing-left', name, key ?? 'rows')] : []),
    ...wanted
      .filter((code) => code !== '' && !dimensions.includes(code))
      .map((code) => fault('needs-dimension', name, code)),
    ...netFaults(name, element),
    ...limitFaults(name, element, options.length),
  ];
}

function codeFaults(name: string, codes: readonly string[]): Fault[] {
  const seen = new Set<string>();
  return codes.flatMap((code) => {
    if (!CODE.test(code) || code === 'undefined') return [fault('bad-code', name, code)];
    const number = Number(code);
    const alike = Number.isNaN(number) ? code.toLowerCase() : String(number);
    const isTaken = seen.has(alike);
    seen.add(alike);
    return isTaken ? [fault('code-taken', name, code)] : [];
  });
}

function netFaults(name: string, element: JsonObject): Fault[] {
  const codes = codesOf(element) ?? [];
  const taken = new Set(codes);
  return listOf(element.nets).flatMap((net) => {
    if (!isObject(net)) return [];
    const code = codeOf(net);
    const clash = taken.has(code) ? [fault('code-taken', name, code)] : [];
    taken.add(code);
    const members = listOf(net.choices).map(codeOf);
    const missing = members.filter((member) => !codes.includes(member));
    return [...clash, ...missing.map((member) => fault('net-needs-option', name, member))];
  });
}

function limitFaults(name: string, element: JsonObject, count: number): Fault[] {
  if (element.type !== 'checkbox') return [];
  const least = Number(element.minSelectedChoices ?? 0);
  const most = Number(element.maxSelectedChoices ?? 0) || count;
  return least > most || most > count ? [fault('too-few-to-choose', name, String(most))] : [];
}

function ruleFaults(
  name: string,
  source: unknown,
  first: PlacedItem | null,
  items: readonly PlacedItem[],
): readonly Fault[] {
  if (typeof source !== 'string') return [];
  const before = first === null ? items.length : items.indexOf(first);
  return referencesIn(source).flatMap(({ item, row, isOrdered, constants }) => {
    const at = items.findIndex((each) => each.name === item);
    const needed = items[at]?.element;
    if (needed === undefined) return [fault('rule-needs-item', name, item)];
    if (at >= before) return [fault('rule-comes-first', name, item)];
    if (row !== null && !rowsOf(needed).includes(row)) {
      return [fault('rule-needs-row', name, `${item}.${row}`)];
    }
    const codes = codesOf(needed);
    if (codes === null) return [];
    const isScale = codes.every((code) => WHOLE_NUMBER.test(code));
    if (isOrdered) return isScale ? [] : [fault('rule-needs-scale', name, item)];
    return constants
      .filter(({ text }) => !codes.includes(text) || DECIMAL_COMMA.test(text))
      .map(({ text }) => fault('rule-needs-option', name, text));
  });
}
