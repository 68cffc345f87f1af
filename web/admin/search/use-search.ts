import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { execute } from '../../api/execute';
import { useConsoleStudy } from '../console-study';
import { type Found, SEARCH } from './found';

/** After the last key, in ms: a word is asked for, not each of its letters. */
const AFTER = 150;
const SHORTEST = 2;
const NOTHING: readonly Found[] = [];

interface Search {
  readonly found: readonly Found[];
  /** What `found` was found by; null: nothing was asked for yet. */
  readonly asked: string | null;
  readonly error: unknown;
}

/** Finds things of the study while somebody types. */
export function useSearch(typed: string): Search {
  const { id: study } = useConsoleStudy();
  const [text, setText] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => {
      setText(typed.trim());
    }, AFTER);
    return () => {
      clearTimeout(timer);
    };
  }, [typed]);
  const isAsked = text.length >= SHORTEST;
  const { data, error } = useQuery({
    queryKey: ['search', study, text],
    queryFn: async ({ signal }) => ({
      text,
      found: (await execute(SEARCH, { study, text }, signal)).search,
    }),
    enabled: isAsked,
    placeholderData: keepPreviousData,
  });
  if (!isAsked || data === undefined) return { found: NOTHING, asked: null, error };
  return { found: data.found, asked: data.text, error };
}
