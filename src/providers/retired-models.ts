import type { ModelFacts } from './video-model.ts';

const COMMON = {
  status: 'retired',
  durations: [],
  aspect_ratios: [],
  resolution: 720,
  prompt_characters: 0,
  seed: false,
  first_frame: false,
  reference_images: 0,
  micros_per_second: 0,
  wait: [0, 0],
  checked: '2026-11-22',
} as const;

/** Models people still ask for by name: a run is refused at once, with what to use instead. */
export const RETIRED_MODELS: readonly ModelFacts[] = [
  {
    ...COMMON,
    id: 'openai/sora-2',
    vendor: 'openai',
    name: 'OpenAI Sora 2',
    sunset: '2026-09-24',
    successor: 'runway/gen4.5',
    source: 'https://developers.openai.com/api/docs/models/sora-2',
  },
  {
    ...COMMON,
    id: 'openai/sora-2-pro',
    vendor: 'openai',
    name: 'OpenAI Sora 2 Pro',
    sunset: '2026-09-24',
    successor: 'runway/veo3.1',
    source: 'https://developers.openai.com/api/docs/models/sora-2',
  },
  {
    ...COMMON,
    id: 'google/veo-3.1-generate-preview',
    vendor: 'google',
    name: 'Google Veo 3.1 (preview on the Gemini API)',
    sunset: '2026-10-22',
    successor: 'runway/veo3.1',
    source: 'https://docs.apiyi.com/en/live/2026-10/veo-3-1-preview-retired',
  },
  {
    ...COMMON,
    id: 'google/veo-3.1-fast-generate-preview',
    vendor: 'google',
    name: 'Google Veo 3.1 Fast (preview on the Gemini API)',
    sunset: '2026-10-22',
    successor: 'runway/veo3.1_fast',
    source: 'https://docs.apiyi.com/en/live/2026-10/veo-3-1-preview-retired',
  },
];
