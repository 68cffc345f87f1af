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
