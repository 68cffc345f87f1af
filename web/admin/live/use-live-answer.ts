import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { TadaDocumentNode } from 'gql.tada';
import { print } from 'graphql';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { execute } from '../../api/execute';
import { liveSocket, liveState, onLiveState } from './live-socket';

/** How often is asked while nothing comes by itself. */
const ASK_EVERY_MS = 10_000;

export interface LiveAnswer<Result> {
  readonly data: Result;
  /** Whether changes come by themselves; null: that is not known yet. */
  readonly isLive: boolean | null;
  /** Code of why the API tells nothing any more, such as UNAUTHENTICATED; null when it does. */
  readonly refusedBecause: string | null;
}

/**
 * An answer that stays up to date without reload: by subscription, and, while the connection is down,
 * by asking every ten seconds.
 * @param query asks for the same as the subscription tells
 */
export function useLiveAnswer<Result, Variables extends Record<string, unknown>>(
  query: TadaDocumentNode<Result, Variables>,
  subscription: TadaDocumentNode<Result, Variables>,
  variables: Variables,
): LiveAnswer<Result> {
  const client = useQueryClient();
  const socket = useSyncExternalStore(onLiveState, liveState);
  const [refused, setRefused] = useState<string | null>(null);
  const sent = JSON.stringify(variables);
  const asked = print(query);
  const isLive = socket === 'idle' ? null : socket === 'live' && refused === null;
  const { data, error } = useSuspenseQuery({
    queryKey: ['live', asked, sent],
    queryFn: ({ signal }) => execute(query, variables, signal),
    refetchInterval: isLive === false ? ASK_EVERY_MS : false,
  });
  useEffect(
    () =>
      liveSocket.subscribe<Result>(
        { query: print(subscription), variables: JSON.parse(sent) as Record<string, unknown> },
        {
          next: (told) => {
            if (told.data !== null && told.data !== undefined) {
              client.setQueryData(['live', asked, sent], told.data);
            }
          },
          error: (reason) => {
            setRefused(codeOf(reason));
          },
          complete: () => undefined,
        },
      ),
    [client, subscription, asked, sent],
  );
  return { data, isLive, refusedBecause: refused ?? (error === null ? null : codeOf(error)) };
}

function codeOf(reason: unknown): string {
  const [first] = Array.isArray(reason) ? (reason as readonly unknown[]) : [reason];
  const { code, extensions } = (first ?? {}) as {
    readonly code?: unknown;
    readonly extensions?: { readonly code?: unknown };
  };
  const found = extensions?.code ?? code;
  return typeof found === 'string' ? found : 'UNKNOWN';
}
