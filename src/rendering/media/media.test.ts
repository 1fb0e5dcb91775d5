import { execFile, spawn } from 'node:child_process';
import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  symlink,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FilmSpec } from '../draw/film-spec.ts';
import { aFilm } from './a-film.ts';
import { assembleFilm } from './assemble-film.ts';
import { extractFrame } from './extract-frame.ts';
import { hashFrames } from './hash-frames.ts';
import { measureLoudness } from './measure-loudness.ts';
import { probeMedia } from './probe-media.ts';
import { renderClip } from './render-clip.ts';

const here = import.meta.dirname;

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'media-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('a finished film', () => {
  test.each([
    { name: '9:16', width: 1080, height: 1920 },
    { name: '16:9', width: 1920, height: 1080 },
    { name: '1:1', width: 1080, height: 1080 },
    { name: '4:5', width: 1080, height: 1350 },
  ])('$name is H.264 High with AAC stereo, ready to stream', async ({ width, height }) => {
    const film = aFilm({ width, height, frames: 30 });

    const file = await finished(film);

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
      const file = await finished(aFilm({ frames }), [17]);

      const { durationSeconds, video, audio } = await probeMedia(file);
      expect(video?.frames).toBe(frames);
      expect(video?.durationSeconds).toBeCloseTo(frames / 30, 4);
      expect(audio?.durationSeconds).toBeCloseTo(frames / 30, 4);
      expect(durationSeconds).toBeCloseTo(frames / 30, 2);
    },
  );

  test('is as loud as platforms ask for, and never louder at its peaks', async () => {
    const file = await finished(aFilm({ frames: 180 }));

    const { integratedLufs, truePeakDbtp } = await measureLoudness(file);

    expect(Math.abs(integratedLufs - -14)).toBeLessThanOrEqual(0.5);
    expect(truePeakDbtp).toBeLessThanOrEqual(-1);
  });

  test('shows every clip in its order: no frame is lost, doubled or moved', async () => {
    const film = aFilm({ width: 160, height: 90, frames: 40 });

    const whole = await finished(film, []);
    const joined = await finished(film, [7, 8, 25]);

    for (const frame of [0, 6, 7, 8, 25, 39]) {
      const difference = await meanDifference(whole, joined, frame);
      expect(difference, `frame ${frame}`).toBeLessThan(2.5);
    }
    expect(await meanDifference(whole, joined, 7, 8), 'one frame apart').toBeGreaterThan(2.5);
  });

  test('is the same to the last pixel when it is made again', async () => {
    const film = aFilm({ frames: 24 });

    const first = await hashFrames(await finished(film));
    const again = await hashFrames(await finished(film));
    const other = await hashFrames(await finished(aFilm({ frames: 24, base: '#14324e' })));

    expect(again).toEqual(first);
    expect(first.frames).toBe(24);
    expect(other.hash).not.toBe(first.hash);
  });

  test('carries its title', async () => {
    const file = await finished(aFilm());

    expect((await readFile(file)).includes('A film of tests')).toBe(true);
  });
});

describe('making a clip', () => {
  test('tells how many frames are drawn', async () => {
    const heard: number[] = [];

    await aClip(aFilm({ frames: 12 }), { onFrame: (framesDone) => heard.push(framesDone) });

    expect(heard).toEqual([5, 10, 12]);
  });

  test('stops at once when cancelled, and leaves no file and no process', async () => {
    const film = aFilm({ width: 1080, height: 1920, frames: 3000 });
    const cancelling = new AbortController();
    await expect.poll(() => workersOf(), { timeout: 10_000 }).toEqual([]);

    const rendering = aClip(film, { signal: cancelling.signal, onFrame: () => cancelling.abort() });

    await expect(rendering).rejects.toMatchObject({ name: 'MediaError', reason: 'cancelled' });
    expect(await readdir(folder)).toEqual([]);
    expect(await workersOf()).toEqual([]);
  });

  test('ends with the process that asked for it, even one that was killed', async () => {
    const script = `
      import { aFilm } from '${here}/a-film.ts';
      import { renderClip } from '${here}/render-clip.ts';
      const film = aFilm({ width: 1080, height: 1920, frames: 3000 });
      await renderClip({ film, from: 0, to: 3000, images: {}, file: '${join(folder, 'clip.mp4')}' });`;
    const parent = spawn(process.execPath, [
      '--import',
      'tsx',
      '--input-type=module',
      '-e',
      script,
    ]);
    const started = () => workersOf(parent.pid);
    await expect.poll(started, { timeout: 20_000 }).toHaveLength(1);
    const [worker = 0] = await started();

    parent.kill('SIGKILL');

    await expect.poll(() => isAlive(worker), { timeout: 10_000 }).toBe(false);
  });

  test('does not start when it was cancelled before', async () => {
    const rendering = aClip(aFilm(), { signal: AbortSignal.abort() });

    await expect(rendering).rejects.toMatchObject({ reason: 'cancelled' });
  });

  test('names the picture that is not there', async () => {
    const film = aFilm({ images: ['product'] });
    const missing = join(folder, 'bottle.png');

    const rendering = renderClip({
      ...{ film, from: 0, to: 5, file: join(folder, 'clip.mp4') },
      images: { product: missing },
    });

    await expect(rendering).rejects.toThrow(missing);
    expect(await readdir(folder)).toEqual([]);
  });

  test('says so when the folder is not there', async () => {
    const file = join(folder, 'nowhere', 'clip.mp4');

    const rendering = renderClip({ film: aFilm(), from: 0, to: 5, images: {}, file });

    await expect(rendering).rejects.toMatchObject({
      reason: 'unwritable',
      message: contains(file),
    });
  });

  test.skipIf(!existsSync('/dev/full'))('says so when the disk is full', async () => {
    const file = join(folder, 'clip.mp4');
    await symlink('/dev/full', `${file}.partial`);

    const rendering = renderClip({ film: aFilm(), from: 0, to: 24, images: {}, file });

    await expect(rendering).rejects.toMatchObject({ reason: 'disk-full' });
    expect(await readdir(folder)).toEqual([]);
  });

  test('refuses frames that the film does not have', async () => {
    const rendering = renderClip({ film: aFilm(), from: 20, to: 25, images: {}, file: 'clip.mp4' });

    await expect(rendering).rejects.toThrow('24 frames');
  });
});

