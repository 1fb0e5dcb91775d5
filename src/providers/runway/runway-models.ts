import type { ModelFacts } from '../video-model.ts';

/** Runway bills in credits of a cent. */
export const MICROS_A_CREDIT = 10_000;

/** Runway's own words of each model's frame for our shapes; the nearest where it has no exact one. */
export const RATIOS = {
  'gen4.5': { '9:16': '720:1280', '16:9': '1280:720' },
  'veo3.1': { '9:16': '720:1280', '16:9': '1280:720' },
  'veo3.1_fast': { '9:16': '720:1280', '16:9': '1280:720' },
} as const satisfies Record<string, Partial<Record<ModelFacts['aspect_ratios'][number], string>>>;

export type RunwayModelName = keyof typeof RATIOS;

const COMMON = {
  vendor: 'runway',
  status: 'live',
  sunset: null,
  successor: null,
  resolution: 720,
  prompt_characters: 1000,
  seed: true,
  first_frame: true,
  reference_images: 0,
  source: 'https://docs.dev.runwayml.com, @runwayml/sdk 4.20.1',
  checked: '2026-11-22',
} as const;

export const RUNWAY_MODELS: Readonly<Record<RunwayModelName, ModelFacts>> = {
  'gen4.5': {
    ...COMMON,
    id: 'runway/gen4.5',
    name: 'Runway Gen-4.5',
    durations: [2, 3, 4, 5, 6, 7, 8, 9, 10],
    aspect_ratios: ['9:16', '16:9', '1:1', '4:5'],
    micros_per_second: 120_000,
    wait: [60, 300],
  },
  'veo3.1': {
    ...COMMON,
    id: 'runway/veo3.1',
    name: 'Google Veo 3.1 by Runway, without sound',
    durations: [4, 6, 8],
    aspect_ratios: ['9:16', '16:9', '1:1', '4:5'],
    micros_per_second: 200_000,
    wait: [60, 300],
  },
  'veo3.1_fast': {
    ...COMMON,
    id: 'runway/veo3.1_fast',
    name: 'Google Veo 3.1 Fast by Runway, without sound',
    durations: [4, 6, 8],
    aspect_ratios: ['9:16', '16:9', '1:1', '4:5'],
    micros_per_second: 100_000,
    wait: [40, 240],
  },
};
