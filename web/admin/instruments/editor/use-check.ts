import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { execute } from '../../../api/execute';
import { useConsoleStudy } from '../../console-study';
import { CHECK, type CheckResult } from '../instrument-data';

const AFTER_MS = 400;
const NOTHING: CheckResult = { problems: [], untranslated: [] };

/** What the server finds in the document, once nobody has typed for a moment. */
export function useCheck(document: unknown): {
  readonly check: CheckResult;
  readonly isOld: boolean;
} {
  const { id: study } = useConsoleStudy();
  const [asked, setAsked] = useState(document);
  useEffect(() => {
    const timer = setTimeout(setAsked, AFTER_MS, document);
    return () => {
      clearTimeout(timer);
    };
  }, [document]);
  const { data, isPlaceholderData } = useQuery({
    queryKey: ['instrument-check', study, asked],
    queryFn: ({ signal }) => execute(CHECK, { study, document: asked }, signal),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 0,
  });
  return {
    check: data?.checkInstrument ?? NOTHING,
    isOld: asked !== document || isPlaceholderData || data === undefined,
  };
}
