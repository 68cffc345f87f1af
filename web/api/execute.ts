import type { TadaDocumentNode } from 'gql.tada';
import { print } from 'graphql';
import { ApiError } from './api-error';

interface Answer<Result> {
  readonly data?: Result | null;
  readonly errors?: readonly {
    message: string;
    extensions?: { readonly code?: string; readonly [detail: string]: unknown };
  }[];
}

/** Asks the API. @throws ApiError with the API's code, or OFFLINE or UNREADABLE when none came. */
export async function execute<Result, Variables>(
  document: TadaDocumentNode<Result, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Result> {
  const answer = await post<Result>(JSON.stringify({ query: print(document), variables }), signal);
  const [error] = answer.errors ?? [];
  if (error !== undefined) {
    const { extensions } = error;
    throw new ApiError(extensions?.code ?? 'UNKNOWN', error.message, extensions);
  }
  if (answer.data === undefined || answer.data === null) {
    throw new ApiError('UNREADABLE', 'the answer holds no data');
  }
  return answer.data;
}

async function post<Result>(body: string, signal?: AbortSignal): Promise<Answer<Result>> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    ...(signal === undefined ? {} : { signal }),
  }).catch((error: unknown) => {
    if (signal?.aborted === true) throw error;
    throw new ApiError('OFFLINE', 'the server cannot be reached');
  });
  return response.json().then(
    (json) => json as Answer<Result>,
    () => {
      throw new ApiError('UNREADABLE', `the server answered ${response.status} without data`);
    },
  );
}
