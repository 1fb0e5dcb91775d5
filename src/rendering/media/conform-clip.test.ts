import { writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { someFootage } from '../../../test/support/footage.ts';
import { filmFolder } from '../../../test/support/film-folder.ts';
import { conformClip } from './conform-clip.ts';
import { probeMedia } from './probe-media.ts';

const folder = filmFolder();

async function conform(
  wishes: Parameters<typeof someFootage>[0],
  { frames = 60, width = 216, height = 384 } = {},
) {
  const source = folder.path('foreign.mp4');
  await writeFile(source, await someFootage(wishes));
  const file = folder.path('ours.mp4');
  await conformClip({ source, file, width, height, frames });
  return probeMedia(file);
}

test.each([
  ['of another rate', { fps: 24 }],
  ['of another shape', { width: 640, height: 360 }],
  ['that is a little too short', { seconds: 1.5 }],
])('a clip %s becomes one of ours', async (_what, wishes) => {
  const { video, audio } = await conform(wishes);

  expect(video).toMatchObject({
    width: 216,
    height: 384,
    frames: 60,
    fps: 30,
    pixelFormat: 'yuv420p',
    codec: 'h264',
  });
  expect(audio).toBeNull();
});

test.each([
  ['too short to be slowed down', (film: Buffer) => film, /only 0.5 s long/],
  ['cut off in the middle', (film: Buffer) => film.subarray(0, film.length / 2), /cannot be read/],
  ['that is a page', () => Buffer.from('<h1>Sign in</h1>'), /cannot be read/],
  ['of noise', (film: Buffer) => Buffer.alloc(film.length, 0x55), /cannot be read/],
])('a file %s is refused as broken', async (_what, spoil, words) => {
  const source = folder.path('foreign.mp4');
  await writeFile(source, spoil(await someFootage({ seconds: 0.5 })));
  const file = folder.path('ours.mp4');

  const conforming = conformClip({ source, file, width: 216, height: 384, frames: 60 });

  await expect(conforming).rejects.toMatchObject({
    reason: 'broken',
    message: expect.stringMatching(words) as string,
  });
});
