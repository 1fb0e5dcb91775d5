import { expect, test } from 'vitest';
import { createVideoModels } from '#src/create-video-models.ts';
import { readConfig } from '#src/config/config.ts';
import type { SpeechModel } from '#src/providers/speech-model.ts';
import { listModels } from './list-models.ts';

const VOICE: SpeechModel = {
  id: 'test/voice',
  label: 'voice of the test',
  languages: ['en'],
  voices: [{ id: 'ann', description: 'Ann' }],
  speak: () => Promise.reject(new Error('unreachable: nobody speaks here')),
};
const NOW = new Date('2026-11-26');

function modelsWith(environment: Record<string, string>) {
  const { vendors } = readConfig(environment);
  return listModels({
    videoModels: createVideoModels(vendors, () => NOW),
    speechModel: VOICE,
    languageModel: null,
  });
}

test('our own renderer comes first, costs nothing and is always there', () => {
  expect(modelsWith({}).video_models[0]).toMatchObject({
    id: 'local/motion-1',
    price: 0,
    usable: true,
    why_not: null,
  });
});

test('what cannot be used says why, and what can be says nothing', () => {
  const models = modelsWith({ FAL_KEY: 'a-key' }).video_models;
  const told = (id: string) => models.find((model) => model.id === id);

  expect(told('fal/veo3.1-fast')).toMatchObject({ usable: true, why_not: null, price: 0.1 });
  expect(told('runway/gen4.5')).toMatchObject({
    usable: false,
    why_not: 'It needs a key: whoever runs the studio sets RUNWAYML_API_SECRET.',
  });
  const gone = models.filter(({ why_not }) => why_not?.startsWith('It is no longer there'));
  expect(gone.length).toBeGreaterThan(0);
  expect(gone.every(({ usable, price }) => !usable && price === null)).toBe(true);
});
