import sharp from 'sharp';
import { expect, test } from 'vitest';
import { filmFolder } from '../../../test/support/film-folder.ts';
import { aFilm } from '../../../test/support/films.ts';
import { extractBestFrame } from './extract-best-frame.ts';
import { lookOf, stillMerit } from './still-merit.ts';

const folder = filmFolder();

test('a black frame is never the still, whatever it is worth, nor an empty one', async () => {
  const film = aFilm({ width: 320, height: 180, frames: 48 });
  const [black, empty] = film.scenes;
  if (!black || !empty) throw new Error('the film has two scenes');
  const ground = { ...black.ground, base: '#000000', tones: ['#000000'] };
  const shown = { ...empty, scene_number: 3, start: 36, frames: 12 };
  const scenes = [{ ...black, ground, layers: [] }, { ...empty, frames: 12, layers: [] }, shown];
  const clip = await folder.clip({ ...film, scenes });
  const out = folder.path('still.jpg');
  const candidates = [
    { frame: 10, worth: 1 },
    { frame: 30, worth: 1 },
    { frame: 42, worth: 0.5 },
  ];

  const thumbnail = { out: folder.path('small.jpg'), width: 160 };
  const frame = await extractBestFrame({ file: clip, candidates, out, format: 'jpeg', thumbnail });

  expect(frame).toBe(42);
  expect(await sharp(out).metadata()).toMatchObject({ width: 320, height: 180 });
  expect(await sharp(thumbnail.out).metadata()).toMatchObject({ width: 160, height: 90 });
});

test('the sharp one of two frames of the same scene is the better still', async () => {
  const pixels = Buffer.from(
    Array.from({ length: 64 * 64 }, (_, at) => ((at >> 2) % 2 ? 200 : 60)),
  );
  const raw = { width: 64, height: 64, channels: 1 as const };
  const { data: soft } = await sharp(pixels, { raw }).blur(1.5).extractChannel(0).raw().toBuffer({
    resolveWithObject: true,
  });
  const size = { width: 64, height: 64, stride: 64 };

  expect(stillMerit(1, lookOf(pixels, size))).toBeGreaterThan(stillMerit(1, lookOf(soft, size)));
});

test('refuses frames that the film does not have', async () => {
  const clip = await folder.clip(aFilm());
  const wish = { file: clip, candidates: [{ frame: 99, worth: 1 }], out: folder.path('still.jpg') };

  await expect(extractBestFrame({ ...wish, format: 'jpeg' })).rejects.toThrow('none of the frames');
});
