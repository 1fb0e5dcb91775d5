import { $api } from '#web/api/api.ts';
import type { components } from '#web/api/api.gen.ts';

export type Comparison = components['schemas']['Comparison'];
export type Compared = components['schemas']['Compared'];
export type Variation = Compared['variations'][number];

export function comparisonOptions(id: string) {
  return $api.queryOptions('get', '/api/generation-groups/{id}', { params: { path: { id } } });
}

export const isMade = ({ status, video_url }: Pick<Variation, 'status' | 'video_url'>) =>
  status === 'completed' && video_url !== null;

/** The beats of a plan, with their seconds. */
export function beatsOf({ scene_plan }: Pick<Variation, 'scene_plan'>) {
  return (scene_plan?.scenes ?? []).map(
    ({ beat, duration }) => [typeof beat === 'string' ? beat : 'scene', duration] as const,
  );
}
