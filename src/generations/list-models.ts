import type { App } from '#src/app.ts';
import { ASPECT_RATIOS } from '#src/platform/database/schema.ts';
import type { ListedModel } from '#src/providers/video-models.ts';
import { MICROS_A_DOLLAR } from '#src/spending/sum-cost.ts';
import { LOCAL_MODEL } from './local-model.ts';

/** Our own renderer, as the catalogue tells of others. */
const OURS = {
  id: LOCAL_MODEL,
  name: 'Our own renderer',
  usable: true,
  why_not: null,
  price: 0,
  seconds_a_clip: null,
  durations: null,
  aspect_ratios: [...ASPECT_RATIOS],
  resolution: 1080,
  seed: true,
  first_frame: true,
  references: true,
  sunset: null,
  checked: null,
};

/** What makes scenes, speaks and writes in this installation. */
export function listModels({
  videoModels,
  speechModel,
  languageModel,
}: Pick<App, 'videoModels' | 'speechModel' | 'languageModel'>) {
  const { voices, languages } = speechModel;
  return {
    video_models: [OURS, ...videoModels.list().map(toView)],
    voices: voices.map(({ id, description }) => ({
      id,
      name: description,
      languages: [...languages],
    })),
    language_model: languageModel && {
      provider: languageModel.provider,
      name: languageModel.name,
    },
  };
}

function toView(model: ListedModel) {
  const { id, name, usable, durations, aspect_ratios, resolution, seed, first_frame } = model;
  const isThere = model.status === 'live';
  const [low, high] = model.wait;
  return {
    ...{ id, name, usable, resolution, seed, first_frame },
    why_not: usable ? null : whyNot(model),
    price: isThere ? model.micros_per_second / MICROS_A_DOLLAR : null,
    seconds_a_clip: isThere ? { low, high } : null,
    durations: [...durations],
    aspect_ratios: [...aspect_ratios],
    references: model.reference_images > 0,
    sunset: model.sunset,
    checked: model.checked,
  };
}

function whyNot({ status, sunset, successor, missing_key }: ListedModel): string {
  if (status === 'live' && missing_key !== null) {
    return `It needs a key: whoever runs the studio sets ${missing_key}.`;
  }
  const since = sunset === null ? '' : ` since ${sunset}`;
  return `It is no longer there${since}.${successor === null ? '' : ` ${successor} took its place.`}`;
}
