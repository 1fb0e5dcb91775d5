import { readdir, writeFile } from 'node:fs/promises';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { aFilm } from '../../../test/support/films.ts';
import { filmFolder } from '../../../test/support/film-folder.ts';
import { extractFrame } from './extract-frame.ts';
import { measureLoudness } from './measure-loudness.ts';
import { probeMedia } from './probe-media.ts';

const folder = filmFolder();

test('a file that is no film is refused by name', async () => {
  const file = folder.path('notes.mp4');
  await writeFile(file, 'Nothing to see here. '.repeat(100));

  await expect(probeMedia(file)).rejects.toMatchObject({
    reason: 'broken',
    message: contains(file),
  });
});

test('a file that is not there is named', async () => {
  const file = folder.path('gone.mp4');

  await expect(probeMedia(file)).rejects.toMatchObject({
    reason: 'missing',
    message: contains(file),
  });
});

test('the loudness of a film without sound is not made up', async () => {
  const clip = await folder.clip(aFilm());

  await expect(measureLoudness(clip)).rejects.toThrow('has no sound');
});

test('a frame becomes a picture in the colours that were drawn', async () => {
  const clip = await folder.clip(aFilm({ width: 320, height: 180 }));
  const jpeg = folder.path('still.jpg');
  const png = folder.path('still.png');

  await extractFrame({ file: clip, frame: 20, out: jpeg, format: 'jpeg', width: 160 });
  await extractFrame({ file: clip, frame: 20, out: png, format: 'png' });

  for (const [file, width, height] of [
    [jpeg, 160, 90],
    [png, 320, 180],
  ] as const) {
    const { data, info } = await sharp(file).raw().toBuffer({ resolveWithObject: true });
    expect(info).toMatchObject({ width, height, channels: 3 });
    expectNear([...data.subarray(0, 3)], [0x8a, 0x1c, 0x3b]);
  }
});

test('a frame after the end is refused', async () => {
  const clip = await folder.clip(aFilm());
  const out = folder.path('still.png');

  const extracting = extractFrame({ file: clip, frame: 24, out, format: 'png' });

  await expect(extracting).rejects.toThrow('no frame 24');
  expect(await readdir(folder.path())).toEqual(['clip.mp4']);
});

function expectNear(color: number[], wanted: number[]) {
  const furthest = Math.max(...color.map((value, at) => Math.abs(value - (wanted[at] ?? 0))));
  expect(furthest, `${color.join()} against ${wanted.join()}`).toBeLessThanOrEqual(6);
}

function contains(text: string): unknown {
  return expect.stringContaining(text);
}
