import { useCallback, useEffect, useRef, useState } from 'react';
import { execute } from '../../api/execute';
import { graphql } from '../../graphql';
import { useConsoleStudy } from '../console-study';
import type { Answer } from './queue-data';

const CODE = graphql(`
  mutation CodeAnswer(
    $study: ID!
    $response: ID!
    $item: String!
    $version: Int!
    $themes: [String!]!
    $note: String
  ) {
    codeAnswer(
      study: $study
      response: $response
      item: $item
      version: $version
      themes: $themes
      note: $note
    ) {
      themes
    }
  }
`);

export interface Codes {
  readonly themes: readonly string[];
  readonly note: string;
}

export type Saving = 'saved' | 'saving' | 'failed';

/**
 * The codes of a coder as they stand on screen. Each change is saved at once: of one answer one save
 * at a time, and of several changes meanwhile the last.
 */
export function useCodes(item: string, version: number) {
  const { id: study } = useConsoleStudy();
  const [edits, setEdits] = useState<ReadonlyMap<string, Codes>>(new Map());
  const [undone, setUndone] = useState<readonly { response: string; before: Codes }[]>([]);
  const [open, setOpen] = useState(0);
  const [error, setError] = useState<unknown>(null);
  const failed = useRef(new Map<string, Codes>());
  const waiting = useRef(new Map<string, Codes>());
  const running = useRef(new Set<string>());

  const save = useCallback(
    async (response: string, codes: Codes): Promise<void> => {
      waiting.current.set(response, codes);
      if (running.current.has(response)) return;
      running.current.add(response);
      setOpen((count) => count + 1);
      try {
        for (;;) {
          const next = waiting.current.get(response);
          if (next === undefined) break;
          waiting.current.delete(response);
          failed.current.set(response, next);
          await execute(CODE, {
            study,
            item,
            version,
            response,
            themes: [...next.themes],
            note: next.note,
          });
          failed.current.delete(response);
        }
        if (failed.current.size === 0) setError(null);
      } catch (reason) {
        setError(reason);
      } finally {
        running.current.delete(response);
        setOpen((count) => count - 1);
      }
    },
    [study, item, version],
  );

  const saving: Saving = open > 0 ? 'saving' : error === null ? 'saved' : 'failed';
  useEffect(() => {
    if (saving === 'saved') return;
    const warn = (event: BeforeUnloadEvent) => {
      event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('beforeunload', warn);
    };
  }, [saving]);

  const codesOf = (answer: Answer): Codes => edits.get(answer.response) ?? answer;
  const put = (response: string, codes: Codes): void => {
    setEdits((before) => new Map(before).set(response, codes));
    void save(response, codes);
  };
  return {
    codesOf,
    saving,
    error,
    /** Answers coded since they were read, less those whose coding was taken back. */
    more: (answers: readonly Answer[]): number =>
      answers.reduce(
        (sum, answer) =>
          sum + Number(codesOf(answer).themes.length > 0) - Number(answer.themes.length > 0),
        0,
      ),
    set: (answer: Answer, codes: Codes): void => {
      const { themes, note } = codesOf(answer);
      setUndone((before) => [...before, { response: answer.response, before: { themes, note } }]);
      put(answer.response, codes);
    },
    canUndo: undone.length > 0,
    /** @returns the answer whose last change was taken back */
    undo: (): string | null => {
      const last = undone.at(-1);
      if (last === undefined) return null;
      setUndone(undone.slice(0, -1));
      put(last.response, last.before);
      return last.response;
    },
    retry: (): void => {
      for (const [response, codes] of failed.current) void save(response, codes);
    },
  };
}
