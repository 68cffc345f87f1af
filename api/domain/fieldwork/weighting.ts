import type { Reason } from '../../statistics/outcome.js';
import { type Margin, rake } from '../../statistics/rake.js';
import type { Codebook, Variable } from '../instrument/codebook.js';
import type { Columns } from '../tabulation/columns.js';

/** What a population is known to look like in one variable. */
export interface MarginTargets {
  readonly variable: string;
  /** In any unit: only their proportions count. */
  readonly targets: readonly { readonly option: string; readonly target: number }[];
}

export interface WeightingPlan {
  readonly margins: readonly MarginTargets[];
  /** Bounds of a weight as multiples of the mean weight, which is 1; null: none. */
  readonly cap: { readonly lower: number; readonly upper: number } | null;
}

export interface WeightingProblem {
  readonly code:
    | 'unknown-variable'
    | 'repeated-variable'
    | 'unknown-option'
    | 'repeated-option'
    | 'target-not-positive'
    | 'target-missing'
    | 'nobody'
    | 'cap-out-of-range';
  readonly variable: string;
  readonly option: string | null;
  readonly message: string;
}

/** How well the weights fit, stored with an edition that has them. */
export interface WeightingReport {
  readonly plan: WeightingPlan;
  /** Null: the weights hold. */
  readonly because: Reason | null;
  /** Rounds through all margins. */
  readonly iterations: number;
  /** Largest difference left between a weighted and a target proportion. */
  readonly marginError: number;
  /** Of the weights, whose mean is 1; null without weights, as what follows. */
  readonly smallest: number | null;
  readonly largest: number | null;
  /** Kish's factor by which unequal weights inflate a variance. */
  readonly designEffect: number | null;
  readonly effectiveSampleSize: number | null;
  /** Respondents whose weight stands at a cap. */
  readonly trimmed: number | null;
}

export type Weighting =
  | { readonly ok: false; readonly problems: readonly WeightingProblem[] }
  | { readonly ok: true; readonly weights: Float64Array | null; readonly report: WeightingReport };

const MAXIMUM_ITERATIONS = 1000;
/** Of a proportion: far below what any table prints. */
const TOLERANCE = 1e-7;

/**
 * Rim weights of an edition's respondents. Who gave no answer to a margin's variable keeps, with all
 * others who gave none, the share they have.
 * @returns what is wrong with the targets; or the weights, in the order of the columns, and how well
 *   they fit; weights are null when the margins or the cap contradict each other
 */
export function weightingOf(codebook: Codebook, columns: Columns, plan: WeightingPlan): Weighting {
  const problems = [
    ...plan.margins.flatMap((margin, at) => marginProblems(codebook, columns, plan, margin, at)),
    ...capProblems(plan),
  ];
  if (problems.length > 0) return { ok: false, problems };
  const margins = plan.margins.map((margin) => marginOf(codebook, columns, margin));
  const raked = rake(columns.weights ?? new Float64Array(columns.size).fill(1), margins, {
    maxIterations: MAXIMUM_ITERATIONS,
    tolerance: TOLERANCE,
    ...(plan.cap === null ? {} : { cap: plan.cap }),
  });
  const { iterations, marginError } = raked;
  if (!raked.defined) {
    const { because } = raked;
    const none = { smallest: null, largest: null, designEffect: null };
    return {
      ok: true,
      weights: null,
      report: {
        ...{ plan, because, iterations, marginError },
        ...{ ...none, effectiveSampleSize: null, trimmed: null },
      },
    };
  }
  const { weights, designEffect, trimmed } = raked;
  return {
    ok: true,
    weights,
    report: {
      ...{ plan, because: null, iterations, marginError, designEffect, trimmed },
      smallest: weights.reduce((least, weight) => Math.min(least, weight), Infinity),
      largest: weights.reduce((most, weight) => Math.max(most, weight), 0),
      effectiveSampleSize: columns.size / designEffect,
    },
  };
}

/** A question that may be weighted by, and how many gave each answer. */
export interface WeightingVariable {
  readonly variable: string;
  readonly label: string;
  readonly options: readonly {
    readonly option: string;
    readonly label: string;
    readonly respondents: number;
  }[];
  /** Respondents who gave none. */
  readonly silent: number;
}

