import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { $api, type GenerationRequest } from '#web/api/api.ts';
import type { components } from '#web/api/api.gen.ts';
import { useRested } from '#web/ui/use-rested.ts';

export type OneEstimate = components['schemas']['Estimate'];

const KEPT_MS = 60_000;

/** What ads would cost and when they would be there; follows the form once it rests. */
export function useEstimate(requests: readonly GenerationRequest[]) {
  const queries = useQueryClient();
  const rested = useRested(JSON.stringify(requests));
  return useQuery({
    queryKey: ['estimates', rested],
    queryFn: () =>
      Promise.all(
        (JSON.parse(rested) as GenerationRequest[]).map((body) =>
          queries.query({
            ...$api.queryOptions('post', '/api/estimates', { body }),
            staleTime: KEPT_MS,
          }),
        ),
      ),
    placeholderData: keepPreviousData,
    retry: false,
  });
}
