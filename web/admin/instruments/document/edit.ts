import { type Fault, faultsOf } from './faults';

/** What an edit gives: another document, or what it would have broken. */
export type Edit<Tree = unknown> =
  | { readonly ok: true; readonly document: Tree }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** Lets an edit pass if it breaks nothing that held before; what was broken may stay so. */
export function checked<Tree>(before: Tree, after: Tree): Edit<Tree> {
  const known = new Set(faultsOf(before).map(keyOf));
  const faults = faultsOf(after).filter((fault) => !known.has(keyOf(fault)));
  return faults.length === 0 ? { ok: true, document: after } : { ok: false, faults };
}

const keyOf = ({ code, name, needs }: Fault): string => JSON.stringify([code, name, needs]);
