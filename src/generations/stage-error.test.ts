import { expect, test } from 'vitest';
import { AppError } from '#src/platform/errors.ts';
import { MediaError } from '#src/rendering/media/media-error.ts';
import { toStageError } from './stage-error.ts';

test('says the scene and the cause in one sentence, and keeps the cause', () => {
  const full = new MediaError('disk-full', 'The disk is full.', { detail: 'x264 …' });

  const error = toStageError(full, { stage: 'clips', scene_number: 3 });

  expect(error.message).toBe('Rendering scene 3 failed: The disk is full.');
  expect(error).toMatchObject({
    code: 'UNAVAILABLE',
    details: { stage: 'clips', scene_number: 3, reason: 'disk-full' },
    cause: full,
  });
});

test('does not name the stage twice', () => {
  const named = toStageError(new AppError('UNAVAILABLE', 'Away.'), {
    stage: 'clips',
    scene_number: 1,
  });

  expect(toStageError(named, { stage: 'film' })).toBe(named);
});

test('what nobody foresaw is told without its inner words', () => {
  const error = toStageError(new TypeError('x is undefined'), { stage: 'story' });

  expect(error.message).toBe('Writing the story failed: Something went wrong on our side.');
});
