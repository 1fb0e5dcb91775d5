import { expect, test } from 'vitest';
import { judgeAnswer } from './judge-answer.ts';

test('a critic of the whole is heard with its score', () => {
  expect(judgeAnswer('critic', { score: 72 }, {})).toEqual({ verdict: { score: 72, asked: 85 } });
});

test('a critic of scenes is heard with the weakest of them', () => {
  const scenes = [
    { scene_number: 1, score: 91 },
    { scene_number: 2, score: 64 },
  ];
  expect(judgeAnswer('scene_critic', { scenes }, {})).toEqual({
    verdict: { score: 64, asked: 85 },
  });
});

test('a writer is heard with the lines it changed, and with no other', () => {
  const story = {
    scenes: [
      { scene_number: 1, headline: 'Old news.', support: null },
      { scene_number: 2, headline: 'Stays.', support: 'As it is.' },
    ],
  };
  const scenes = [
    { scene_number: 1, headline: 'New news.', support: 'At last.' },
    { scene_number: 2, headline: 'Stays.', support: 'As it is.' },
  ];
  expect(judgeAnswer('scene_writer', { scenes }, { story })).toEqual({
    changes: [{ scene_number: 1, before: 'Old news.', after: 'New news. At last.' }],
  });
});

test('a first draft changes nothing', () => {
  const scenes = [{ scene_number: 1, headline: 'First.' }];
  expect(judgeAnswer('director', { scenes }, {})).toEqual({});
});
