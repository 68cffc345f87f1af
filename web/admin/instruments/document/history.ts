/** The states of a document in this visit. */
export interface History<Tree> {
  readonly past: readonly Tree[];
  readonly present: Tree;
  readonly future: readonly Tree[];
  /** What the last edit was about: further ones of the same are undone together with it. */
  readonly about: string | null;
}

const MOST = 200;

export const begin = <Tree>(present: Tree): History<Tree> => ({
  ...{ past: [], present, future: [], about: null },
});

/** @param about such as the field that is typed in; null: an edit of its own */
export function edited<Tree>(
  history: History<Tree>,
  next: Tree,
  about: string | null,
): History<Tree> {
  if (next === history.present) return history;
  if (about !== null && about === history.about) return { ...history, present: next, future: [] };
  const past = [...history.past, history.present].slice(-MOST);
  return { past, present: next, future: [], about };
}

export function undone<Tree>(history: History<Tree>): History<Tree> {
  const last = history.past.at(-1);
  if (last === undefined) return history;
  const future = [history.present, ...history.future];
  return { past: history.past.slice(0, -1), present: last, future, about: null };
}

export function redone<Tree>(history: History<Tree>): History<Tree> {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.present], present: next, future, about: null };
}
