import type { Codebook, Variable } from '../instrument/codebook.js';
import { variableNamed } from '../tabulation/check-spec.js';
import { type Column, type Columns, ITEM_NONRESPONSE, NOT_ASKED } from '../tabulation/columns.js';
import { scoresOf } from '../tabulation/stub-rows.js';
import { isScored } from './dimension-score.js';
import { type Scored, scoredDimensions } from './scored.js';

/** What is tabulated, with the dimensions' scores as variables of their own. */
export interface ScoredColumns {
  readonly codebook: Codebook;
  readonly columns: Columns;
}

/** Byte codes 254 and 255 are kept. */
const MOST_CODES = 254;

/**
 * Adds the respondents' scores of every dimension of several items, by the rule of dimensionScore.
 * When an edition is sealed, the disclosure rules are to be decided of these too: a score is a
 * variable like any other. The columns given are left as they are.
 */
export function withScores(codebook: Codebook, columns: Columns): ScoredColumns {
  const byVariable = new Map(columns.byVariable);
  const variables = [...codebook.variables];
  for (const dimension of scoredDimensions(codebook)) {
    if (dimension.items.length < 2 || byVariable.has(dimension.variable)) continue;
    const scores = respondentScores(codebook, columns, dimension.items);
    const { variable, column } = coded(dimension, scores);
    variables.push(variable);
    byVariable.set(dimension.variable, column);
  }
  return { codebook: { ...codebook, variables }, columns: { ...columns, byVariable } };
}

/** NaN stands for no score, inside this file only; infinity for a respondent asked none of it. */
function respondentScores(
  codebook: Codebook,
  { size, byVariable }: Columns,
  items: readonly string[],
): Float64Array {
  const sums = new Float64Array(size);
  const answered = new Uint8Array(size);
  const asked = new Uint8Array(size);
  for (const item of items) {
    const column = byVariable.get(item);
    if (column?.kind !== 'codes') throw new RangeError(`the columns have no scale ${item}`);
    const points = Float64Array.from(scoresOf(variableNamed(codebook, item)));
    for (let i = 0; i < size; i += 1) {
      const code = column.codes[i] ?? NOT_ASKED;
      if (code !== NOT_ASKED) asked[i] = 1;
      if (code >= points.length) continue;
      sums[i] = (sums[i] ?? 0) + (points[code] ?? 0);
      answered[i] = (answered[i] ?? 0) + 1;
    }
  }
  return sums.map((sum, i) => {
    const given = answered[i] ?? 0;
    if (isScored(given, items.length)) return sum / given;
    return asked[i] === 1 ? NaN : Infinity;
  });
}

/** As a scale of the scores that occur, so that the disclosure rules see how they are distributed. */
function coded(
  { label, variable: name }: Scored,
  scores: Float64Array,
): { readonly variable: Variable; readonly column: Column } {
  const steps = [...new Set(scores)].filter(Number.isFinite).sort((one, other) => one - other);
  const described = {
    name,
    label,
    question: label,
    section: '',
    item: name,
    row: null,
    dimension: null,
    provenance: 'derived',
    nets: [],
  } as const;
  if (steps.length > MOST_CODES) {
    const values = scores.map((score) => (Number.isFinite(score) ? score : NaN));
    return {
      variable: { ...described, type: 'numeric', options: [] },
      column: { kind: 'numbers', variable: name, values },
    };
  }
  const codeOf = new Map(steps.map((step, code) => [step, code]));
  const missing = (score: number): number => (score === Infinity ? NOT_ASKED : ITEM_NONRESPONSE);
  return {
    variable: {
      ...described,
      type: 'scale',
      options: steps.map((step) => ({
        code: String(step),
        label: String(step),
        provenance: 'derived',
      })),
    },
    column: {
      kind: 'codes',
      variable: name,
      codes: Uint8Array.from(scores, (score) => codeOf.get(score) ?? missing(score)),
    },
  };
}
