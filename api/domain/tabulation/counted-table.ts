import type { Codebook, Variable } from '../instrument/codebook.js';
import { type BannerColumn, bannerColumns } from './banner.js';
import { variableNamed } from './check-spec.js';
import type { Columns } from './columns.js';
import { countNumbers } from './count-numbers.js';
import { type CountedColumn, countSets, type Optioned } from './count-sets.js';
import { type Distribution, distributionOfScores } from './distribution.js';
import { bannerOf } from './nested-banner.js';
import { columnOf, type Respondents } from './respondents.js';
import { scoresOf, type SetRow, setRows } from './stub-rows.js';

/** What one column knows of the stub. */
export interface CountedStub {
  readonly counted: CountedColumn;
  /** Null for a stub without values: single and multiple. */
  readonly distribution: Distribution | null;
}

/** A table before any estimate: sufficient statistics only. */
export interface CountedTable {
  readonly stub: Variable;
  readonly rows: readonly SetRow[];
  readonly columns: readonly (CountedStub & { readonly banner: BannerColumn })[];
  readonly weighted: boolean;
}

export function countTable(
  codebook: Codebook,
  columns: Columns,
  stubName: string,
  bannerNames: readonly string[],
  respondents: Respondents,
): CountedTable {
  const stub = variableNamed(codebook, stubName);
  const rows = setRows(stub);
  const banners = bannerNames.map((entry) => bannerOf(columns, codebook, entry));
  const counted = [null, ...banners].flatMap((banner) =>
    countStub(columns, stub, banner, respondents),
  );
  return {
    stub,
    rows,
    columns: bannerColumns(codebook, bannerNames).flatMap((banner, index) => {
      const column = counted[index];
      return column === undefined ? [] : [{ ...column, banner }];
    }),
    weighted: respondents.weights !== null,
  };
}

/** Counts one stub against one banner; the sets are those of `setRows`. */
export function countStub(
  columns: Columns,
  stub: Variable,
  banner: Optioned | null,
  respondents: Respondents,
): readonly CountedStub[] {
  const column = columnOf(columns, stub.name);
  if (column.kind === 'numbers') return countNumbers(column, banner, respondents);
  const size = stub.options.length;
  const sets = setRows(stub).map(({ set }) => set);
  return countSets({ column, size }, sets, banner, respondents).map((counted) => ({
    counted,
    distribution:
      stub.type === 'scale'
        ? distributionOfScores(scoresOf(stub), counted.sets.slice(0, size))
        : null,
  }));
}

/** @throws RangeError for a numeric variable, which has no options to make columns of */
export function optioned(columns: Columns, variable: Variable): Optioned {
  const column = columnOf(columns, variable.name);
  if (column.kind === 'numbers') throw new RangeError(`${variable.name} has no options`);
  return { column, size: variable.options.length };
}
