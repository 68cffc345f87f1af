import type { Variable } from '../instrument/codebook.js';
import type { MissingReason, VariableMapping } from './import-mapping.js';
import { readChosen, valueReader } from './read-value.js';

/** How often a value stands in a column. */
export interface ValueCount {
  readonly value: string;
  readonly count: number;
}

/** What a value of a file is taken for. */
export interface ValueMeaning extends ValueCount {
  readonly means: 'option' | 'unknown' | MissingReason;
  /** Its code, or `1` and `0` where options have columns of their own; null unless it is one. */
  readonly option: string | null;
}

/**
 * What the values of a closed variable stand for, those that nobody can tell first.
 * @param valuesIn the values of a column, by its number
 */
export function valueMeanings(
  variable: Variable,
  mapping: VariableMapping,
  valuesIn: (column: number) => readonly ValueCount[],
): readonly ValueMeaning[] {
  const { options, type } = variable;
  if (options.length === 0) return [];
  const meanings =
    mapping.column === null
      ? mapping.optionColumns.flatMap(({ option: code, column }) => {
          const option = options.find((each) => each.code === code);
          return option === undefined
            ? []
            : valuesIn(column).map((each) => {
                const read = readChosen(each.value, option, mapping.values);
                return read === 'chosen' || read === 'not-chosen'
                  ? meaning(each, 'option', read === 'chosen' ? '1' : '0')
                  : meaning(each, read, null);
              });
        })
      : partsOf(valuesIn(mapping.column), variable, mapping).map((each) => {
          const read = valueReader(options, type, mapping.values)(each.value);
          return meaning(each, read.means, read.means === 'option' ? read.code : null);
        });
  return added(meanings).sort(
    (a, b) => Number(b.means === 'unknown') - Number(a.means === 'unknown') || b.count - a.count,
  );
}

const meaning = (
  { value, count }: ValueCount,
  means: ValueMeaning['means'],
  option: string | null,
): ValueMeaning => ({ value, count, means, option });

/** Cells of several options taken apart. */
function partsOf(
  values: readonly ValueCount[],
  { options, type }: Variable,
  { separator, values: declared }: VariableMapping,
): readonly ValueCount[] {
  if (type !== 'multiple' || separator === null || separator === '') return values;
  const read = valueReader(options, type, declared);
  return values.flatMap(({ value, count }) =>
    read(value).means === 'unknown'
      ? value.split(separator).map((part) => ({ value: part.trim(), count }))
      : [{ value, count }],
  );
}

/** Each value once. */
function added(meanings: readonly ValueMeaning[]): ValueMeaning[] {
  const byValue = new Map<string, ValueMeaning>();
  for (const each of meanings) {
    const before = byValue.get(each.value);
    byValue.set(each.value, { ...each, count: each.count + (before?.count ?? 0) });
  }
  return [...byValue.values()];
}
