import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { AppEvent } from '#web/api/events.ts';
import type { Generation } from '#web/api/api.ts';
import {
  generationOptions,
  patchConversation,
  patchScene,
  patchStage,
  stageOptions,
} from './patch-detail.ts';

interface GenerationPage {
  items: Generation[];
}

type List = GenerationPage | InfiniteData<GenerationPage>;

const LISTS = ['get', '/api/generations'] as const;
const ONES = [
  ['get', '/api/generations/{id}'],
  ['get', '/api/generations/{id}/conversation'],
  ['get', '/api/generations/{id}/stage'],
] as const;

/** Brings what happened into what was read: bars move without asking, and what events do not say is read anew. */
export function patchGenerations(queries: QueryClient, event: AppEvent): void {
  if (event.type === 'generation_changed') patchOne(queries, event);
  if (event.type === 'scene_changed') patchScene(queries, event);
  if (event.type === 'stage_changed') patchStage(queries, event);
  if (event.type === 'agent_said') patchConversation(queries, event);
  if (event.type === 'events_lost') void queries.invalidateQueries();
  if (event.type !== 'generation_deleted') return;
  queries.removeQueries({ queryKey: generationOptions(event.generation_id).queryKey });
  void queries.invalidateQueries({ queryKey: LISTS });
}

/** Reads every generation anew that is on a page. */
export function refreshGenerations(queries: QueryClient): void {
  void queries.invalidateQueries({ queryKey: LISTS });
  for (const queryKey of ONES) void queries.invalidateQueries({ queryKey });
}

function patchOne(queries: QueryClient, event: AppEvent & { type: 'generation_changed' }): void {
  const { generation_id: id, status, progress, current_step } = event;
  const { cancellation_requested, error_message } = event;
  const changes = { status, progress, current_step, cancellation_requested, error_message };
  const { queryKey } = generationOptions(id);
  const before = queries.getQueryData<Generation>(queryKey);
  queries.setQueryData<Generation>(queryKey, (one) => one && { ...one, ...changes });
  const isNewStep =
    before?.status !== changes.status || before.current_step !== changes.current_step;
  if (isNewStep) {
    void queries.invalidateQueries({ queryKey });
    void queries.invalidateQueries({ queryKey: stageOptions(id).queryKey });
  }

  const patch = (page: GenerationPage) => ({
    ...page,
    items: page.items.map((one) => (one.id === id ? { ...one, ...changes } : one)),
  });
  const isListed = queries
    .getQueriesData<List>({ queryKey: LISTS })
    .some(([, list]) => itemsOf(list).some((one) => one.id === id && one.status === status));
  queries.setQueriesData<List>({ queryKey: LISTS }, (list) => {
    if (!list) return list;
    return 'pages' in list ? { ...list, pages: list.pages.map(patch) } : patch(list);
  });
  // One that no list has yet, or that now belongs elsewhere in it.
  if (!isListed) void queries.invalidateQueries({ queryKey: LISTS });
}

function itemsOf(list: List | undefined): Generation[] {
  if (!list) return [];
  return 'pages' in list ? list.pages.flatMap(({ items }) => items) : list.items;
}
