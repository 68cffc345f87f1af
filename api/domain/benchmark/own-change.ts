import type { Answers } from '../instrument/answers.js';
import type { Variable } from '../instrument/codebook.js';
import { compareInstruments, type VariableChange } from '../instrument/compare-instruments.js';
import type { CompiledInstrument } from '../instrument/compiled-instrument.js';
import { givenOptions } from './own-scores.js';

/** One respondent's answers in one wave. */
export interface AnsweredWave {
  readonly instrument: CompiledInstrument;
  readonly answers: Answers;
}

/** An item answered in both waves, in the same words and on the same scale. */
export interface OwnChange {
  readonly variable: string;
  readonly label: string;
  /** Option codes, in the codebook's order. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** On a scale: after minus before, in scale points; else null. */
  readonly change: number | null;
}

export interface ChangeOverTime {
  readonly changes: readonly OwnChange[];
  /** Answered in both waves, yet asked differently: not compared, and why. */
  readonly notCompared: readonly {
    readonly variable: string;
    readonly label: string;
    readonly because: Exclude<VariableChange, 'identical' | 'new' | 'gone'>;
  }[];
}

/**
 * A respondent's own change from an earlier wave to a later one, item by item. Both instruments are
 * to be compiled for the same locale.
 */
export function changeOverTime(earlier: AnsweredWave, later: AnsweredWave): ChangeOverTime {
  const before = givenOptions(earlier.instrument, earlier.answers);
  const after = givenOptions(later.instrument, later.answers);
  const changes: OwnChange[] = [];
  const notCompared: ChangeOverTime['notCompared'][number][] = [];
  const variables = new Map(later.instrument.codebook.variables.map((one) => [one.name, one]));
  for (const { variable: name, change } of compareInstruments(
    earlier.instrument,
    later.instrument,
  )) {
    const [was, is, variable] = [before.get(name), after.get(name), variables.get(name)];
    if (was === undefined || is === undefined || variable === undefined) continue;
    if (change === 'identical') changes.push(changeOf(variable, was, is));
    else if (change !== 'new' && change !== 'gone') {
      notCompared.push({ variable: name, label: variable.label, because: change });
    }
  }
  return { changes, notCompared };
}

/** The variables asked alike in both waves; what a later respondent's scores may be compared by. */
export const askedAlike = (
  earlier: CompiledInstrument,
  later: CompiledInstrument,
): ReadonlySet<string> =>
  new Set(
    compareInstruments(earlier, later).flatMap(({ variable, change }) =>
      change === 'identical' ? [variable] : [],
    ),
  );

const changeOf = (
  { name, label, type }: Variable,
  before: readonly string[],
  after: readonly string[],
): OwnChange => ({
  variable: name,
  label,
  before,
  after,
  change: type === 'scale' ? Number(after[0]) - Number(before[0]) : null,
});
