import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageSkeleton } from '../../../layout/PageSkeleton';
import type { Edit } from '../document/edit';
import type { Fault } from '../document/faults';
import { pathText, readPath } from '../document/json-path';
import { ownerOf } from '../document/problem-places';
import { ownLocaleOf } from '../document/texts';
import { FormView } from '../form/FormView';
import type { Problem, VersionDetail } from '../instrument-data';
import { useCreateVersion } from '../NewVersion';
import { PreviewView } from '../preview/PreviewView';
import { ConflictDialog } from './ConflictDialog';
import { EditorBar } from './EditorBar';
import { EditorProvider, type EditorState } from './editor-context';
import { FaultNotice } from './FaultNotice';
import { LeavingGuard } from './LeavingGuard';
import { ProblemList } from './ProblemList';
import { SaveMark } from './SaveMark';
import { useAutosave } from './use-autosave';
import { useCheck } from './use-check';
import { useDocument } from './use-document';
import { useEditorView } from './use-editor-view';

/** CodeMirror comes in a chunk of its own. */
const JsonView = lazy(() =>
  import('../json/JsonView').then(({ JsonView }) => ({ default: JsonView })),
);

interface Props {
  readonly version: VersionDetail;
  readonly isReadOnly: boolean;
}

/** A version as form, as JSON and as respondents see it: three views of one document. */
export function Editor({ version, isReadOnly }: Props) {
  const { t } = useTranslation('instruments');
  const [history, step] = useDocument(version.document);
  const document = history.present;
  const { view, selected, beside, change } = useEditorView();
  const { check, isOld } = useCheck(document);
  const autosave = useAutosave(version.version, version.revision, document, isReadOnly);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  // What is typed as JSON while it cannot be read.
  const [unreadable, setUnreadable] = useState<string | null>(null);
  const [target, setTarget] = useState<Problem | null>(null);
  const { mutate: createVersion } = useCreateVersion();
  const { conflict } = autosave;

  const put = (next: unknown, about: string | null = null) => {
    setFaults([]);
    step({ do: 'put', document: next, about });
  };
  const editor: EditorState = {
    ...{ document, beside, put, problems: check.problems, ownLocale: ownLocaleOf(document) },
    isReadOnly: isReadOnly || (view !== 'json' && unreadable !== null),
    run: (edit: Edit) => {
      if (edit.ok) put(edit.document);
      else setFaults(edit.faults);
      return edit.ok;
    },
    selected: readPath(selected),
    select: (path) => {
      setFaults([]);
      change({ at: pathText(path) });
    },
  };
  const goTo = (problem: Problem) => {
    if (view === 'json') setTarget({ ...problem });
    else change({ view: 'form', at: ownerOf(problem.path) });
  };
  return (
    <EditorProvider value={editor}>
      <LeavingGuard
        isUnsaved={!isReadOnly && (autosave.state !== 'saved' || unreadable !== null)}
        onSave={autosave.save}
      />
      {conflict !== null && (
        <ConflictDialog
          conflict={conflict}
          onTakeTheirs={() => {
            step({ do: 'begin', document: conflict.document });
            autosave.goOnFrom(conflict);
          }}
          onKeepMine={() => {
            step({ do: 'begin', document: conflict.document });
            autosave.goOnFrom(conflict);
            createVersion({ document });
          }}
        />
      )}
      <EditorBar
        canUndo={!isReadOnly && history.past.length > 0}
        canRedo={!isReadOnly && history.future.length > 0}
        onUndo={() => {
          step({ do: 'undo' });
        }}
        onRedo={() => {
          step({ do: 'redo' });
        }}
        untranslated={check.untranslated}
        saveMark={isReadOnly ? null : <SaveMark {...autosave} />}
      />
      <ProblemList problems={check.problems} isOld={isOld} onGo={goTo} />
      <FaultNotice
        faults={faults}
        onClose={() => {
          setFaults([]);
        }}
      />
      {unreadable !== null && view !== 'json' && (
        <Alert severity="warning" variant="outlined" sx={{ my: 1.5 }}>
          {t('json.unreadableElsewhere')}
        </Alert>
      )}
      <Suspense fallback={<PageSkeleton />}>
        {view === 'form' && (
          <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: 'minmax(0, 1fr)' }}>
            <FormView />
          </Box>
        )}
        {view === 'json' && (
          <JsonView
            unreadable={unreadable}
            onUnreadable={setUnreadable}
            target={target}
            onUndo={() => {
              step({ do: 'undo' });
            }}
            onRedo={() => {
              step({ do: 'redo' });
            }}
          />
        )}
        {view === 'preview' && <PreviewView />}
      </Suspense>
    </EditorProvider>
  );
}
