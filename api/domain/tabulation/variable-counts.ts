import type { Codebook } from '../instrument/codebook.js';
import { type Column, type Columns, ITEM_NONRESPONSE, NOT_ASKED } from './columns.js';
import { choiceColumn, type Respondents, withoutDropped } from './respondents.js';
import { tally } from './tally.js';

/** How one variable was answered, in respondents. */
export interface VariableCounts {
  readonly variable: string;
  readonly validN: number;
  readonly itemNonresponse: number;
  readonly notAsked: number;
  /** One an option, in the codebook's order; empty for a numeric variable. */
  readonly options: readonly number[];
}

/**
 * Counts every variable that has a column: the sizes beside a codebook. Unweighted; those who are
 * dropped are in none of the counts.
 */
export const variableCounts = (
  codebook: Codebook,
  columns: Columns,
  { dropped }: Pick<Respondents, 'dropped'> = { dropped: null },
): readonly VariableCounts[] =>
  codebook.variables.flatMap(({ name, options }) => {
    const column = columns.byVariable.get(name);
    if (column === undefined) return [];
    const left = dropped === null ? 0 : histogram(dropped)(ITEM_NONRESPONSE);
    return [{ variable: name, ...countsOf(column, options.length, dropped, left) }];
  });

function countsOf(
  column: Column,
  size: number,
  dropped: Uint8Array | null,
  left: number,
): Omit<VariableCounts, 'variable'> {
  if (column.kind === 'choices') {
    const counts = column.options.map((codes) => histogram(withoutDropped(codes, dropped)));
    const first = histogram(withoutDropped(choiceColumn(column.options, 0), dropped));
    return {
      validN: first(0) + first(1),
      itemNonresponse: first(ITEM_NONRESPONSE) - left,
      notAsked: first(NOT_ASKED),
      options: counts.map((count) => count(1)),
    };
  }
  const codes =
    column.kind === 'codes'
      ? column.codes
      : Uint8Array.from(column.values, (value) => (Number.isNaN(value) ? ITEM_NONRESPONSE : 0));
  const count = histogram(withoutDropped(codes, dropped));
  const byCode = Array.from({ length: Math.max(size, 1) }, (_, code) => count(code));
  return {
    validN: byCode.reduce((sum, n) => sum + n, 0),
    itemNonresponse: count(ITEM_NONRESPONSE) - left,
    notAsked: count(NOT_ASKED),
    options: column.kind === 'codes' ? byCode : [],
  };
}

/** How often each byte stands in a column, missing codes too. */
function histogram(codes: Uint8Array): (code: number) => number {
  const { n } = tally({ codes, size: 256 }, null, null);
  return (code) => n[code] ?? 0;
}