/** Questions with one answer, of which at least two are given. */
export const weightingVariables = (
  { variables }: Codebook,
  columns: Columns,
): readonly WeightingVariable[] =>
  variables.flatMap(({ name, label, options }): readonly WeightingVariable[] => {
    const codes = codesOf(columns, name);
    if (codes === null) return [];
    const respondents = new Array<number>(options.length).fill(0);
    let silent = 0;
    for (const code of codes) {
      if (code < options.length) respondents[code] = (respondents[code] ?? 0) + 1;
      else silent++;
    }
    if (respondents.filter((count) => count > 0).length < 2) return [];
    const counted = options.map(({ code, label: worded }, at) => ({
      ...{ option: code, label: worded, respondents: respondents[at] ?? 0 },
    }));
    return [{ variable: name, label, options: counted, silent }];
  });

function capProblems({ cap }: WeightingPlan): readonly WeightingProblem[] {
  if (cap === null || (cap.lower >= 0 && cap.lower < 1 && cap.upper > 1)) return [];
  const message = 'Bounds of weights run from below 1, and not below 0, to above 1.';
  return [{ code: 'cap-out-of-range', variable: '', option: null, message }];
}

function marginProblems(
  codebook: Codebook,
  columns: Columns,
  { margins }: WeightingPlan,
  { variable: name, targets }: MarginTargets,
  at: number,
): readonly WeightingProblem[] {
  const problem = (
    code: WeightingProblem['code'],
    option: string | null,
    message: string,
  ): WeightingProblem => ({ code, variable: name, option, message });
  const variable = codebook.variables.find((each) => each.name === name);
  const codes = codesOf(columns, name);
  if (variable === undefined || codes === null) {
    return [problem('unknown-variable', null, `There is no question ${name} with one answer.`)];
  }
  if (margins.findIndex((margin) => margin.variable === name) !== at) {
    return [problem('repeated-variable', null, `${variable.label} is given twice.`)];
  }
  const given = targets.map(({ option }) => option);
  const unknown = targets.flatMap(({ option, target }, index) => {
    if (!variable.options.some(({ code }) => code === option)) {
      return problem('unknown-option', option, `${variable.label} has no answer ${option}.`);
    }
    if (given.indexOf(option) !== index) {
      return problem('repeated-option', option, `${option} is given twice.`);
    }
    if (target > 0 && Number.isFinite(target)) return [];
    return problem('target-not-positive', option, `The target of ${option} is not above 0.`);
  });
  const answered = new Set(codes);
  const missing = variable.options.flatMap(({ code, label }, index) => {
    const hasTarget = given.includes(code);
    if (answered.has(index) === hasTarget) return [];
    return hasTarget
      ? problem('nobody', code, `Nobody answered ${label}: join its target with another’s.`)
      : problem('target-missing', code, `Somebody answered ${label}: it needs a target.`);
  });
  return [...unknown, ...missing];
}

function marginOf(
  codebook: Codebook,
  columns: Columns,
  { variable: name, targets }: MarginTargets,
): Margin {
  const variable = codebook.variables.find((each) => each.name === name);
  const codes = codesOf(columns, name);
  if (variable === undefined || codes === null) throw new RangeError(`no margin of ${name}`);
  const place = new Map(targets.map(({ option }, at) => [optionIndex(variable, option), at]));
  const categories = Array.from(codes, (code) => place.get(code) ?? targets.length);
  const weights = columns.weights;
  let silent = 0;
  let everybody = 0;
  categories.forEach((category, respondent) => {
    const weight = weights?.[respondent] ?? 1;
    everybody += weight;
    if (category === targets.length) silent += weight;
  });
  const population = targets.reduce((sum, { target }) => sum + target, 0);
  const answering = 1 - silent / everybody;
  return {
    categories,
    targets: [
      ...targets.map(({ target }) => (answering * target) / population),
      ...(silent > 0 ? [1 - answering] : []),
    ],
  };
}

const optionIndex = ({ options }: Variable, option: string): number =>
  options.findIndex(({ code }) => code === option);

function codesOf(columns: Columns, variable: string): Uint8Array | null {
  const column = columns.byVariable.get(variable);
  return column?.kind === 'codes' ? column.codes : null;
}
