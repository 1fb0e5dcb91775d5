import type { Config } from './config/config.ts';
import { falVendor } from './providers/fal/fal-video.ts';
import { RETIRED_MODELS } from './providers/retired-models.ts';
import { runwayVendor } from './providers/runway/runway-video.ts';
import { videoModels, type VideoModels } from './providers/video-models.ts';

/** The one place that knows every vendor by name. */
export function createVideoModels(
  { runway, fal }: Config['vendors'],
  now: () => Date,
): VideoModels {
  return videoModels(
    [runwayVendor(runway), falVendor(fal), { keyVariable: '', facts: RETIRED_MODELS, open: null }],
    now,
  );
}
