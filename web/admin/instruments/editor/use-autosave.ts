import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiError } from '../../../api/api-error';
import { execute } from '../../../api/execute';
import { useConsoleStudy } from '../../console-study';
import { SAVE_DRAFT, type VersionDetail } from '../instrument-data';

const AFTER_MS = 1200;

export type SaveState = 'saved' | 'unsaved' | 'saving' | 'failed' | 'conflict';

/** What somebody else saved meanwhile. */
export interface Conflict {
  readonly message: string;
  readonly revision: number;
  readonly document: unknown;
}

export interface Autosave {
  readonly state: SaveState;
  /** Why the last try failed. */
  readonly failure: string | null;
  readonly conflict: Conflict | null;
  /** Saves now; true when all is saved. */
  readonly save: () => Promise<boolean>;
  /** Goes on from what somebody else saved. */
  readonly goOnFrom: (conflict: Conflict) => void;
}

/** Saves a draft a moment after the last change, one save after the other. */
export function useAutosave(
  version: number,
  firstRevision: number,
  document: unknown,
  isReadOnly: boolean,
): Autosave {
  const { id: study } = useConsoleStudy();
  const queries = useQueryClient();
  const revision = useRef(firstRevision);
  const saved = useRef(document);
  const [savedDocument, setSavedDocument] = useState(document);
  const latest = useRef(document);
  const running = useRef<Promise<boolean> | null>(null);
  const [state, setState] = useState<SaveState>('saved');
  const [failure, setFailure] = useState<string | null>(null);
  const [conflict, setConflict] = useState<Conflict | null>(null);

  const save = useCallback(async (): Promise<boolean> => {
    await running.current;
    const sent = latest.current;
    if (sent === saved.current) return true;
    setState('saving');
    running.current = execute(SAVE_DRAFT, {
      ...{ study, version, document: sent, revision: revision.current },
    }).then(
      ({ saveInstrumentDraft }) => {
        revision.current = saveInstrumentDraft.revision;
        saved.current = sent;
        setSavedDocument(sent);
        // Who leaves and comes back at once begins with this.
        queries.setQueryData<{ instrumentVersion: VersionDetail }>(
          ['instrument-version', study, version],
          (known) =>
            known && {
              instrumentVersion: {
                ...known.instrumentVersion,
                ...{ document: sent, revision: revision.current },
              },
            },
        );
        setFailure(null);
        setState(latest.current === sent ? 'saved' : 'unsaved');
        return latest.current === sent;
      },
      (error: unknown) => {
        const found = conflictIn(error);
        setConflict(found);
        setFailure(error instanceof Error ? error.message : String(error));
        setState(found === null ? 'failed' : 'conflict');
        return false;
      },
    );
    return running.current;
  }, [queries, study, version]);

  useEffect(() => {
    latest.current = document;
    if (isReadOnly || conflict !== null || document === saved.current) return undefined;
    const timer = setTimeout(() => void save(), AFTER_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [document, isReadOnly, conflict, save]);

  const goOnFrom = useCallback((from: Conflict) => {
    revision.current = from.revision;
    saved.current = from.document;
    setSavedDocument(from.document);
    setConflict(null);
    setFailure(null);
    setState('saved');
  }, []);
  const shown = state === 'saved' && document !== savedDocument ? 'unsaved' : state;
  return { state: shown, failure, conflict, save, goOnFrom };
}

function conflictIn(error: unknown): Conflict | null {
  if (!(error instanceof ApiError) || error.code !== 'STALE_REVISION') return null;
  const { revision, document } = error.details;
  return typeof revision === 'number' ? { message: error.message, revision, document } : null;
}
