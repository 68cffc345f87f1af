import { QueryClient } from '@tanstack/react-query';
import { isFinal } from './api-error';

/** An edition never changes, so what was read of it stays good while the page is open. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Infinity,
      networkMode: 'always',
      retry: (failures, error) => failures < 2 && !isFinal(error),
    },
  },
});

/** Asks again for what is on screen and failed; what came stays. */
export const refetchFailed = (): void => {
  void queryClient.refetchQueries({
    type: 'active',
    predicate: ({ state }) => state.status === 'error',
  });
};
