import type { Highs } from 'highs';

/** Something that may be shown or withheld. */
export interface Item {
  readonly id: number;
  /** Organisations whose statistics are lost when it is withheld. */
  readonly contributors: number;
  /** Lower ranks are kept at the cost of any number of higher ones. */
  readonly rank: number;
  /** It can only be shown with this one. */
  readonly needs: number | null;
}

/**
 * Which items to withhold so that no conflict is shown whole, losing the fewest contributors: an
 * integer program a rank, each solved to the end with the ranks before it held at their best.
 * @param conflicts ids that must not all be shown together
 * @throws Error when a conflict is empty
 */
export function withholdFewest(
  highs: Highs,
  items: readonly Item[],
  conflicts: readonly (readonly number[])[],
): Set<number> {
  const touched = new Set(conflicts.flat());
  const inPlay = items.filter(
    ({ id, needs }) => touched.has(id) || (needs !== null && touched.has(needs)),
  );
  const ranks = [...new Set(inPlay.map(({ rank }) => rank))].sort((a, b) => a - b);
  const place = new Map(inPlay.map(({ id }, index) => [id, index]));
  const at = (id: number): number => place.get(id) ?? -1;
  // Unknown 1: withheld. Every conflict loses at least one; what needs a withheld item goes too.
  const rows: { indices: number[]; values: number[]; lower: number; upper: number }[] = [
    ...conflicts.map((conflict) => ({
      indices: conflict.map(at),
      values: conflict.map(() => 1),
      lower: 1,
      upper: Infinity,
    })),
    ...inPlay.flatMap(({ id, needs }) =>
      needs === null || !place.has(needs)
        ? []
        : [{ indices: [at(id), at(needs)], values: [1, -1], lower: 0, upper: Infinity }],
    ),
  ];
  let withheld = new Float64Array(inPlay.length);
  for (const rank of ranks) {
    const cost = inPlay.map((item) => (item.rank === rank ? item.contributors : 0));
    withheld = leastCost(highs, cost, rows);
    const lost = cost.reduce((sum, c, i) => sum + c * Math.round(withheld[i] ?? 0), 0);
    const own = cost.flatMap((c, i) => (c > 0 ? [i] : []));
    rows.push({ indices: own, values: own.map((i) => cost[i] ?? 0), lower: 0, upper: lost });
  }
  return new Set(inPlay.filter((_, i) => (withheld[i] ?? 0) > 0.5).map(({ id }) => id));
}

/**
 * The heuristic beyond: of every conflict still whole, the highest rank gives way, and of these the
 * fewest contributors. What was withheld stays so.
 */
export function withholdInTurn(
  items: readonly Item[],
  conflicts: readonly (readonly number[])[],
  already: ReadonlySet<number>,
): Set<number> {
  const withheld = new Set(already);
  const byId = new Map(items.map((item) => [item.id, item]));
  for (const conflict of conflicts) {
    if (conflict.some((id) => withheld.has(id))) continue;
    const [first] = conflict
      .flatMap((id) => byId.get(id) ?? [])
      .sort((a, b) => b.rank - a.rank || a.contributors - b.contributors || b.id - a.id);
    if (first === undefined) throw new Error('a conflict without items cannot be resolved');
    withheld.add(first.id);
    for (const { id, needs } of items) if (needs === first.id) withheld.add(id);
  }
  return withheld;
}

function leastCost(
  highs: Highs,
  cost: readonly number[],
  rows: readonly { indices: number[]; values: number[]; lower: number; upper: number }[],
): Float64Array<ArrayBuffer> {
  const starts = [0];
  for (const { indices } of rows) starts.push((starts.at(-1) ?? 0) + indices.length);
  const finite = (value: number): number => (Number.isFinite(value) ? value : highs.infinity);
  return highs.withModel(
    {
      numCols: cost.length,
      numRows: rows.length,
      colCost: cost,
      colLower: cost.map(() => 0),
      colUpper: cost.map(() => 1),
      integrality: cost.map(() => highs.constants.variableType.integer),
      rowLower: rows.map(({ lower }) => lower),
      rowUpper: rows.map(({ upper }) => finite(upper)),
      matrix: {
        format: 'csr',
        numRows: rows.length,
        numCols: cost.length,
        starts,
        indices: rows.flatMap(({ indices }) => indices),
        values: rows.flatMap(({ values }) => values),
      },
    },
    (model) => {
      model.options.set({ output_flag: false, random_seed: 0 });
      model.run();
      if (model.getModelStatus() !== highs.constants.modelStatus.optimal) {
        throw new Error('no choice of groups resolves the conflicts');
      }
      return Float64Array.from(model.getSolution().colValue);
    },
  );
}
