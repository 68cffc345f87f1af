import { type Diagnostic, setDiagnostics } from '@codemirror/lint';
import { EditorView } from '@codemirror/view';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../editor/editor-context';
import type { Problem } from '../instrument-data';
import { jsonEditor } from './json-editor';
import { rangeOf, readJson } from './problem-ranges';

interface Props {
  /** Text that is no JSON yet, kept while another view is on screen. */
  readonly unreadable: string | null;
  readonly onUnreadable: (text: string | null) => void;
  /** To be shown. */
  readonly target: Problem | null;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

/** The document as JSON, with a mark at each problem. */
export function JsonView({ unreadable, onUnreadable, target, onUndo, onRedo }: Props) {
  const { t } = useTranslation('instruments');
  const { document, put, isReadOnly, problems } = useEditor();
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const shown = useRef<unknown>(document);
  const label = t('view.json');

  const read = useEffectEvent((text: string) => {
    const { document: next, problem } = readJson(text);
    onUnreadable(problem === null ? null : text);
    if (problem !== null) return;
    shown.current = next;
    put(next, 'json');
  });
  const undo = useEffectEvent(onUndo);
  const redo = useEffectEvent(onRedo);
  const firstText = useEffectEvent(() => unreadable ?? textOf(document));

  useEffect(() => {
    const act = (deed: () => void) => () => {
      deed();
      return true;
    };
    const editor = new EditorView({
      doc: firstText(),
      extensions: jsonEditor({
        ...{ label, isReadOnly },
        keys: [
          {
            key: 'Mod-z',
            run: act(() => {
              undo();
            }),
          },
          {
            key: 'Mod-y',
            run: act(() => {
              redo();
            }),
          },
          {
            key: 'Mod-Shift-z',
            run: act(() => {
              redo();
            }),
          },
        ],
        onChange: (text) => {
          read(text);
        },
      }),
      ...(place.current === null ? {} : { parent: place.current }),
    });
    view.current = editor;
    return () => {
      editor.destroy();
      view.current = null;
    };
  }, [label, isReadOnly]);

  useEffect(() => {
    if (document === shown.current) return;
    shown.current = document;
    replace(view.current, textOf(document));
  }, [document]);

  useEffect(() => {
    const editor = view.current;
    if (editor === null) return;
    const text = editor.state.doc.toString();
    const { problem } = readJson(text);
    const found: Diagnostic[] =
      problem === null
        ? problems.map((one) => ({
            ...rangeOf(text, one.path),
            severity: 'error',
            message: `${one.message}. ${one.remedy}`,
          }))
        : [{ from: problem.at, to: problem.at, severity: 'error', message: problem.message }];
    editor.dispatch(setDiagnostics(editor.state, found));
  }, [problems, unreadable, document]);

  useEffect(() => {
    const editor = view.current;
    if (editor === null || target === null) return;
    const { from, to } = rangeOf(editor.state.doc.toString(), target.path);
    editor.dispatch({
      selection: { anchor: from, head: to },
      effects: EditorView.scrollIntoView(from, { y: 'center' }),
    });
    editor.focus();
  }, [target]);

  const problem = unreadable === null ? null : readJson(unreadable).problem;
  return (
    <>
      {problem !== null && (
        <Alert
          severity="error"
          variant="outlined"
          sx={{ my: 1.5 }}
          action={
            <Button
              color="inherit"
              onClick={() => {
                replace(view.current, textOf(document));
              }}
            >
              {t('json.discard')}
            </Button>
          }
        >
          {t('json.unreadable', { message: problem.message })}
        </Alert>
      )}
      <Box ref={place} data-json-editor />
    </>
  );
}

const textOf = (document: unknown): string => JSON.stringify(document, null, 2);

function replace(editor: EditorView | null, text: string): void {
  editor?.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: text } });
}
