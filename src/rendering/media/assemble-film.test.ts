import { readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { aFilm } from '../../../test/support/films.ts';
import { filmFolder } from '../../../test/support/film-folder.ts';
import { extractFrame } from './extract-frame.ts';
import { hashFrames } from './hash-frames.ts';
import { joinStretches } from './join-stretches.ts';
import { measureLoudness } from './measure-loudness.ts';
import { probeMedia } from './probe-media.ts';
import { renderClip } from './render-clip.ts';

const folder = filmFolder();

describe('a finished film', () => {
  test.each([
    { name: '9:16', width: 1080, height: 1920 },
    { name: '16:9', width: 1920, height: 1080 },
    { name: '1:1', width: 1080, height: 1080 },
    { name: '4:5', width: 1080, height: 1350 },
  ])('$name is H.264 High with AAC stereo, ready to stream', async ({ width, height }) => {
    const film = aFilm({ width, height, frames: 30 });

    const file = await folder.finished(film);

    const { video, audio, ...facts } = await probeMedia(file);
    expect(facts).toMatchObject({ container: 'mp4', faststart: true });
    expect(video).toMatchObject({
      codec: 'h264',
      profile: 'High',
      pixelFormat: 'yuv420p',
      colorSpace: 'bt709',
      colorPrimaries: 'bt709',
      colorTransfer: 'bt709',
      colorRange: 'limited',
      width,
      height,
      fps: 30,
      frames: 30,
    });
    expect(audio).toMatchObject({ codec: 'aac', profile: 'LC', sampleRate: 48_000, channels: 2 });
    expect(audio?.bitRate).toBeGreaterThanOrEqual(192_000);
  });

  test.each([31, 44, 180])(
    'of %d frames lasts that long, in picture and in sound',
    async (frames) => {
      const file = await folder.finished(aFilm({ frames }), [17]);

      const { durationSeconds, video, audio } = await probeMedia(file);
      expect(video?.frames).toBe(frames);
      expect(video?.durationSeconds).toBeCloseTo(frames / 30, 4);
      expect(audio?.durationSeconds).toBeCloseTo(frames / 30, 4);
      expect(durationSeconds).toBeCloseTo(frames / 30, 2);
    },
  );

  test('is as loud as platforms ask for, and never louder at its peaks', async () => {
    const file = await folder.finished(aFilm({ frames: 180 }));

    const { integratedLufs, truePeakDbtp } = await measureLoudness(file);

    expect(Math.abs(integratedLufs - -14)).toBeLessThanOrEqual(0.5);
    expect(truePeakDbtp).toBeLessThanOrEqual(-1);
  });

  test('shows every clip in its order: no frame is lost, doubled or moved', async () => {
    const film = aFilm({ width: 160, height: 90, frames: 40 });

    const whole = await folder.finished(film, []);
    const joined = await folder.finished(film, [7, 8, 25]);

    for (const frame of [0, 6, 7, 8, 25, 39]) {
      const difference = await meanDifference(whole, joined, frame);
      expect(difference, `frame ${frame}`).toBeLessThan(2.5);
    }
    expect(await meanDifference(whole, joined, 7, 8), 'one frame apart').toBeGreaterThan(2.5);
  });

  test('is the same to the last pixel when it is made again', async () => {
    const film = aFilm({ frames: 24 });

    const first = await hashFrames(await folder.finished(film));
    const again = await hashFrames(await folder.finished(film));
    const other = await hashFrames(await folder.finished(aFilm({ frames: 24, base: '#14324e' })));

    expect(again).toEqual(first);
    expect(first.frames).toBe(24);
    expect(other.hash).not.toBe(first.hash);
  });

  test('carries its title', async () => {
    const file = await folder.finished(aFilm());

    expect((await readFile(file)).includes('A film of tests')).toBe(true);
  });
});

describe('joining clips', () => {
  test('refuses a clip that was cut off', async () => {
    const clip = await folder.clip(aFilm());
    await truncate(clip, 2000);

    await expect(folder.joined([clip])).rejects.toMatchObject({
      reason: 'broken',
      message: contains(clip),
    });
  });

  test('refuses a clip whose pictures were overwritten', async () => {
    const clip = await folder.clip(aFilm());
    const bytes = await readFile(clip);
    const pictures = bytes.indexOf('mdat') + 4;
    await writeFile(clip, bytes.fill(0, pictures + 900, pictures + 1200));

    await expect(folder.joined([clip])).rejects.toMatchObject({ reason: 'broken' });
  });

  test('refuses clips of different sizes, and names the one that differs', async () => {
    const clip = await folder.clip(aFilm({ frames: 12 }));
    const wide = await folder.clip(aFilm({ frames: 12, width: 96 }), { name: 'wide.mp4' });

    await expect(folder.joined([clip, wide])).rejects.toThrow(wide);
  });

  test('refuses clips that do not add up to the film, and leaves nothing behind', async () => {
    const clip = await folder.clip(aFilm({ frames: 20 }));

    await expect(folder.joined([clip])).rejects.toMatchObject({ reason: 'wrong-result' });
    expect(await readdir(folder.path())).toEqual(['clip.mp4']);
  });

  test('names a clip that is not there', async () => {
    const clip = folder.path('scene-3.mp4');

    await expect(folder.joined([clip])).rejects.toMatchObject({
      reason: 'missing',
      message: contains(clip),
    });
  });
});

/** Of all colour values, 0 to 255, of a frame in two films. */
async function meanDifference(one: string, other: string, frame: number, otherFrame = frame) {
  const [pixels, otherPixels] = await Promise.all([
    pixelsOf(one, frame, 'one.png'),
    pixelsOf(other, otherFrame, 'other.png'),
  ]);
  const sum = pixels.reduce(
    (total, value, at) => total + Math.abs(value - (otherPixels[at] ?? 0)),
    0,
  );
  return sum / pixels.length;
}

async function pixelsOf(file: string, frame: number, name: string) {
  const out = folder.path(name);
  await extractFrame({ file, frame, out, format: 'png' });
  return sharp(out).raw().toBuffer();
}

function contains(text: string): unknown {
  return expect.stringContaining(text);
}

test('stretches joined to the clip of a scene decode to the frames they hold, in order', async () => {
  const film = aFilm({ frames: 40 });
  const parts = [
    [0, 25],
    [25, 40],
  ].map(([from = 0, to = 0]) => ({ from, to, file: folder.path(`${from}.mp4`) }));
  for (const part of parts) await renderClip({ film, images: {}, ...part });
  const file = folder.path('scene.mp4');

  await joinStretches({ clips: parts.map((part) => part.file), file });

  const ofTheFilm = await hashFrames(await folder.finished(film, [25]));
  expect(await hashFrames(file)).toEqual(ofTheFilm);
  expect((await probeMedia(file)).video).toMatchObject({ frames: 40, fps: 30 });
});
