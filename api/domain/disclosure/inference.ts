import type { Highs } from 'highs';
import { measured, spread, type Fact, type Layout, type Measure } from './knowledge.js';
import { openProgram, type Objective, type OpenProgram } from './linear-program.js';

/** What an outsider can tell of one measure of one hidden group: it lies in [low, high]. */
export interface Inference {
  readonly members: readonly number[];
  readonly measure: string;
  readonly low: number;
  readonly high: number;
  /** The showings that between them pin it; empty when what is public does so alone. */
  readonly showings: readonly number[];
}

const TOLERANCE = 1e-6;
/** Vertices at random, each of which may open many intervals at once, before asking one by one. */
const RANDOM_VERTICES = 6;

/** One measure of one hidden group, with the widest interval seen so far. */
interface Hidden extends Objective {
  readonly members: readonly number[];
  readonly measure: Measure;
  low: number;
  high: number;
}

/**
 * The audit by linear programming: measures of hidden groups that the facts pin. A count is pinned
 * when no two whole numbers are possible; a sum of scores, when no two values are. What is true of
 * no member of a group that may be shown is true of no part of it, and zero cells are published: a
 * count that can only be zero is not reported, nor any measure of a group that can only have given
 * one answer.
 */
export function pinnedMeasures(
  highs: Highs,
  layout: Layout,
  groups: readonly (readonly number[])[],
  facts: readonly Fact[],
): Inference[] {
  let open: Hidden[] = groups.flatMap((members) =>
    layout.measures.flatMap((measure) => {
      const value = measured(layout, measure, members);
      return value === 0
        ? []
        : [{ members, measure, ...spread(layout, measure, members), low: value, high: value }];
    }),
  );
  if (open.length === 0) return [];
  const unknowns = layout.truth.length * layout.atoms;
  const program = openProgram(highs, unknowns, facts);
  const opened: [OpenProgram, OpenProgram?] = [program];
  const pinnedPublicly = (objective: Objective, measure: Measure): boolean => {
    const known = (opened[1] ??= openProgram(
      highs,
      unknowns,
      facts.filter(({ showing }) => showing === null),
    ));
    const [low, high] = [known.extreme(objective, 'low'), known.extreme(objective, 'high')];
    return low !== null && high !== null && isPinned({ measure, low: low.value, high: high.value });
  };
  const learn = (solution: Float64Array): void => {
    open = open.filter((hidden) => {
      const value = valueAt(hidden, solution);
      hidden.low = Math.min(hidden.low, value);
      hidden.high = Math.max(hidden.high, value);
      return isPinned(hidden);
    });
  };
  /** That all of a group of known size answered, as all of a larger one did. */
  const onlySizeOfGroup = ({ measure, members }: Hidden): boolean => {
    const { answering, asked } = layout;
    if (measure.name !== answering.name || asked.terms.length === answering.terms.length)
      return false;
    const silent = { ...asked, terms: asked.terms.slice(answering.terms.length) };
    const most = program.extreme(spread(layout, silent, members), 'high');
    return (
      most !== null &&
      most.value <= TOLERANCE &&
      pinnedPublicly(spread(layout, asked, members), asked)
    );
  };
  try {
    for (const objective of randomObjectives(layout)) {
      const found = program.extreme(objective, 'high');
      if (found !== null) learn(found.solution);
    }
    const pinned: Inference[] = [];
    for (let hidden = open[0]; hidden !== undefined; hidden = open[0]) {
      const interval = ask(program, hidden, facts, learn);
      const excused = (): boolean =>
        onlyOneAnswer(program, layout, hidden.members) ||
        pinnedPublicly(hidden, hidden.measure) ||
        onlySizeOfGroup(hidden);
      if (interval !== null && !excused()) pinned.push(interval);
      open = open.filter((other) => other !== hidden);
    }
    return pinned;
  } finally {
    for (const each of opened) each?.dispose();
  }
}

function ask(
  program: OpenProgram,
  hidden: Hidden,
  facts: readonly Fact[],
  learn: (solution: Float64Array) => void,
): Inference | null {
  const binding: number[] = [];
  for (const side of ['low', 'high'] as const) {
    const found = program.extreme(hidden, side);
    if (found === null) return null;
    learn(found.solution);
    hidden[side] = found.value;
    if (!isPinned(hidden)) return null;
    binding.push(...found.binding);
  }
  const showings = new Set(binding.flatMap((row) => facts[row]?.showing ?? []));
  const { members, measure, low, high } = hidden;
  return {
    members,
    measure: measure.name,
    low,
    high,
    showings: [...showings].sort((a, b) => a - b),
  };
}

const isPinned = ({ measure, low, high }: Pick<Hidden, 'measure' | 'low' | 'high'>): boolean =>
  measure.whole
    ? Math.floor(high + TOLERANCE) - Math.ceil(low - TOLERANCE) < 1
    : high - low < TOLERANCE;

function onlyOneAnswer(program: OpenProgram, layout: Layout, members: readonly number[]): boolean {
  if (layout.exclusive.length === 0) return false;
  const given = layout.exclusive.filter((measure) => measured(layout, measure, members) > 0);
  if (given.length > 1) return false;
  return layout.exclusive.every((measure) => {
    if (given.includes(measure)) return true;
    const found = program.extreme(spread(layout, measure, members), 'high');
    return found !== null && found.value <= TOLERANCE;
  });
}

const valueAt = ({ indices, values }: Objective, solution: Float64Array): number =>
  indices.reduce((sum, column, i) => sum + (values[i] ?? 0) * (solution[column] ?? 0), 0);

function randomObjectives({ truth, atoms }: Layout): Objective[] {
  let state = 4711;
  const next = (): number => (state = (state * 48271) % 2147483647) / 2147483647 - 0.5;
  const indices = Array.from({ length: truth.length * atoms }, (_, i) => i);
  return Array.from({ length: RANDOM_VERTICES }, () => ({ indices, values: indices.map(next) }));
}
