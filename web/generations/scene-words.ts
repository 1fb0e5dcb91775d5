import type { Generation } from '#web/api/api.ts';
import type { BeatShare } from '#web/ui/frameworks.ts';

export type PlannedScene = NonNullable<Generation['scene_plan']>['scenes'][number];

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

/** Ads that the first Ad Mint AI planned know no beats. */
export const beatOf = (scene: PlannedScene) => text(scene['beat']) ?? 'scene';

export const shareOf = (scene: PlannedScene): BeatShare => [beatOf(scene), scene.duration];

/** What the viewer reads in it. */
export function wordsOf(scene: PlannedScene): { headline: string; support: string | undefined } {
  return { headline: text(scene['headline']) ?? scene.content, support: text(scene['support']) };
}
