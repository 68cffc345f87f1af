import { createClient } from 'graphql-ws';

/** Whether what changes comes by itself; `idle`: nobody has asked for it yet. */
export type LiveState = 'idle' | 'live' | 'down';

const KEEP_ALIVE_MS = 12_000;
/** A server that does not answer a ping within this time is taken for gone. */
const PONG_WITHIN_MS = 5000;
const LONGEST_WAIT_MS = 15_000;

let state: LiveState = 'idle';
let awaitingPong: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

function become(next: LiveState): void {
  if (state === next) return;
  state = next;
  for (const listener of listeners) listener();
}

/** The one connection of this tab; it opens with the first subscription and connects again by itself. */
export const liveSocket = createClient({
  url: () => `${window.location.protocol.replace('http', 'ws')}//${window.location.host}/graphql`,
  lazy: true,
  lazyCloseTimeout: 5000,
  keepAlive: KEEP_ALIVE_MS,
  retryAttempts: Infinity,
  shouldRetry: () => true,
  retryWait: async (retries) => {
    const wait = Math.min(LONGEST_WAIT_MS, 1000 * 2 ** retries);
    await new Promise((resolve) => setTimeout(resolve, wait * (0.5 + Math.random() / 2)));
  },
  on: {
    connected: () => {
      become('live');
    },
    closed: (event) => {
      clearTimeout(awaitingPong);
      const isAsked = (event as CloseEvent).code === 1000;
      become(isAsked ? 'idle' : 'down');
    },
    ping: (received) => {
      if (received) return;
      awaitingPong = setTimeout(() => {
        liveSocket.terminate();
      }, PONG_WITHIN_MS);
    },
    pong: (received) => {
      if (received) clearTimeout(awaitingPong);
    },
  },
});

export const liveState = (): LiveState => state;

/** @returns how to stop being told */
export function onLiveState(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
