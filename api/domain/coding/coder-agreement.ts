import { cohenKappa } from '../../statistics/cohen-kappa.js';
import { krippendorffAlpha } from '../../statistics/krippendorff-alpha.js';
import { type Reason, undefinedBecause, type Value } from '../../statistics/outcome.js';
import { type AgreementReading, agreementReading } from './agreement-reading.js';
import { NO_THEME } from './no-theme.js';

/** One answer’s codes by coder, of at least two coders. */
export type DoubleCoded = ReadonlyMap<string, readonly string[]>;

/** A statistic of agreement; Cohen’s kappa is one of exactly two coders. */
export type AgreementValue =
  Value | { readonly defined: false; readonly because: Reason | 'not-two-coders' };

export interface CoderAgreement {
  /** A theme’s code; null: whether the same themes were given. */
  readonly theme: string | null;
  /** Answers that at least two coders coded. */
  readonly n: number;
  /** Of these, how many got the theme from somebody; `n` over all. */
  readonly given: number;
  /** Share of pairs of coders who agree, in [0, 1]. */
  readonly agreed: AgreementValue;
  readonly kappa: AgreementValue;
  readonly alpha: AgreementValue;
  readonly reading: AgreementReading;
}

/**
 * How far coders agree: over all, where an answer’s themes count as one code, so that whoever gives
 * one theme more disagrees; and about each theme, given or not.
 * @param themes the frame’s codes
 * @returns over all first, then “no theme” and the themes in their order
 */
export function coderAgreement(
  answers: readonly DoubleCoded[],
  themes: readonly string[],
): readonly CoderAgreement[] {
  const coders = [...new Set(answers.flatMap((codes) => [...codes.keys()]))].sort();
  const about = (theme: string | null, codeOf: (given: readonly string[]) => number) => {
    const units = answers.map((codes) =>
      coders.map((coder) => {
        const given = codes.get(coder);
        return given === undefined ? null : codeOf(given);
      }),
    );
    const given = units.filter((unit) => theme === null || unit.includes(1)).length;
    return { theme, given, ...agreementOf(units, coders.length) };
  };
  const sets = new Map<string, number>();
  const setCode = (given: readonly string[]): number => {
    const key = [...given].sort().join(' ');
    const code = sets.get(key) ?? sets.size;
    sets.set(key, code);
    return code;
  };
  return [
    about(null, setCode),
    ...[NO_THEME, ...themes].map((theme) =>
      about(theme, (given) => (given.includes(theme) ? 1 : 0)),
    ),
  ];
}

type Units = readonly (readonly (number | null)[])[];

function agreementOf(units: Units, coders: number) {
  const alpha = krippendorffAlpha(units, 'nominal');
  return {
    n: units.length,
    agreed: pairsAgreed(units),
    kappa: kappaOf(units, coders),
    alpha,
    reading: agreementReading(alpha),
  };
}

function kappaOf(units: Units, coders: number): AgreementValue {
  if (units.length === 0) return undefinedBecause('no-observations');
  if (coders !== 2) return { defined: false, because: 'not-two-coders' };
  const codesOf = (coder: number): number[] => units.map((unit) => unit[coder] ?? NaN);
  const kappa = cohenKappa(codesOf(0), codesOf(1));
  return kappa.defined ? { defined: true, value: kappa.value } : kappa;
}

function pairsAgreed(units: Units): Value {
  let pairs = 0;
  let agreed = 0;
  for (const unit of units) {
    const codes = unit.filter((code) => code !== null);
    codes.forEach((code, at) => {
      for (const other of codes.slice(at + 1)) {
        pairs += 1;
        if (code === other) agreed += 1;
      }
    });
  }
  if (pairs === 0) return undefinedBecause('no-observations');
  return { defined: true, value: agreed / pairs };
}
