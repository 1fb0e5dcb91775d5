import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { extractFrame } from '#src/rendering/media/extract-frame.ts';
import { anInstallation, type Installation } from '../support/cli.ts';
import { ssim } from '../support/ssim.ts';

const PROMPT = 'Cold brew for people whose mornings start before they do';
const A_FILM_MS = 60_000;

let installation: Installation;
beforeEach(async () => {
  installation = await anInstallation();
});
afterEach(() => installation[Symbol.asyncDispose]());

test('draws every scene on one page where the person stands, and writes nothing else', async () => {
  const { code, stdout, stderr } = await installation.admint('storyboard', PROMPT, '--seed', '7');

  expect(stderr).toBe('');
  expect(code).toBe(0);
  const file = join(installation.folder, 'storyboard.png');
  expect(stdout.split('\n').slice(0, 3)).toEqual([
    file,
    'Cold brew · PAS · 15 s · 9:16 · seed 7',
    expect.stringMatching(/^ {2}1 +\d\.\d s {2}/),
  ]);
  expect(await sharp(file).metadata()).toMatchObject({ format: 'png', width: 1799 });
  expect(await readdir(installation.folder)).toEqual(['storyboard.png']);
});

test('draws the same page for the same seed, and another for another', async () => {
  const draw = async (seed: string, out: string) => {
    await installation.admint('storyboard', PROMPT, '--seed', seed, '--out', out);
    return readFile(join(installation.folder, out));
  };

  const [once, again, other] = [
    await draw('1', 'once.png'),
    await draw('1', 'again.png'),
    await draw('2', 'other.png'),
  ];

  expect(again.equals(once)).toBe(true);
  expect(other.equals(once)).toBe(false);
});

test('shows captions where the voice will say them, with --voice', async () => {
  const draw = async (out: string, ...flags: string[]) => {
    const { code, stderr } = await installation.admint(
      'storyboard',
      PROMPT,
      '--seed',
      '7',
      '--out',
      out,
      ...flags,
    );
    expect([code, stderr]).toEqual([0, '']);
    return readFile(join(installation.folder, out));
  };

  const silent = await draw('silent.png');
  const spoken = await draw('spoken.png', '--voice');
  const named = await draw('named.png', '--voice', 'slt');

  expect(spoken.equals(silent)).toBe(false);
  expect(named.equals(spoken)).toBe(true);
  expect(await sharp(spoken).metadata()).toMatchObject({ format: 'png', width: 1799 });
});

test('refuses a voice in a language it does not speak, in one sentence, and draws nothing', async () => {
  const { code, stderr } = await installation.admint(
    'storyboard',
    'Kaffee für alle, die vor der Sonne aufstehen und nicht warten wollen',
    '--voice',
  );

  expect(code).not.toBe(0);
  expect(stderr).toContain('speaks English only, and this ad is in German');
  expect(await readdir(installation.folder)).toEqual([]);
});

test(
  'shows the film that is made of the same wish',
  async () => {
    const product = join(installation.folder, 'mug.png');
    await sharp({ create: { width: 300, height: 400, channels: 3, background: '#2b6e5f' } }).toFile(
      product,
    );
    const logo = join(installation.folder, 'logo.png');
    await aLogo().toFile(logo);
    const wish = [
      PROMPT,
      '--seed',
      '3',
      '--aspect',
      '1:1',
      '--duration',
      '6',
      '--product',
      product,
      '--logo',
      logo,
    ];

    const board = await installation.admint('storyboard', ...wish, '--brand', product);
    const ad = await installation.admint('make', ...wish, '--brand', product, '--json');

    const seconds = Number(/^ {2}1 +(\d\.\d) s/m.exec(board.stdout)?.[1]);
    const still = join(installation.folder, 'still.png');
    const { file } = JSON.parse(ad.stdout) as { file: string };
    const frame = Math.round(seconds * 30 * 0.7);
    await extractFrame({ file, frame, out: still, width: 560, format: 'png' });
    const firstPicture = sharp(join(installation.folder, 'storyboard.png')).extract({
      left: 48,
      top: 160,
      width: 560,
      height: 560,
    });
    expect(ssim(await pixelsOf(firstPicture), await pixelsOf(sharp(still)))).toBeGreaterThan(0.95);
  },
  A_FILM_MS,
);

test('shows a logo where the ad begins', async () => {
  await aLogo().toFile(join(installation.folder, 'logo.png'));

  const { code, stderr } = await installation.admint(
    ...['storyboard', PROMPT, '--seed', '7', '--logo', 'logo.png'],
  );

  expect(stderr).toBe('');
  expect(code).toBe(0);
  // 340 pixels of a film that is 1080 wide, 315 on the page.
  const pixels = await logoPixels(join(installation.folder, 'storyboard.png'));
  expect(pixels).toBeGreaterThan(1500);
});

test.each([
  ['no prompt', [], 'The prompt is empty'],
  ['a film that is too short', ['Tea', '--duration', '5'], 'must be at least 6 seconds.'],
  ['an unknown framework', ['Tea', '--framework', 'xyz'], '--framework xyz is unknown'],
  ['a picture that is not there', ['Tea', '--product', 'mug.png'], '"mug.png" does not exist.'],
  ['a brand that is no picture', ['Tea', '--brand', 'words.png'], '"words.png" is not a picture'],
  ['a logo that is no picture', ['Tea', '--logo', 'words.png'], '"words.png" is not a picture'],
  ['an output folder that is not there', ['Tea', '--out', 'no/such/a.png'], 'cannot be written'],
  ['another kind of file', ['Tea', '--out', 'board.jpg'], '--out board.jpg must end in .png'],
])('refuses %s in one sentence, with exit code 2', async (_what, args, sentence) => {
  await writeFile(join(installation.folder, 'words.png'), 'not a picture');

  const { code, stdout, stderr } = await installation.admint('storyboard', ...args);

  expect(stderr).toContain(sentence);
  expect(code).toBe(2);
  expect(stdout).toBe('');
  expect(await readdir(installation.folder)).toEqual(['words.png']);
});

const LOGO_COLOR = { r: 0, g: 94, b: 255 };

function aLogo(): Sharp {
  return sharp({ create: { width: 400, height: 100, channels: 4, background: '#005eff' } })
    .extend({ top: 40, bottom: 40, left: 40, right: 40, background: '#00000000' })
    .png();
}

/** Above the first line of the first scene. */
async function logoPixels(file: string): Promise<number> {
  const { rgba } = await pixelsOf(
    sharp(file).extract({ left: 40, top: 200, width: 330, height: 85 }),
  );
  const isLogo = (at: number) =>
    Math.abs((rgba[at] ?? 0) - LOGO_COLOR.r) < 6 &&
    Math.abs((rgba[at + 1] ?? 0) - LOGO_COLOR.g) < 6 &&
    Math.abs((rgba[at + 2] ?? 0) - LOGO_COLOR.b) < 6;
  return Array.from({ length: rgba.length / 4 }, (_, pixel) => pixel * 4).filter(isLogo).length;
}

async function pixelsOf(picture: Sharp) {
  const { data, info } = await picture.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, rgba: data };
}
