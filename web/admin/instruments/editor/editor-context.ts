import { createContext, use } from 'react';
import type { Edit } from '../document/edit';
import type { JsonPath } from '../document/json-path';
import type { Problem } from '../instrument-data';

/** The document on screen and what may be done with it. */
export interface EditorState {
  readonly document: unknown;
  readonly isReadOnly: boolean;
  readonly ownLocale: string;
  /** Language written beside the document’s own; null: none. */
  readonly beside: string | null;
  readonly problems: readonly Problem[];
  /** Puts another document in its place; `about` as in `edited`. */
  readonly put: (document: unknown, about?: string | null) => void;
  /** Makes an edit, or tells what it would break; true when it was made. */
  readonly run: (edit: Edit) => boolean;
  /** The section or item worked on. */
  readonly selected: JsonPath;
  readonly select: (path: JsonPath) => void;
}

const Context = createContext<EditorState | null>(null);

export const EditorProvider = Context.Provider;

/** @throws Error outside the editor */
export function useEditor(): EditorState {
  const state = use(Context);
  if (state === null) throw new Error('useEditor is for parts of the editor');
  return state;
}
