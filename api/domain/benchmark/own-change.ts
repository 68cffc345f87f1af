import type { Answers } from '../instrument/answers.js';
import type { Codebook, Variable } from '../instrument/codebook.js';
import { compareInstruments, type VariableChange } from '../instrument/compare-instruments.js';
import type { CompiledInstrument } from '../instrument/compiled-instrument.js';
import { givenOptions } from './own-scores.js';
import { textsIn } from './texts/texts-in.js';

/** One respondent's answers in one wave. */
export interface AnsweredWave {
  /** Compiled for its default locale: wordings are compared in the language they were written in. */
  readonly instrument: CompiledInstrument;
  readonly answers: Answers;
}

/** What the change is told in. */
export interface Reader {
  /** The later wave's, compiled for the reader's locale, whose labels are used. */
  readonly codebook: Codebook;
  readonly locale: string;
}

/** An item answered in both waves, in the same words and on the same scale. */
export interface OwnChange {
  readonly id: string;
  readonly label: string;
  /** Labels of the options given, in the codebook's order. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** On a scale: after minus before, in scale points; else null. */
  readonly change: number | null;
}

/** Answered in both waves, yet asked differently. */
export interface NotCompared {
  readonly id: string;
  readonly label: string;
  /** A sentence. */
  readonly because: string;
}

export interface ChangeOverTime {
  readonly items: readonly OwnChange[];
  readonly notCompared: readonly NotCompared[];
}

/** A respondent's own change from an earlier wave to a later one, item by item. */
export function changeOverTime(
  earlier: AnsweredWave,
  later: AnsweredWave,
  { codebook, locale }: Reader,
): ChangeOverTime {
  const before = givenOptions(earlier.instrument, earlier.answers);
  const after = givenOptions(later.instrument, later.answers);
  const { notCompared: why } = textsIn(locale);
  const items: OwnChange[] = [];
  const notCompared: NotCompared[] = [];
  const variables = new Map(
    [...later.instrument.codebook.variables, ...codebook.variables].map((one) => [one.name, one]),
  );
  for (const { variable: name, change } of compareInstruments(
    earlier.instrument,
    later.instrument,
  )) {
    const [was, is, variable] = [before.get(name), after.get(name), variables.get(name)];
    if (was === undefined || is === undefined || variable === undefined) continue;
    if (change === 'identical') items.push(changeOf(variable, was, is));
    else if (isAskedTwice(change)) {
      notCompared.push({ id: name, label: variable.label, because: why[change]() });
    }
  }
  return { items, notCompared };
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

const isAskedTwice = (
  change: VariableChange,
): change is Exclude<VariableChange, 'identical' | 'new' | 'gone'> =>
  change !== 'identical' && change !== 'new' && change !== 'gone';

function changeOf(
  { name: id, label, type, options }: Variable,
  before: readonly string[],
  after: readonly string[],
): OwnChange {
  const labels = (codes: readonly string[]): readonly string[] =>
    codes.map((code) => options.find((option) => option.code === code)?.label ?? code);
  return {
    id,
    label,
    before: labels(before),
    after: labels(after),
    change: type === 'scale' ? Number(after[0]) - Number(before[0]) : null,
  };
}
