import { expect, test } from 'vitest';
import type { GenerationDetail } from '#web/api/api.ts';
import { whatChanged } from './what-changed.ts';

function anAd(changes: object = {}): GenerationDetail {
  const scenes = [{ scene_number: 1, headline: 'Hello.' }];
  return {
    ...{ prompt: 'Tea', framework: 'PAS', duration: 15, aspect_ratio: '9:16', model: 'local' },
    ...{ seed_value: 1, voice: null, captions: 'files', scene_plan: { scenes }, scenes: [] },
    ...changes,
  } as unknown as GenerationDetail;
}

test('a version that is the same differs in nothing', () => {
  expect(whatChanged(anAd(), anAd())).toEqual([]);
});

test('settings are told with what they were', () => {
  expect(whatChanged(anAd(), anAd({ duration: 6, voice: 'kal' }))).toEqual([
    'Length: 15 → 6',
    'Voice: none → kal',
  ]);
});

test('a scene that was taken again is told with its note, a line with both wordings', () => {
  const scenes = [{ scene_number: 1, take: 2, note: 'brighter' }];
  const plan = { scenes: [{ scene_number: 1, headline: 'Good morning.' }] };
  expect(whatChanged(anAd(), anAd({ scenes, scene_plan: plan }))).toEqual([
    'Scene 1: “Hello.” → “Good morning.”',
    'Scene 1, take 2: brighter',
  ]);
});
