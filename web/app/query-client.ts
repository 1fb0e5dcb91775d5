import { QueryClient } from '@tanstack/react-query';
import { isPassing } from '#web/api/failure.ts';

const MAX_RETRIES = 2;

/** What was read stays fresh for as long as events patch it; a refusal is not asked for again. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (failures, failure) => failures < MAX_RETRIES && isPassing(failure),
    },
  },
});
