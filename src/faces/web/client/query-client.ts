import { QueryClient } from '@tanstack/react-query';
import { Refused } from './ask.ts';

/** A refusal is an answer and is not asked for again; what did not arrive is. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (count, thrown) =>
        count < 2 &&
        !(thrown instanceof Refused && thrown.problem.status >= 400 && thrown.problem.status < 500),
      refetchOnWindowFocus: true,
    },
  },
});
