/**
 * What is counted, once for SQL and once for the kernel. A result maps `row|column` to the
 * respondents and, where weighted, the sum of weights and of their squares.
 */

const ROW = 'q0';
const COLUMN = 'q2';
const FILTER = 'q1';
const FILTER_CODES = [0, 1];

const twoWay = `SELECT ${ROW} AS r, ${COLUMN} AS c, count(*) AS n`;
const bothValid = `${ROW} IS NOT NULL AND ${COLUMN} IS NOT NULL`;

/** @param kernel `tally` and `maskOf` of the built API */
export const workloads = (survey, kernel) => {
  const item = (name) => survey.items.find((each) => each.name === name);
  const [row, column, filter] = [item(ROW), item(COLUMN), item(FILTER)];
  const columns = {
    byVariable: new Map([[FILTER, { kind: 'codes', codes: filter.codes }]]),
    weights: null,
  };
  const codebook = {
    variables: [
      {
        name: FILTER,
        options: Array.from({ length: filter.size }, (_, code) => ({ code: String(code) })),
        nets: [],
      },
    ],
  };
  const filters = [{ variable: FILTER, options: FILTER_CODES.map(String) }];
  return [
    {
      name: 'one-way',
      sql: `SELECT ${ROW} AS r, NULL AS c, count(*) AS n FROM survey WHERE ${ROW} IS NOT NULL GROUP BY 1`,
      count: () => kernel.tally(row, null, null),
    },
    {
      name: 'two-way',
      sql: `${twoWay} FROM survey WHERE ${bothValid} GROUP BY 1, 2`,
      count: () => kernel.tally(row, column, null),
    },
    {
      name: 'two-way, weighted',
      sql: `${twoWay}, sum(w) AS w, sum(w * w) AS w2 FROM survey WHERE ${bothValid} GROUP BY 1, 2`,
      count: () => kernel.tally(row, column, survey.weights),
    },
    {
      name: 'two-way, filtered',
      sql: `${twoWay} FROM survey WHERE ${bothValid} AND ${FILTER} IN (${FILTER_CODES.join(', ')}) GROUP BY 1, 2`,
      count: () => {
        const { dropped } = kernel.selectRespondents(codebook, columns, filters, false);
        const codes = kernel.withoutDropped(row.codes, dropped);
        return kernel.tally({ codes, size: row.size }, column, null);
      },
    },
    {
      name: `all ${survey.items.length} one-ways`,
      sql: survey.items
        .map(
          ({ name }, index) =>
            `SELECT ${name} AS r, ${index} AS c, count(*) AS n FROM survey WHERE ${name} IS NOT NULL GROUP BY ${name}`,
        )
        .join(' UNION ALL '),
      count: () => survey.items.map((each) => kernel.tally(each, null, null)),
    },
  ];
};

/** What the kernel counted, in the shape of `fromSql`. */
export function fromKernel(result) {
  const cells = new Map();
  const several = Array.isArray(result);
  for (const [index, { rows, columns, n, sumW, sumW2 }] of (several
    ? result
    : [result]
  ).entries()) {
    for (let cell = 0; cell < rows * columns; cell += 1) {
      if (n[cell] === 0) continue;
      const column = several ? index : columns === 1 ? '' : cell % columns;
      const weights = sumW === n ? [] : [sumW[cell], sumW2[cell]];
      cells.set(`${Math.floor(cell / columns)}|${column}`, [n[cell], ...weights]);
    }
  }
  return cells;
}

/** @param rows arrays of r, c, n and, where weighted, w and w2 */
export const fromSql = (rows) =>
  new Map(rows.map(([r, c, ...sums]) => [`${r}|${c ?? ''}`, sums.map(Number)]));

/** @throws Error naming the first cell in which an engine differs from the kernel */
export function requireSame(workload, engine, ours, theirs) {
  const differs = (a, b) => Math.abs(a - b) > 1e-12 * Math.abs(a);
  for (const key of new Set([...ours.keys(), ...theirs.keys()])) {
    const [own = [], other = []] = [ours.get(key), theirs.get(key)];
    if (own.length !== other.length || own.some((value, index) => differs(value, other[index]))) {
      throw new Error(
        `${workload}, cell ${key}: ${own.join(' ')} here, ${other.join(' ')} in ${engine}`,
      );
    }
  }
}
