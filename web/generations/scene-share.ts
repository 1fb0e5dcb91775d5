import type { Generation } from '#web/api/api.ts';
import type { BeatShare } from '#web/ui/frameworks.ts';

type PlannedScene = NonNullable<Generation['scene_plan']>['scenes'][number];

/** How much of the ad a scene takes, for its beat. Ads that the first Ad Mint AI planned know no beats. */
export function shareOf({ beat, duration }: PlannedScene): BeatShare {
  return [typeof beat === 'string' && beat !== '' ? beat : 'scene', duration];
}
