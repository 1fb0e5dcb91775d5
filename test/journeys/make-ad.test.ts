import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hashFrames } from '#src/rendering/media/hash-frames.ts';
import { anInstallation, type Installation } from '../support/cli.ts';

const PROMPT = 'Cold brew for people whose mornings start before they do';
const SIZES = {
  '9:16': [1080, 1920],
  '16:9': [1920, 1080],
  '1:1': [1080, 1080],
  '4:5': [1080, 1350],
};
const A_FILM_MS = 60_000;

let installation: Installation;
beforeAll(async () => {
  installation = await anInstallation();
});
afterAll(() => installation[Symbol.asyncDispose]());

async function make(...args: string[]) {
  const { code, stdout, stderr } = await installation.admint('make', PROMPT, '--json', ...args);
  expect(stderr).toBe('');
  expect(code).toBe(0);
  return JSON.parse(stdout) as Record<string, unknown> & { file: string };
}

test.each(
  (['pas', 'bab', 'aida'] as const).flatMap((framework) =>
    (['9:16', '16:9', '1:1', '4:5'] as const).map((aspect) => [framework, aspect] as const),
  ),
)(
  'makes a film by %s in %s as asked, with no key and no service',
  async (framework, aspect) => {
    const film = await make(
      '--framework',
      framework,
      '--aspect',
      aspect,
      '--duration',
      '6',
      '--seed',
      '7',
    );

    const [width, height] = SIZES[aspect];
    expect(film).toMatchObject({
      framework: framework.toUpperCase(),
      aspect_ratio: aspect,
      duration: 6,
      cost: 0,
      video: {
        codec: 'h264',
        profile: 'High',
        pixelFormat: 'yuv420p',
        width,
        height,
        fps: 30,
        frames: 180,
      },
      audio: { codec: 'aac', sampleRate: 48_000, channels: 2 },
      faststart: true,
    });
    expect(Math.abs(Number(film['durationSeconds']) - 6)).toBeLessThanOrEqual(1 / 30);
    expect(Math.abs(Number(film['integratedLufs']) + 14)).toBeLessThanOrEqual(0.5);
    expect(Number(film['truePeakDbtp'])).toBeLessThanOrEqual(-1);
  },
  A_FILM_MS,
);

test(
  'gives the same frames for the same seed, and others for another',
  async () => {
    const settings = ['--duration', '6', '--aspect', '1:1'];
    const once = await make(...settings, '--seed', '1');
    const again = await make(...settings, '--seed', '1');
    const other = await make(...settings, '--seed', '2');

    const [first, second, third] = await Promise.all(
      [once, again, other].map(({ file }) => hashFrames(file)),
    );
    expect(second).toEqual(first);
    expect(third?.hash).not.toBe(first?.hash);
  },
  A_FILM_MS,
);

test(
  'writes the film where it was asked to, and leaves no work in progress behind',
  async () => {
    const out = join(installation.folder, 'my ad.mp4');

    const { file, ...captions } = await make(
      ...['--duration', '6', '--aspect', '1:1', '--out', 'my ad.mp4'],
    );

    expect(file).toBe(out);
    expect(captions).toMatchObject({
      captions_srt: join(installation.folder, 'my ad.srt'),
      captions_vtt: join(installation.folder, 'my ad.vtt'),
    });
    expect(await readFile(join(installation.folder, 'my ad.vtt'), 'utf8')).toMatch(/^WEBVTT\n/);
    expect((await stat(out)).size).toBeGreaterThan(100_000);
    expect(globSync('temp/**/*', { cwd: installation.dataDir })).toEqual([]);
    expect(globSync('**/*.part', { cwd: installation.folder })).toEqual([]);
  },
  A_FILM_MS,
);
