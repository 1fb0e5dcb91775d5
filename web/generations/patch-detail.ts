import type { QueryClient } from '@tanstack/react-query';
import { $api, type GenerationDetail } from '#web/api/api.ts';
import type { AppEvent } from '#web/api/events.ts';

type Told<K extends AppEvent['type']> = AppEvent & { type: K };

export function generationOptions(id: string) {
  return $api.queryOptions('get', '/api/generations/{id}', { params: { path: { id } } });
}

export function stageOptions(id: string) {
  return $api.queryOptions('get', '/api/generations/{id}/stage', { params: { path: { id } } });
}

export function conversationOptions(id: string) {
  return $api.queryOptions('get', '/api/generations/{id}/conversation', {
    params: { path: { id } },
  });
}

/** A scene was begun, drawn a little further, or is there. */
export function patchScene(queries: QueryClient, event: Told<'scene_changed'>): void {
  const { generation_id, scene_number, state, progress, take, still_url, clip_url } = event;
  const changes = { state, progress, take, still_url, clip_url };
  const { queryKey } = generationOptions(generation_id);
  queries.setQueryData<GenerationDetail>(
    queryKey,
    (ad) =>
      ad && {
        ...ad,
        scenes: ad.scenes.map((scene) =>
          scene.scene_number === scene_number ? { ...scene, ...changes } : scene,
        ),
      },
  );
}

export function patchStage(queries: QueryClient, event: Told<'stage_changed'>): void {
  const { generation_id, stage, state, at } = event;
  const times = state === 'running' ? { started_at: at, ended_at: null } : { ended_at: at };
  const { queryKey } = generationOptions(generation_id);
  queries.setQueryData<GenerationDetail>(
    queryKey,
    (ad) =>
      ad && {
        ...ad,
        stages: ad.stages.map((one) => (one.stage === stage ? { ...one, state, ...times } : one)),
      },
  );
  // The story brings scenes with it, and the design their pictures.
  if (state === 'done') void queries.invalidateQueries({ queryKey });
}

interface Conversation {
  items: { role: string; content: string; timestamp: string }[];
}

/** Somebody said something; what is read later and told again is said once. */
export function patchConversation(queries: QueryClient, event: Told<'agent_said'>): void {
  const { message, generation_id } = event;
  queries.setQueryData<Conversation>(conversationOptions(generation_id).queryKey, (said) => {
    if (!said) return said;
    const isKnown = said.items.some(
      ({ role, content, timestamp }) =>
        role === message.role && content === message.content && timestamp === message.timestamp,
    );
    return isKnown ? said : { items: [...said.items, message] };
  });
}
