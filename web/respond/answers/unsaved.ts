import { type Answers, answersOf, type Cell, cellsOf, isSame, placeOf } from './cells';

/** An answer the server has not said it holds; null is no answer. */
export interface UnsavedAnswer {
  readonly mine: unknown;
  /** What the server held when the answer was changed here. */
  readonly was: unknown;
  /** Every value sent and not acknowledged: each may have arrived all the same. */
  readonly sent: readonly unknown[];
}

/** Plain JSON: it waits in the browser's storage. */
export type Unsaved = Readonly<Record<Cell, UnsavedAnswer>>;

/** The same cell answered here and elsewhere, differently. */
export interface Conflict {
  readonly cell: Cell;
  readonly mine: unknown;
  readonly theirs: unknown;
}

/**
 * Adds what changed of one item.
 * @param held what the server holds as far as known
 * @param value the item's answer as on screen
 */
export function withAnswer(unsaved: Unsaved, held: Answers, item: string, value: unknown): Unsaved {
  const server = cellsOf({ [item]: held[item] });
  const now = cellsOf({ [item]: value });
  const next: Record<Cell, UnsavedAnswer> = { ...unsaved };
  const waiting = Object.keys(unsaved).filter((cell) => placeOf(cell).item === item);
  for (const cell of new Set([...server.keys(), ...now.keys(), ...waiting])) {
    const mine = now.get(cell) ?? null;
    const before = unsaved[cell] ?? { was: server.get(cell) ?? null, sent: [] };
    if (before.sent.length === 0 && isSame(mine, before.was)) Reflect.deleteProperty(next, cell);
    else next[cell] = { ...before, mine };
  }
  return next;
}

/** Notes that every unsaved answer is on its way. */
export const withSent = (unsaved: Unsaved): Unsaved =>
  mapped(unsaved, (one) => ({
    ...one,
    sent: one.sent.some((value) => isSame(value, one.mine)) ? one.sent : [...one.sent, one.mine],
  }));

/**
 * What is left after the server has acknowledged `sent` and holds `held`: answers changed since,
 * and not those it holds already.
 */
export function withoutSaved(unsaved: Unsaved, sent: Unsaved, held: Answers): Unsaved {
  const server = cellsOf(held);
  const left: Record<Cell, UnsavedAnswer> = {};
  for (const [cell, one] of Object.entries(unsaved)) {
    const was = sent[cell];
    if (was !== undefined && isSame(was.mine, one.mine)) continue;
    left[cell] = { mine: one.mine, was: server.get(cell) ?? null, sent: [] };
  }
  return left;
}

/**
 * Compares with what the server holds now. Settled: it holds my answer, whoever sent it. Mine alone
 * was changed: stays unsaved. Neither what I last saw nor what I sent: someone else answered, and
 * the person has to choose.
 */
export function compareWith(
  unsaved: Unsaved,
  held: Answers,
): { readonly unsaved: Unsaved; readonly conflicts: readonly Conflict[] } {
  const server = cellsOf(held);
  const left: Record<Cell, UnsavedAnswer> = {};
  const conflicts: Conflict[] = [];
  for (const [cell, one] of Object.entries(unsaved)) {
    const theirs = server.get(cell) ?? null;
    if (isSame(theirs, one.mine)) continue;
    left[cell] = one;
    const isOwn = isSame(theirs, one.was) || one.sent.some((value) => isSame(value, theirs));
    if (!isOwn) conflicts.push({ cell, mine: one.mine, theirs });
  }
  return { unsaved: left, conflicts };
}

/** What is left once the person has chosen for every conflict. */
export function withChoices(
  unsaved: Unsaved,
  conflicts: readonly Conflict[],
  keepsMine: (cell: Cell) => boolean,
): Unsaved {
  const left: Record<Cell, UnsavedAnswer> = { ...unsaved };
  for (const { cell, mine, theirs } of conflicts) {
    if (keepsMine(cell)) left[cell] = { mine, was: theirs, sent: [] };
    else Reflect.deleteProperty(left, cell);
  }
  return left;
}

/** The answers on screen: the server's, with the unsaved ones in their place. */
export function withUnsaved(held: Answers, unsaved: Unsaved): Answers {
  const cells = cellsOf(held);
  for (const [cell, { mine }] of Object.entries(unsaved)) {
    if (mine === null) cells.delete(cell);
    else cells.set(cell, mine);
  }
  return answersOf(cells);
}

/** What goes up: whole items, null where an answer was taken back. */
export function patchOf(held: Answers, unsaved: Unsaved): Answers {
  const answers = withUnsaved(held, unsaved);
  const items = Object.keys(unsaved).map((cell) => placeOf(cell).item);
  return Object.fromEntries(items.map((item) => [item, answers[item] ?? null]));
}

/** Without the answers to some items. */
export const withoutItems = (unsaved: Unsaved, items: ReadonlySet<string>): Unsaved =>
  Object.fromEntries(Object.entries(unsaved).filter(([cell]) => !items.has(placeOf(cell).item)));

const mapped = (unsaved: Unsaved, change: (one: UnsavedAnswer) => UnsavedAnswer): Unsaved =>
  Object.fromEntries(Object.entries(unsaved).map(([cell, one]) => [cell, change(one)]));
