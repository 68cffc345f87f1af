import type { Variable } from './codebook.js';
import { compareInstruments, type VariableChange } from './compare-instruments.js';
import { compileInstrument } from './compile-instrument.js';
import type { CompiledInstrument } from './compiled-instrument.js';
import { differencesOf, type InstrumentDifference } from './instrument-differences.js';
import type { InstrumentDocument } from './instrument.js';
import { localesOf } from './locales.js';

/** A variable in two versions of an instrument. */
export interface VariableComparison {
  readonly variable: string;
  readonly item: string;
  readonly row: string | null;
  /** As the later version heads it; as the earlier one where it is gone. */
  readonly label: string;
  readonly section: string;
  /** The gravest change in any of the languages compared. */
  readonly change: VariableChange;
  /** Whether answers of both may stand in one line. */
  readonly trend: boolean;
  readonly differences: readonly InstrumentDifference[];
}

export interface VersionComparison {
  /** Languages that both have: their wordings are compared. */
  readonly locales: readonly string[];
  readonly addedLocales: readonly string[];
  readonly removedLocales: readonly string[];
  readonly variables: readonly VariableComparison[];
}

const GRAVITY: readonly VariableChange[] = [
  ...(['identical', 'wording-changed', 'routing-changed', 'scale-changed', 'new', 'gone'] as const),
];

/**
 * Compares two versions, variable by variable, in every language that both have: who answered in
 * German was asked the German question. A language that one of them lacks changes nothing.
 * @throws RangeError when one of the documents does not compile
 */
export function compareVersions(
  earlier: InstrumentDocument,
  later: InstrumentDocument,
): VersionComparison {
  const before = localesOf(earlier);
  const after = localesOf(later);
  const shared = after.filter((locale) => before.includes(locale));
  const compared = (shared.length > 0 ? shared : [null]).map((locale) => {
    const pair = [compiled(earlier, locale), compiled(later, locale)] as const;
    const changes = compareInstruments(...pair);
    return { locale, pair, changes: new Map(changes.map((one) => [one.variable, one.change])) };
  });
  const [first] = compared;
  const names = [...(first?.changes.keys() ?? [])];
  const variables = names.map((name): VariableComparison => {
    const change = gravest(compared.map(({ changes }) => changes.get(name) ?? 'identical'));
    const [was, is] = first?.pair ?? [null, null];
    const shown = variableOf(is, name) ?? variableOf(was, name);
    const differences = compared.flatMap(({ locale, pair: [old, now] }, index) =>
      differencesOf(
        { variable: variableOf(old, name), instrument: old, document: earlier },
        { variable: variableOf(now, name), instrument: now, document: later },
        // What no language changes is told once.
        { locale, withRules: index === 0 },
      ),
    );
    return {
      ...{ variable: name, item: shown?.item ?? name, row: shown?.row ?? null },
      ...{ label: shown?.label ?? name, section: shown?.section ?? '' },
      ...{ change, trend: change === 'identical', differences },
    };
  });
  return {
    locales: shared,
    addedLocales: after.filter((locale) => !before.includes(locale)),
    removedLocales: before.filter((locale) => !after.includes(locale)),
    variables,
  };
}

function compiled(document: InstrumentDocument, locale: string | null): CompiledInstrument {
  const compilation = compileInstrument(document, locale ?? undefined);
  if (compilation.ok) return compilation.instrument;
  throw new RangeError('compareVersions requires documents that compile');
}

const gravest = (changes: readonly VariableChange[]): VariableChange =>
  GRAVITY[Math.max(...changes.map((change) => GRAVITY.indexOf(change)))] ?? 'identical';

const variableOf = (instrument: CompiledInstrument | null, name: string): Variable | null =>
  instrument?.codebook.variables.find((variable) => variable.name === name) ?? null;
