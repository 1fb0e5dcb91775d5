import type { QueryClient } from '@tanstack/react-query';
import type { AppEvent } from '#web/api/events.ts';
import type { Compared } from './comparison.ts';

const LIST = ['get', '/api/generation-groups'] as const;
const ONES = ['get', '/api/generation-groups/{id}'] as const;
const CHOSEN = ['get', '/api/comparisons'] as const;

/** Brings what happened to their ads into the comparisons that were read. */
export function patchComparisons(queries: QueryClient, event: AppEvent): void {
  if (event.type === 'generation_changed') {
    for (const queryKey of [ONES, CHOSEN]) patchVariation(queries, queryKey, event);
  }
  if (changesLists(event)) void queries.invalidateQueries({ queryKey: LIST });
  if (CHANGE_COMPARISONS.includes(event.type)) {
    void queries.invalidateQueries({ queryKey: ONES });
  }
}

const CHANGE_COMPARISONS = ['comparison_changed', 'comparison_deleted', 'generation_deleted'];

function changesLists(event: AppEvent): boolean {
  if (event.type !== 'generation_changed') return CHANGE_COMPARISONS.includes(event.type);
  return event.generation_group_id !== null && event.status !== 'processing';
}

function patchVariation(
  queries: QueryClient,
  queryKey: readonly string[],
  event: AppEvent & { type: 'generation_changed' },
): void {
  const { generation_id: id, status, progress, current_step, error_message } = event;
  for (const [key, before] of queries.getQueriesData<Compared>({ queryKey })) {
    const old = before?.variations.find((one) => one.id === id);
    if (!before || !old) continue;
    queries.setQueryData<Compared>(key, {
      ...before,
      variations: before.variations.map((one) =>
        one.id === id ? { ...one, status, progress, current_step, error_message } : one,
      ),
    });
    // Film, cost and scores are not in the event.
    if (old.status !== status) void queries.invalidateQueries({ queryKey: key });
  }
}
