import type {
  ChoiceDocument,
  ItemDocument,
  RowDocument,
} from '../../../api/domain/instrument/instrument.js';

/**
 * A `visibleIf` over the items given, drawn by the numbers given; null when there is no item. Every
 * operator in each of its spellings, precedence and parentheses left to chance.
 */
export function arbitraryRule(
  draws: readonly number[],
  items: readonly ItemDocument[],
): string | null {
  if (items.length === 0) return null;
  let used = 0;
  const draw = (below: number): number => (draws[used++ % draws.length] ?? 0) % below;
  const pick = <T>(from: readonly T[]): T => from[draw(from.length)] as T;
  const parts = Array.from({ length: 1 + draw(4) }, () => test(items, draw, pick));
  return parts
    .map((part) => pick([part, part, `(${part})`, `!(${part})`, `negate (${part})`]))
    .reduce((left, right) => {
      const joined = `${left} ${pick(['and', 'or', '&&', '||', 'AND', 'Or'])} ${right}`;
      return pick([joined, joined, `(${joined})`, `! ( ${joined} )`]);
    });
}

type Draw = (below: number) => number;
type Pick = <T>(from: readonly T[]) => T;

function test(items: readonly ItemDocument[], draw: Draw, pick: Pick): string {
  const item = pick(items);
  const emptiness = pick(['empty', 'notempty', 'notEmpty', 'EMPTY']);
  if (draw(6) === 0) return `${pick(['', '!'])}{${item.name}} ${emptiness}`;
  const quote = pick(["'", '"']);
  const constant = (choice: ChoiceDocument): string => {
    const value = typeof choice === 'object' ? choice.value : choice;
    const text = String(value).replace(/['"]/g, '\\$&');
    return typeof value === 'number' && draw(2) === 0 ? text : `${quote}${text}${quote}`;
  };
  const list = (choices: readonly ChoiceDocument[]): string =>
    `[${Array.from({ length: 1 + draw(3) }, () => constant(pick(choices))).join(', ')}]`;
  const equality = pick(['=', '==', '!=', ' equal ', ' notequal ', ' NotEqual ']);
  const order = pick(['<', '<=', '>', '>=', ' less ', ' lessorequal ', ' greater ']);
  const among = pick(['anyof', 'noneof', 'anyOf']);
  const ordered = (name: string): string => `{${name}}${order} ${draw(9) - 3}`;
  switch (item.type) {
    case 'radiogroup':
    case 'dropdown':
      return draw(2) === 0
        ? `{${item.name}}${equality}${constant(pick(item.choices))}`
        : `{${item.name}} ${among} ${list(item.choices)}`;
    case 'checkbox': {
      const some = pick(['contains', '*=', 'notcontains', 'contain', 'notcontain']);
      return draw(2) === 0
        ? `{${item.name}} ${some} ${constant(pick(item.choices))}`
        : `{${item.name}} ${pick(['allof', among, 'contains', 'notcontains'])} ${list(item.choices)}`;
    }
    case 'matrix': {
      const row: RowDocument = pick(item.rows);
      const cell = `${item.name}.${typeof row === 'string' ? row : row.value}`;
      const scale = item.columns.every((column) => typeof column === 'number');
      if (scale && draw(3) === 0) return ordered(cell);
      return pick([
        `{${cell}} ${emptiness}`,
        `{${cell}} ${equality} ${constant(pick(item.columns))}`,
        `{${cell}} ${among} ${list(item.columns)}`,
      ]);
    }
    case 'rating':
      return draw(2) === 0 ? ordered(item.name) : `{${item.name}} ${equality} ${item.rateMax ?? 5}`;
    case 'text':
      return draw(2) === 0 ? ordered(item.name) : `{${item.name}} ${equality} ${draw(5)}`;
    case 'comment':
      return `{${item.name}} ${emptiness}`;
  }
}
