import type { Answers } from '../instrument/answers.js';
import type { CompiledInstrument } from '../instrument/compiled-instrument.js';
import { encodeAnswers } from '../instrument/encode-answers.js';

/** One respondent's answers as codes, by variable: the options given; absent without an answer. */
export type GivenOptions = ReadonlyMap<string, readonly string[]>;

/** @throws RangeError when the answers are not checked ones */
export function givenOptions(instrument: CompiledInstrument, answers: Answers): GivenOptions {
  const encoded = encodeAnswers(instrument, answers, null);
  return new Map(
    instrument.codebook.variables.flatMap(({ name, options }, at): [string, string[]][] => {
      const value = encoded[at];
      if (value?.kind === 'code') {
        const option = options[value.code];
        return option === undefined ? [] : [[name, [option.code]]];
      }
      if (value?.kind !== 'choices') return [];
      const chosen = options.filter((_, index) => value.choices[index] === 1);
      return chosen.length === 0 ? [] : [[name, chosen.map(({ code }) => code)]];
    }),
  );
}

/** The own score of a scale item, in scale points; null without an answer. */
export function ownScore(given: GivenOptions, variable: string): number | null {
  const code = given.get(variable)?.[0];
  return code === undefined ? null : Number(code);
}
