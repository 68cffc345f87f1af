import {
  keepPreviousData,
  usePrefetchQuery,
  useQuery,
  useSuspenseQuery,
} from '@tanstack/react-query';
import type { TadaDocumentNode } from 'gql.tada';
import { print } from 'graphql';
import { execute } from './execute';

/** The data, or the nearest skeleton while it loads, or the nearest error boundary. */
export function useAnswer<Result, Variables>(
  document: TadaDocumentNode<Result, Variables>,
  variables: Variables,
): Result {
  return useSuspenseQuery(questionOf(document, variables)).data;
}

/** Asks ahead what a part further down will need, so that the questions do not queue. */
export function useEarlyQuestion<Result, Variables>(
  document: TadaDocumentNode<Result, Variables>,
  variables: Variables,
): void {
  usePrefetchQuery(questionOf(document, variables));
}

/** An answer that changes under the reader's hands: the last data stays until the new comes. */
export const useChangingAnswer = <Result, Variables>(
  document: TadaDocumentNode<Result, Variables>,
  variables: Variables,
) => useQuery({ ...questionOf(document, variables), placeholderData: keepPreviousData });

const questionOf = <Result, Variables>(
  document: TadaDocumentNode<Result, Variables>,
  variables: Variables,
) => ({
  queryKey: [print(document), variables] as const,
  queryFn: ({ signal }: { signal: AbortSignal }) => execute(document, variables, signal),
});
