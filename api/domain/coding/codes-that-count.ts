import { NO_THEME } from './no-theme.js';

/** The coder of codes that came with the data. */
export const IMPORT = 'import';

/** One coder’s codes of one answer, at least one of them. */
export interface Coding {
  /** An account, or `import`. */
  readonly coder: string;
  /** When this coder first coded the answer: ISO 8601. */
  readonly since: string;
  readonly themes: readonly string[];
}

/** All that was decided about one answer. */
export interface CodedAnswer {
  readonly codings: readonly Coding[];
  /** An admin’s decision where coders disagreed; null: none. */
  readonly adjudicated: readonly string[] | null;
}

export interface CountingCodes {
  readonly source: 'adjudicated' | 'coder' | 'import';
  /** Without “no theme”: empty when the answer has none. */
  readonly themes: readonly string[];
}

/**
 * Which of an answer’s codes are counted: those an admin decided on; else the first coder’s; else
 * those that came with the data. The first coder is who began first of those who are not named to
 * code a second time: second codes measure agreement, and are never counted by themselves.
 * @param secondCoders accounts that are named to code the item’s answers a second time
 * @returns null when the answer is not coded yet
 */
export function codesThatCount(
  { codings, adjudicated }: CodedAnswer,
  secondCoders: ReadonlySet<string>,
): CountingCodes | null {
  if (adjudicated !== null) return { source: 'adjudicated', themes: withoutNone(adjudicated) };
  const [first] = codings
    .filter(({ coder }) => coder !== IMPORT && !secondCoders.has(coder))
    .sort((one, other) => inOrder(one.since, other.since) || inOrder(one.coder, other.coder));
  if (first !== undefined) return { source: 'coder', themes: withoutNone(first.themes) };
  const imported = codings.find(({ coder }) => coder === IMPORT);
  return imported === undefined ? null : { source: 'import', themes: withoutNone(imported.themes) };
}

const withoutNone = (themes: readonly string[]): readonly string[] =>
  themes.filter((theme) => theme !== NO_THEME);

const inOrder = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
