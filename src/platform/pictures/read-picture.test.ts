import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPicture, writeUprightCopy } from './read-picture.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pictures-'));
});
afterAll(() => rm(folder, { recursive: true }));

const square = (color: string, width = 60, height = 40) =>
  sharp({ create: { width, height, channels: 4, background: color } });

test('tells the size of a photo as it is seen, not as it lies in the file', async () => {
  const file = join(folder, 'turned.jpg');
  await square('#cc3300').jpeg().withMetadata({ orientation: 6 }).toFile(file);

  const picture = await readPicture(file);

  expect(picture).toMatchObject({
    mime_type: 'image/jpeg',
    image_width: 40,
    image_height: 60,
    cut_out: false,
  });
  await writeUprightCopy(file, join(folder, 'upright.png'));
  expect(await readPicture(join(folder, 'upright.png'))).toMatchObject({
    image_width: 40,
    image_height: 60,
  });
});

test('puts the lively colour before the large grey around it', async () => {
  const file = join(folder, 'dot.png');
  const dot = await square('#e6392e', 30, 30).png().toBuffer();
  await square('#efefef')
    .composite([{ input: dot }])
    .png()
    .toFile(file);

  const { colors } = await readPicture(file);

  expect(colors[0]).toMatch(/^#e63/);
});

test('knows a product that was cut out of its background', async () => {
  const file = join(folder, 'cut-out.png');
  const bottle = await square('#225544', 20, 36).png().toBuffer();
  await square('#00000000')
    .composite([{ input: bottle }])
    .png()
    .toFile(file);

  expect(await readPicture(file)).toMatchObject({ cut_out: true, colors: ['#225544'] });
});

test.each([
  ['missing.png', undefined, 'The picture "missing.png" does not exist.'],
  ['empty.png', '', 'The picture "empty.png" is not a picture'],
  ['words.jpg', 'just words', 'The picture "words.jpg" is not a picture'],
  [
    'drawing.svg',
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
    'The picture "drawing.svg" is not a picture',
  ],
])('refuses %s by name', async (name, content, sentence) => {
  if (content !== undefined) await writeFile(join(folder, name), content);

  await expect(readPicture(join(folder, name))).rejects.toThrow(sentence);
});

test('refuses a photo that ends half-way', async () => {
  const whole = await square('#336699', 400, 400).jpeg().toBuffer();
  await writeFile(join(folder, 'half.jpg'), whole.subarray(0, whole.length / 2));

  await expect(readPicture(join(folder, 'half.jpg'))).rejects.toThrow(
    '"half.jpg" is not a picture',
  );
});
