import { ITEM_NONRESPONSE, type NumberColumn } from './columns.js';
import { countSets, type CountedColumn, type Optioned } from './count-sets.js';
import type { Distribution } from './distribution.js';
import { choiceColumn, type Respondents } from './respondents.js';
import type { WeightSums } from './tally.js';

/** A numeric stub in one banner column. */
export interface CountedNumbers {
  readonly counted: CountedColumn;
  readonly distribution: Distribution;
}

/** Counts a numeric item: as countSets, with each distinct value as a step and no sets. */
export function countNumbers(
  stub: NumberColumn,
  banner: Optioned | null,
  respondents: Respondents,
): readonly CountedNumbers[] {
  const { dropped, weights } = respondents;
  const codes = new Uint8Array(stub.values.length);
  for (let i = 0; i < codes.length; i += 1) {
    if (Number.isNaN(stub.values[i]) || dropped?.[i] === ITEM_NONRESPONSE)
      codes[i] = ITEM_NONRESPONSE;
  }
  const answered: Optioned = { column: { kind: 'codes', variable: stub.variable, codes }, size: 1 };
  return countSets(answered, [], banner, { ...respondents, dropped: null }).map(
    (counted, column) => ({
      counted,
      distribution: distributionWhere(stub.values, weights, memberOf(codes, banner, column)),
    }),
  );
}

/** Whether a respondent has a valid number and stands in the banner column. */
function memberOf(
  codes: Uint8Array,
  banner: Optioned | null,
  column: number,
): (respondent: number) => boolean {
  if (banner === null) return (respondent) => codes[respondent] === 0;
  const isCode = banner.column.kind === 'codes';
  const members =
    banner.column.kind === 'codes'
      ? banner.column.codes
      : choiceColumn(banner.column.options, column);
  const wanted = isCode ? column : 1;
  return (respondent) => codes[respondent] === 0 && members[respondent] === wanted;
}

function distributionWhere(
  values: Float64Array,
  weights: Float64Array | null,
  isMember: (respondent: number) => boolean,
): Distribution {
  const given = new Map<number, { -readonly [sum in keyof WeightSums]: number }>();
  for (let i = 0; i < values.length; i += 1) {
    if (!isMember(i)) continue;
    const value = values[i] ?? 0;
    const weight = weights === null ? 1 : (weights[i] ?? 0);
    let sums = given.get(value);
    if (sums === undefined) given.set(value, (sums = { n: 0, sumW: 0, sumW2: 0 }));
    sums.n += 1;
    sums.sumW += weight;
    sums.sumW2 += weight * weight;
  }
  return [...given]
    .map(([value, sums]) => ({ value, given: sums }))
    .sort((one, other) => one.value - other.value);
}
