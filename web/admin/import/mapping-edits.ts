import type { Mapping, PreviewedVariable } from './import-data';

export const FIELDS = [
  'respondent',
  'organisation',
  'strand',
  'mode',
  'submittedAt',
  'weight',
] as const;
export type Field = (typeof FIELDS)[number];

/**
 * What a column is, as a select holds it: empty, `field:weight`, `variable:region`, or
 * `option:challenges:skills` for one option of an item with several.
 */
export type Target = string;

export function targetOf(mapping: Mapping, column: number): Target {
  const field = FIELDS.find((each) => mapping.fields[each] === column);
  if (field !== undefined) return `field:${field}`;
  for (const { variable, column: own, optionColumns } of mapping.variables) {
    if (own === column) return `variable:${variable}`;
    const option = optionColumns.find((each) => each.column === column);
    if (option !== undefined) return `option:${variable}:${option.option}`;
  }
  return '';
}

/** A target has one column: whichever had it before is free again. */
export function withTarget(mapping: Mapping, column: number, target: Target): Mapping {
  const freed = without(mapping, column);
  const [kind, name = '', ...rest] = target.split(':');
  if (kind === 'field') return { ...freed, fields: { ...freed.fields, [name]: column } };
  const others = freed.variables.filter(({ variable }) => variable !== name);
  const before = mapping.variables.find(({ variable }) => variable === name);
  const values = before?.values ?? [];
  if (kind === 'variable') {
    const separator = before?.separator ?? '|';
    const own = { variable: name, column, separator, optionColumns: [], values };
    return { ...freed, variables: [...others, own] };
  }
  if (kind === 'option') {
    const option = rest.join(':');
    const kept = (
      freed.variables.find(({ variable }) => variable === name)?.optionColumns ?? []
    ).filter((each) => each.option !== option);
    const optionColumns = [...kept, { option, column }];
    return {
      ...freed,
      variables: [
        ...others,
        { variable: name, column: null, separator: null, optionColumns, values },
      ],
    };
  }
  return freed;
}

function without(mapping: Mapping, column: number): Mapping {
  const fields = { ...mapping.fields };
  for (const field of FIELDS) if (fields[field] === column) fields[field] = null;
  const variables = mapping.variables.flatMap((each) => {
    if (each.column === column) return [];
    const optionColumns = each.optionColumns.filter((option) => option.column !== column);
    return each.column === null && optionColumns.length === 0 ? [] : [{ ...each, optionColumns }];
  });
  return { ...mapping, fields, variables };
}

/** What a value stands for, as a select holds it: `option:skills`, `NOT_ANSWERED`, `NOT_ASKED`. */
export type Meaning = string;

export const meaningOf = ({ means, option }: PreviewedVariable['values'][number]): Meaning =>
  means === 'OPTION' ? `option:${option ?? ''}` : means;

export function withMeaning(
  mapping: Mapping,
  variable: string,
  value: string,
  meaning: Meaning,
): Mapping {
  const said = meaning.startsWith('option:')
    ? { value, option: meaning.slice('option:'.length), missing: null }
    : { value, option: null, missing: meaning === 'NOT_ASKED' ? 'NOT_ASKED' : 'NOT_ANSWERED' };
  return {
    ...mapping,
    variables: mapping.variables.map((each) =>
      each.variable === variable
        ? {
            ...each,
            values: [
              ...each.values.filter((known) => known.value !== value),
              said as Mapping['variables'][number]['values'][number],
            ],
          }
        : each,
    ),
  };
}

export const withSeparator = (mapping: Mapping, variable: string, separator: string): Mapping => ({
  ...mapping,
  variables: mapping.variables.map((each) =>
    each.variable === variable ? { ...each, separator } : each,
  ),
});
