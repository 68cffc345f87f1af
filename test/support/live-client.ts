import { type Client as SocketClient, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { PublicError } from '../../api/modules/graphql/format-errors.js';
import { type Client, makeClient } from './test-account.js';

/** One subscription as a client sees it. */
export interface Subscription<Data> {
  /** All that has come so far. */
  readonly received: Data[];
  /** Why it ended: an error’s code, the code of the closed socket, or `complete`; null: it goes on. */
  readonly end: () => string | null;
  readonly stop: () => void;
}

export interface LiveClient {
  readonly subscribe: <Data>(query: string, variables?: object) => Subscription<Data>;
  close(): void;
}

/** A WebSocket of a browser; `origin` is that of the page that opens it. */
export function openSocket(url: string, { cookies }: Client, origin?: string): LiveClient {
  const headers: Record<string, string> = {
    ...(cookies.size > 0
      ? { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') }
      : {}),
    ...(origin === undefined ? {} : { origin }),
  };
  class Socket extends WebSocket {
    constructor(address: string, protocols: string[]) {
      super(address, protocols, { headers });
    }
  }
  const client: SocketClient = createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: Socket,
    retryAttempts: 0,
    lazy: true,
  });
  return {
    subscribe: <Data>(query: string, variables: object = {}): Subscription<Data> => {
      const received: Data[] = [];
      let end: string | null = null;
      const stop = client.subscribe<Data>(
        { query, variables: variables as Record<string, unknown> },
        {
          next: ({ data, errors }) => {
            if (data !== null && data !== undefined) received.push(data);
            if (errors !== undefined) end ??= codeOf(errors);
          },
          error: (error) => (end ??= codeOf(error)),
          complete: () => (end ??= 'complete'),
        },
      );
      return { received, end: () => end, stop };
    },
    close: () => {
      void client.dispose();
    },
  };
}

export const anonymousSocket = (url: string): LiveClient => openSocket(url, makeClient(url));

function codeOf(error: unknown): string {
  if (Array.isArray(error)) {
    const [first] = error as PublicError[];
    return first?.extensions.code ?? 'no code';
  }
  const { code, message } = error as { code?: unknown; message?: unknown };
  return String(code ?? message);
}
