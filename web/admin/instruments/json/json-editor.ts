import { json } from '@codemirror/lang-json';
import { bracketMatching, HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { lintGutter } from '@codemirror/lint';
import { EditorState, type Extension } from '@codemirror/state';
import {
  EditorView,
  highlightActiveLine,
  keymap,
  type KeyBinding,
  lineNumbers,
} from '@codemirror/view';
import { tags } from '@lezer/highlight';

const COLOURS = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--mui-palette-primary-main)' },
  { tag: tags.string, color: 'var(--mui-palette-text-primary)' },
  {
    tag: [tags.number, tags.bool, tags.null],
    color: 'var(--mui-palette-text-primary)',
    fontWeight: '650',
  },
]);

const LOOK = EditorView.theme({
  '&': {
    color: 'var(--mui-palette-text-primary)',
    backgroundColor: 'var(--mui-palette-background-paper)',
    border: '1px solid var(--mui-palette-divider)',
    borderRadius: '4px',
    fontSize: '0.875rem',
    maxHeight: 'calc(100vh - 8rem)',
  },
  '.cm-scroller': { fontFamily: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace' },
  '.cm-gutters': {
    color: 'var(--mui-palette-text-secondary)',
    backgroundColor: 'var(--mui-palette-background-default)',
    borderRight: '1px solid var(--mui-palette-divider)',
  },
  '.cm-content': { caretColor: 'var(--mui-palette-text-primary)' },
  '.cm-activeLine': { backgroundColor: 'var(--mui-palette-action-hover)' },
  '.cm-tooltip': {
    color: 'var(--mui-palette-text-primary)',
    backgroundColor: 'var(--mui-palette-background-paper)',
  },
});

/** What the platform’s own editing leaves out. Tab is left to move on through the page. */
const KEYS: readonly KeyBinding[] = [
  {
    key: 'Enter',
    run: (view) => {
      const { state } = view;
      const line = state.doc.lineAt(state.selection.main.from);
      const indent = /^\s*/.exec(line.text)?.[0] ?? '';
      view.dispatch(state.replaceSelection(`${state.lineBreak}${indent}`), {
        scrollIntoView: true,
      });
      return true;
    },
  },
  {
    key: 'Mod-a',
    run: (view) => {
      view.dispatch({ selection: { anchor: 0, head: view.state.doc.length } });
      return true;
    },
  },
  ...['Backspace', 'Delete'].map((key): KeyBinding => {
    return { key, run: (view) => replaceChosen(view, '') };
  }),
];

/** The platform sees only the lines on screen: a longer choice is replaced here. */
function replaceChosen(view: EditorView, text: string): boolean {
  if (view.state.selection.main.empty) return false;
  view.dispatch(view.state.replaceSelection(text), { scrollIntoView: true });
  return true;
}

const TYPING = EditorView.domEventHandlers({
  beforeinput: (event, view) => {
    if (event.inputType !== 'insertText' || event.data === null) return false;
    if (!replaceChosen(view, event.data)) return false;
    event.preventDefault();
    return true;
  },
});

interface Options {
  readonly label: string;
  readonly isReadOnly: boolean;
  readonly keys: readonly KeyBinding[];
  readonly onChange: (text: string) => void;
}

/** All of the JSON editor but its text. */
export const jsonEditor = ({ label, isReadOnly, keys, onChange }: Options): Extension => [
  lineNumbers(),
  lintGutter(),
  highlightActiveLine(),
  bracketMatching(),
  json(),
  syntaxHighlighting(COLOURS),
  LOOK,
  EditorView.lineWrapping,
  EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'false', tabindex: '0' }),
  EditorState.readOnly.of(isReadOnly),
  keymap.of([...keys, ...(isReadOnly ? [] : KEYS)]),
  ...(isReadOnly ? [] : [TYPING]),
  EditorView.updateListener.of((update) => {
    if (update.docChanged) onChange(update.state.doc.toString());
  }),
];
