import { findNodeAtLocation, type JSONPath, parseTree } from 'jsonc-parser';
import { readPath } from '../document/json-path';

/** A stretch of text, in characters from its beginning. */
export interface TextRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Where in a JSON text a place of the document stands. What is missing there is marked at what it is
 * missing in; the name of a property that is too much is marked with it.
 */
export function rangeOf(text: string, place: string): TextRange {
  const tree = parseTree(text);
  if (tree === undefined) return { from: 0, to: text.length };
  for (let path = [...readPath(place)] as JSONPath; ; path = path.slice(0, -1)) {
    const node = path.length === 0 ? tree : findNodeAtLocation(tree, path);
    if (node === undefined) continue;
    const shown = typeof path.at(-1) === 'string' ? (node.parent ?? node) : node;
    // A list or object may be long: what it is called, or how it begins, is enough.
    const isLong = node.type === 'object' || node.type === 'array';
    const from = shown.offset;
    return { from, to: isLong ? Math.max(from + 1, node.offset + 1) : node.offset + node.length };
  }
}

export interface Reading {
  readonly document: unknown;
  /** Null: the text is JSON. */
  readonly problem: { readonly message: string; readonly at: number } | null;
}

/** Reads a JSON text, or tells where it stops being one. */
export function readJson(text: string): Reading {
  try {
    return { document: JSON.parse(text) as unknown, problem: null };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const at = /position (\d+)/.exec(message)?.[1];
    return {
      document: undefined,
      problem: { message, at: at === undefined ? text.length : Math.min(Number(at), text.length) },
    };
  }
}
