import type { Codebook } from '../instrument/codebook.js';
import { bannerPath } from './banner-path.js';
import { variableNamed } from './check-spec.js';
import { ITEM_NONRESPONSE, NOT_ASKED, type Columns } from './columns.js';
import type { Optioned } from './count-sets.js';
import { optioned } from './counted-table.js';

/**
 * What a banner entry counts by: a variable's own column, or, for nested variables, one column of
 * every combination, whose codes go with the columns of `bannerColumns`.
 *
 * Who lacks an answer to any of the variables stands in no combination; they count as not asked only
 * where they were not asked one of them.
 * @throws RangeError when more than 254 combinations are nested: a byte holds no more
 */
export function bannerOf(columns: Columns, codebook: Codebook, entry: string): Optioned {
  const path = bannerPath(entry).map((name) => optioned(columns, variableNamed(codebook, name)));
  const [outermost, ...inner] = path;
  if (outermost === undefined) throw new RangeError('a banner entry names a variable');
  return inner.reduce((outer, next) => nest(outer, next, entry), outermost);
}

function nest(outer: Optioned, inner: Optioned, entry: string): Optioned {
  if (outer.column.kind === 'choices') throw new RangeError(`${entry}: only the last is multiple`);
  const { codes } = outer.column;
  const size = outer.size * inner.size;
  if (inner.column.kind === 'codes') {
    if (size > NOT_ASKED) throw new RangeError(`${entry} nests more than ${NOT_ASKED} columns`);
    return {
      column: {
        kind: 'codes',
        variable: entry,
        codes: crossed(codes, inner.column.codes, inner.size),
      },
      size,
    };
  }
  const { options } = inner.column;
  return {
    column: {
      kind: 'choices',
      variable: entry,
      options: Array.from({ length: outer.size }, (_, code) =>
        options.map((chosen) => within(codes, code, chosen)),
      ).flat(),
    },
    size,
  };
}

function crossed(outer: Uint8Array, inner: Uint8Array, size: number): Uint8Array {
  const result = new Uint8Array(outer.length);
  for (let i = 0; i < result.length; i += 1) {
    const [one, other] = [outer[i] ?? ITEM_NONRESPONSE, inner[i] ?? ITEM_NONRESPONSE];
    result[i] = one < NOT_ASKED && other < NOT_ASKED ? one * size + other : missing(one, other);
  }
  return result;
}

/** The choices of those who gave the outer code; of all others, not chosen or missing. */
function within(outer: Uint8Array, code: number, chosen: Uint8Array): Uint8Array {
  const result = new Uint8Array(outer.length);
  for (let i = 0; i < result.length; i += 1) {
    const [one, other] = [outer[i] ?? ITEM_NONRESPONSE, chosen[i] ?? ITEM_NONRESPONSE];
    result[i] =
      one < NOT_ASKED && other < NOT_ASKED ? Number(one === code) * other : missing(one, other);
  }
  return result;
}

const missing = (one: number, other: number): number =>
  one === NOT_ASKED || other === NOT_ASKED ? NOT_ASKED : ITEM_NONRESPONSE;