describe('joining clips', () => {
  test('refuses a clip that was cut off', async () => {
    const clip = await aClip(aFilm());
    await truncate(clip, 2000);

    await expect(joined([clip])).rejects.toMatchObject({
      reason: 'broken',
      message: contains(clip),
    });
  });

  test('refuses a clip whose pictures were overwritten', async () => {
    const clip = await aClip(aFilm());
    const bytes = await readFile(clip);
    const pictures = bytes.indexOf('mdat') + 4;
    await writeFile(clip, bytes.fill(0, pictures + 900, pictures + 1200));

    await expect(joined([clip])).rejects.toMatchObject({ reason: 'broken' });
  });

  test('refuses clips of different sizes, and names the one that differs', async () => {
    const clip = await aClip(aFilm({ frames: 12 }));
    const wide = await aClip(aFilm({ frames: 12, width: 96 }), { name: 'wide.mp4' });

    await expect(joined([clip, wide])).rejects.toThrow(wide);
  });

  test('refuses clips that do not add up to the film, and leaves nothing behind', async () => {
    const clip = await aClip(aFilm({ frames: 20 }));

    await expect(joined([clip])).rejects.toMatchObject({ reason: 'wrong-result' });
    expect(await readdir(folder)).toEqual(['clip.mp4']);
  });

  test('names a clip that is not there', async () => {
    const clip = join(folder, 'scene-3.mp4');

    await expect(joined([clip])).rejects.toMatchObject({
      reason: 'missing',
      message: contains(clip),
    });
  });
});

describe('reading media', () => {
  test('a file that is no film is refused by name', async () => {
    const file = join(folder, 'notes.mp4');
    await writeFile(file, 'Nothing to see here. '.repeat(100));

    await expect(probeMedia(file)).rejects.toMatchObject({
      reason: 'broken',
      message: contains(file),
    });
  });

  test('a file that is not there is named', async () => {
    const file = join(folder, 'gone.mp4');

    await expect(probeMedia(file)).rejects.toMatchObject({
      reason: 'missing',
      message: contains(file),
    });
  });

  test('the loudness of a film without sound is not made up', async () => {
    const clip = await aClip(aFilm());

    await expect(measureLoudness(clip)).rejects.toThrow('has no sound');
  });

  test('a frame becomes a picture in the colours that were drawn', async () => {
    const clip = await aClip(aFilm({ width: 320, height: 180 }));
    const jpeg = join(folder, 'still.jpg');
    const png = join(folder, 'still.png');

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
    const clip = await aClip(aFilm());
    const out = join(folder, 'still.png');

    const extracting = extractFrame({ file: clip, frame: 24, out, format: 'png' });

    await expect(extracting).rejects.toThrow('no frame 24');
    expect(await readdir(folder)).toEqual(['clip.mp4']);
  });
});

interface ClipWishes {
  name?: string;
  signal?: AbortSignal;
  onFrame?: (framesDone: number) => void;
}

async function aClip(film: FilmSpec, { name = 'clip.mp4', ...options }: ClipWishes = {}) {
  const file = join(folder, name);
  await renderClip({ film, from: 0, to: film.frames, images: {}, file }, options);
  return file;
}

async function joined(clips: string[]) {
  const { soundtrack } = aFilm();
  const file = join(folder, 'film.mp4');
  await assembleFilm({ clips, soundtrack, frames: 24, title: 'A film of tests', file });
  return file;
}

function contains(text: string): unknown {
  return expect.stringContaining(text);
}

let films = 0;

/** Renders and joins a film out of the clips between these frames. */
async function finished(film: FilmSpec, cutsAt = [Math.floor(film.frames / 2)]) {
  const place = join(folder, `film-${films++}`);
  await mkdir(place);
  const edges = [0, ...cutsAt, film.frames];
  const clips: string[] = [];
  for (const [index, to] of edges.slice(1).entries()) {
    const file = join(place, `clip-${index}.mp4`);
    await renderClip({ film, from: edges[index] ?? 0, to, images: {}, file });
    clips.push(file);
  }
  const file = join(place, 'film.mp4');
  const { soundtrack, frames } = film;
  await assembleFilm({ clips, soundtrack, frames, title: 'A film of tests', file });
  return file;
}

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
  const out = join(folder, name);
  await extractFrame({ file, frame, out, format: 'png' });
  return sharp(out).raw().toBuffer();
}

function expectNear(color: number[], wanted: number[]) {
  const furthest = Math.max(...color.map((value, at) => Math.abs(value - (wanted[at] ?? 0))));
  expect(furthest, `${color.join()} against ${wanted.join()}`).toBeLessThanOrEqual(6);
}

/** Processes that do media work for this one, or for `parent`. */
async function workersOf(parent = process.pid): Promise<number[]> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid=,args=']);
  return stdout.split('\n').flatMap((line) => {
    const [pid, ppid] = line.trim().split(/\s+/).map(Number);
    return ppid === parent && line.includes('media-worker') && pid !== undefined ? [pid] : [];
  });
}

function isAlive(pid: number) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false; // there is no such process
  }
}
