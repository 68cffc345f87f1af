import { isObject, type JsonPath, listOf } from './json-path';
import { codeOf, itemsOf, optionsKey, type PlacedItem, rowsOf, sectionsOf } from './places';
import type { RuleTest } from './simple-rule';
import { textIn } from './texts';

/** What a rule can ask about: an item asked earlier, or a row of one. */
export interface RuleSubject {
  /** As rules name it: `size`, `works.lan`. */
  readonly name: string;
  readonly item: string;
  readonly row: string | null;
  readonly label: string;
  readonly tests: readonly RuleTest[];
  /** Null: any number. */
  readonly options: readonly { readonly value: string | number; readonly label: string }[] | null;
}

const EMPTINESS = ['notempty', 'empty'] as const;
const ORDERS = ['less', 'lessorequal', 'greater', 'greaterorequal'] as const;
const ONE_OF = ['equal', 'notequal', 'anyof', 'noneof'] as const;
const WHOLE_NUMBER = /^(0|-?[1-9]\d{0,14})$/;

/** @param path of the item or section that the rule is of */
export function ruleSubjects(document: unknown, path: JsonPath, own: string): RuleSubject[] {
  const items = itemsOf(document);
  const section = sectionsOf(document)[Number(path[1])];
  const first = path.length > 2 ? section?.items[Number(path[3])] : section?.items[0];
  const at = items.findIndex(
    (item) => item.section === first?.section && item.index === first.index,
  );
  return items.slice(0, Math.max(0, at)).flatMap((item) => subjectsOf(item, own));
}

function subjectsOf({ element, name, type }: PlacedItem, own: string): RuleSubject[] {
  const label = textIn(element.label, own, own) || textIn(element.title, own, own) || name;
  const subject = { name, item: name, row: null, label };
  const options = optionsOf(element, own);
  const isScale = options?.every(({ value }) => WHOLE_NUMBER.test(String(value))) === true;
  const tests = [...ONE_OF, ...(isScale ? ORDERS : []), ...EMPTINESS];
  switch (type) {
    case 'radiogroup':
    case 'dropdown':
      return [{ ...subject, tests: [...ONE_OF, ...EMPTINESS], options }];
    case 'rating':
      return [{ ...subject, tests, options }];
    case 'checkbox':
      return [{ ...subject, tests: ['anyof', 'allof', 'noneof', ...EMPTINESS], options }];
    case 'matrix':
      return rowsOf(element).map((row) => ({
        ...{ name: `${name}.${row}`, item: name, row, label: `${label}: ${row}` },
        ...{ tests, options },
      }));
    case 'text':
      return [{ ...subject, tests: ['equal', 'notequal', ...ORDERS, ...EMPTINESS], options: null }];
    default:
      return [{ ...subject, tests: EMPTINESS, options: null }];
  }
}

function optionsOf(element: PlacedItem['element'], own: string): RuleSubject['options'] {
  const key = optionsKey(element);
  if (key === null && element.type !== 'rating') return null;
  if (key === null) {
    const [low, high] = [Number(element.rateMin ?? 1), Number(element.rateMax ?? 5)];
    const count = Math.min(254, Math.max(0, high - low + 1));
    return Array.from({ length: count }, (_, index) => {
      return { value: low + index, label: String(low + index) };
    });
  }
  return listOf(element[key]).map((entry) => {
    const value = isObject(entry) ? entry.value : entry;
    const text = isObject(entry) ? textIn(entry.text, own, own) : '';
    return {
      value: typeof value === 'number' ? value : codeOf(entry),
      label: text || codeOf(entry),
    };
  });
}
