import { useSuspenseQuery } from '@tanstack/react-query';
import type { TadaDocumentNode } from 'gql.tada';
import { print } from 'graphql';
import { execute } from '../api/execute';
import { queryClient } from '../api/query-client';

const ACCOUNT = 'account';

/** What is known of accounts: unlike an edition it changes, so each visit asks again. */
export function useAccountAnswer<Result, Variables>(
  document: TadaDocumentNode<Result, Variables>,
  variables: Variables,
): Result {
  return useSuspenseQuery({
    queryKey: [ACCOUNT, print(document), variables],
    queryFn: ({ signal }) => execute(document, variables, signal),
    staleTime: 0,
  }).data;
}

/** Asks anew for what is on screen, after a change; resolves when it has come. */
export const refreshAccount = (): Promise<void> =>
  queryClient.invalidateQueries({ queryKey: [ACCOUNT] });

/**
 * Goes on as somebody else, or nobody: a whole page load, so that nothing of the last session stays
 * in memory. Never resolves, which keeps the form that left from being sent twice.
 */
export function leaveFor(path: string): Promise<never> {
  window.location.assign(path);
  return new Promise(() => undefined);
}
