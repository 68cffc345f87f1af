import type { Variable } from './codebook.js';
import type { CompiledInstrument, Item } from './compiled-instrument.js';
import type { InstrumentDocument } from './instrument.js';

/** What differs; of the last five, none bears on what an answer means. */
export type DifferenceKind =
  | 'type'
  | 'option-added'
  | 'option-removed'
  | 'limits'
  | 'routing'
  | 'question'
  | 'row'
  | 'option-label'
  | 'heading'
  | 'option-order'
  | 'required'
  | 'dimension'
  | 'section';

export interface InstrumentDifference {
  readonly kind: DifferenceKind;
  /** Code of the option, if it is about one. */
  readonly option: string | null;
  /** Of the texts; null where it is the same in every language. */
  readonly locale: string | null;
  /** As people read it; null: there is none. */
  readonly before: string | null;
  readonly after: string | null;
}

/** A variable, null where the version lacks it, and where it comes from. */
export interface PlacedVariable {
  readonly variable: Variable | null;
  readonly instrument: CompiledInstrument;
  readonly document: InstrumentDocument;
}

interface Told {
  readonly locale: string | null;
  /** Whether what is the same in every language is told too. */
  readonly withRules: boolean;
}

/** All that differs in a variable that two versions have; nothing when one of them lacks it. */
export function differencesOf(
  before: PlacedVariable,
  after: PlacedVariable,
  { locale, withRules }: Told,
): readonly InstrumentDifference[] {
  const { variable: was } = before;
  const { variable: is } = after;
  if (was === null || is === null) return [];
  const rules = withRules ? [...ruleDifferences(before, was, after, is)] : [];
  return [
    ...rules,
    ...differs('question', was.question, is.question, locale),
    ...differs('row', rowLabel(was), rowLabel(is), locale),
    ...labelDifferences(was, is, locale),
    ...differs('heading', heading(was), heading(is), locale),
  ];
}

const differs = (
  kind: DifferenceKind,
  before: string | null,
  after: string | null,
  locale: string | null = null,
  option: string | null = null,
): InstrumentDifference[] => (before === after ? [] : [{ kind, option, locale, before, after }]);

const rowLabel = ({ row, label }: Variable): string | null => (row === null ? null : label);
/** Of an item that says none, the wording stands in: that is told as the question. */
const heading = ({ row, label, question }: Variable): string | null =>
  row === null && label !== question ? label : null;

function ruleDifferences(
  before: PlacedVariable,
  was: Variable,
  after: PlacedVariable,
  is: Variable,
): InstrumentDifference[] {
  const old = before.instrument.byName.get(was.item);
  const now = after.instrument.byName.get(is.item);
  const oldCodes = was.options.map(({ code }) => code);
  const newCodes = is.options.map(({ code }) => code);
  const added = is.options.filter(({ code }) => !oldCodes.includes(code));
  const removed = was.options.filter(({ code }) => !newCodes.includes(code));
  const sameOptions = added.length === 0 && removed.length === 0;
  return [
    ...differs('type', was.type, is.type),
    ...added.map(({ code, label }) => one('option-added', code, null, label)),
    ...removed.map(({ code, label }) => one('option-removed', code, label, null)),
    ...differs('limits', limits(old), limits(now)),
    ...differs('routing', rule(before.document, was.item), rule(after.document, is.item)),
    ...(sameOptions ? differs('option-order', oldCodes.join(', '), newCodes.join(', ')) : []),
    ...differs('required', needed(old), needed(now)),
    ...differs('dimension', was.dimension, is.dimension),
    ...differs('section', was.section, is.section),
  ];
}

const one = (
  kind: DifferenceKind,
  option: string,
  before: string | null,
  after: string | null,
): InstrumentDifference => ({ kind, option, locale: null, before, after });

function labelDifferences(
  was: Variable,
  is: Variable,
  locale: string | null,
): InstrumentDifference[] {
  return is.options.flatMap(({ code, label }) => {
    const old = was.options.find((option) => option.code === code);
    return old === undefined ? [] : differs('option-label', old.label, label, locale, code);
  });
}

function limits(item: Item | undefined): string | null {
  if (item?.shape === 'many') return `${item.minimumSelected}–${item.maximumSelected}`;
  if (item?.shape !== 'number') return null;
  const { minimum, maximum } = item;
  return minimum === null && maximum === null ? null : `${minimum ?? '…'}–${maximum ?? '…'}`;
}

function needed(item: Item | undefined): string {
  if (item?.shape === 'rows' && item.everyRowRequired) return 'every row';
  return item?.required === true ? 'yes' : 'no';
}

/** As written: its page's rule and its own. */
function rule({ pages }: InstrumentDocument, item: string): string | null {
  for (const page of pages) {
    const element = page.elements.find(({ name }) => name === item);
    if (element === undefined) continue;
    const rules = [page.visibleIf, element.visibleIf].filter(
      (source) => source !== undefined && source.trim() !== '',
    );
    return rules.length === 0 ? null : rules.join(' and ');
  }
  return null;
}
