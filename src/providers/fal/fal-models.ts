import type { ModelFacts } from '../video-model.ts';

/** How a model that fal hosts wants to be asked. */
export interface FalModel {
  facts: ModelFacts;
  /** Endpoint for words alone, and for words with a first picture. */
  text: string;
  image: string;
  /** Fields beside prompt, duration, aspect ratio and seed. */
  fixed: Readonly<Record<string, unknown>>;
  /** Its own word for a length: `5` or `5s`. */
  durationUnit: '' | 's';
  /** Its word for our 4:5; `3:4` is the nearest that is tall enough to be cut. */
  ratios: Readonly<Record<ModelFacts['aspect_ratios'][number], string>>;
}

const COMMON = {
  vendor: 'fal',
  status: 'live',
  sunset: null,
  successor: null,
  aspect_ratios: ['9:16', '16:9', '1:1', '4:5'],
  prompt_characters: 2000,
  seed: true,
  first_frame: true,
  reference_images: 0,
  checked: '2026-11-25',
} as const;

const ALL_RATIOS = { '9:16': '9:16', '16:9': '16:9', '1:1': '1:1', '4:5': '3:4' } as const;
/** Veo knows two shapes; the others are cut from the upright one. */
const TWO_RATIOS = { '9:16': '9:16', '16:9': '16:9', '1:1': '9:16', '4:5': '9:16' } as const;

const SEEDANCE = 'fal-ai/bytedance/seedance';

/** Without sound, which would cost more and is dropped. Prices of Seedance are by tokens: pixels and seconds. */
export const FAL_MODELS: readonly FalModel[] = [
  {
    facts: {
      ...COMMON,
      id: 'fal/seedance-1-pro-fast',
      name: 'ByteDance Seedance 1.0 Pro Fast by fal',
      durations: [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
      resolution: 1080,
      micros_per_second: 49_000,
      wait: [20, 180],
      source: `https://fal.ai/models/${SEEDANCE}/v1/pro/fast/text-to-video/llms.txt`,
    },
    text: `${SEEDANCE}/v1/pro/fast/text-to-video`,
    image: `${SEEDANCE}/v1/pro/fast/image-to-video`,
    fixed: { resolution: '1080p' },
    durationUnit: '',
    ratios: ALL_RATIOS,
  },
  {
    facts: {
      ...COMMON,
      id: 'fal/seedance-1.5-pro',
      name: 'ByteDance Seedance 1.5 Pro by fal, without sound',
      durations: [4, 5, 6, 7, 8, 9, 10, 11, 12],
      resolution: 720,
      micros_per_second: 26_000,
      wait: [30, 240],
      source: `https://fal.ai/models/${SEEDANCE}/v1.5/pro/text-to-video/llms.txt`,
    },
    text: `${SEEDANCE}/v1.5/pro/text-to-video`,
    image: `${SEEDANCE}/v1.5/pro/image-to-video`,
    fixed: { resolution: '720p', generate_audio: false },
    durationUnit: '',
    ratios: ALL_RATIOS,
  },
  {
    facts: {
      ...COMMON,
      id: 'fal/veo3.1-fast',
      name: 'Google Veo 3.1 Fast by fal, without sound',
      durations: [4, 6, 8],
      resolution: 720,
      micros_per_second: 100_000,
      wait: [40, 240],
      source: 'https://fal.ai/models/fal-ai/veo3.1/fast',
    },
    text: 'fal-ai/veo3.1/fast',
    image: 'fal-ai/veo3.1/fast/image-to-video',
    fixed: { resolution: '720p', generate_audio: false },
    durationUnit: 's',
    ratios: TWO_RATIOS,
  },
];
