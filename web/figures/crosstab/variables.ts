import type { Variable } from './crosstab';
import type { TableFilter } from './table-view';

/** Open answers are read, not tabulated; their coded themes are variables of their own. */
export const stubs = (variables: readonly Variable[]): readonly Variable[] =>
  variables.filter(({ type, options }) => type === 'NUMERIC' || options.length > 0);

/** What a banner can break by: anything with options. */
export const breaks = (variables: readonly Variable[]): readonly Variable[] =>
  variables.filter(({ options }) => options.length > 0);

/** Variables under the section they are asked in, in the order asked. */
export const bySection = (
  variables: readonly Variable[],
): readonly { readonly section: string; readonly variables: readonly Variable[] }[] =>
  [...new Set(variables.map(({ section }) => section))].map((section) => ({
    section,
    variables: variables.filter((variable) => variable.section === section),
  }));

/** A filter in the codebook's labels; a code it does not know stands as it is. */
export function filterLabel(
  { variable, options }: TableFilter,
  variables: readonly Variable[],
): { readonly variable: string; readonly options: readonly string[] } {
  const known = variables.find(({ name }) => name === variable);
  const answers = [...(known?.options ?? []), ...(known?.nets ?? [])];
  return {
    variable: known?.label ?? variable,
    options: options.map((code) => answers.find((answer) => answer.code === code)?.label ?? code),
  };
}
