import type { JsonValue } from '../access/audit-chain.js';

/** One place in which two documents differ; null where there is nothing. */
export interface JsonChange {
  readonly path: string;
  readonly before: JsonValue;
  readonly after: JsonValue;
}

const LONGEST_TEXT = 200;

/**
 * Where two JSON documents differ, leaf by leaf, up to `most` places. Things in a list are told apart
 * by where they stand, so that one put in front changes all that follow.
 */
export function jsonChanges(before: unknown, after: unknown, most: number): JsonChange[] {
  const changes: JsonChange[] = [];
  collect(before, after, '', changes, most);
  return changes;
}

function collect(
  before: unknown,
  after: unknown,
  path: string,
  changes: JsonChange[],
  most: number,
): void {
  if (changes.length >= most || before === after) return;
  if (isTree(before) && isTree(after) && Array.isArray(before) === Array.isArray(after)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
    for (const key of keys) {
      const at = Array.isArray(after) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`;
      collect(own(before, key), own(after, key), at, changes, most);
    }
    return;
  }
  changes.push({ path, before: told(before), after: told(after) });
}

type Tree = Readonly<Record<string, unknown>>;

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;
const own = (tree: Tree, key: string): unknown =>
  Object.hasOwn(tree, key) ? tree[key] : undefined;

/** Short enough to be kept with each change. */
function told(value: unknown): JsonValue {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;
}
