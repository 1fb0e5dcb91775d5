import sharp from 'sharp';
import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '#src/platform/actor.ts';
import { onBothDatabases } from '../../test/support/databases.ts';
import { filmFolder } from '../../test/support/film-folder.ts';
import { addPeople } from '../../test/support/people.ts';
import { testApp } from '../../test/support/test-app.ts';
import { addLogo } from './add-logo.ts';
import { getBrandStyle } from './brand-style-store.ts';
import { createBrandStyleFromLogo } from './create-brand-style-from-logo.ts';
import { createBrandStyleFromPicture } from './create-brand-style-from-picture.ts';
import { prepareLogo } from './prepare-logo.ts';
import { removeBrandStyle } from './remove-brand-style.ts';
import { writeLogoPicture } from './write-logo-picture.ts';

const folder = filmFolder();

/** A mark in the middle of a clear or a coloured page. */
async function aLogo(
  name: string,
  { mark = '#0b7a5b', page = '#00000000', width = 300, height = 60 } = {},
): Promise<string> {
  const file = folder.path(name);
  const drawn = sharp({ create: { width, height, channels: 4, background: mark } }).extend({
    top: 50,
    bottom: 50,
    left: 90,
    right: 90,
    background: page,
  });
  await (name.endsWith('.jpg') ? drawn.jpeg({ quality: 100 }) : drawn.png()).toFile(file);
  return file;
}

test.each([
  ['wide', 300, 60],
  ['tall', 60, 300],
  ['square', 120, 120],
])('a %s logo that is cut out loses its clear margin', async (_form, width, height) => {
  const file = await aLogo('logo.png', { width, height, mark: '#ffffff' });

  const logo = await writeLogoPicture(file, folder.path('copy.png'));

  expect(logo).toEqual({ id: 'logo', width, height, luminance: 1, ground: null });
  expect(await sharp(folder.path('copy.png')).metadata()).toMatchObject({ width, height });
});

test('a JPEG tells the ground it stands on', async () => {
  const file = await aLogo('logo.jpg', { mark: '#101820', page: '#ffffff' });

  const { ground, width, luminance } = await writeLogoPicture(file, folder.path('copy.png'));

  expect(ground).toBe('#ffffff');
  expect(width).toBeLessThan(310);
  expect(luminance).toBeGreaterThan(0.5);
});

test('light on clear is light, dark on clear is dark', async () => {
  const luminanceOf = async (mark: string) =>
    (await writeLogoPicture(await aLogo('logo.png', { mark }), folder.path('copy.png'))).luminance;

  expect(await luminanceOf('#f5e9c8')).toBeCloseTo(0.82, 1);
  expect(await luminanceOf('#101820')).toBeLessThan(0.01);
});

test('a picture of one colour is a logo too, and one that is clear all over is refused', async () => {
  const whole = await aLogo('whole.png', { mark: '#cc3300', page: '#cc3300' });
  expect(await writeLogoPicture(whole, folder.path('copy.png'))).toMatchObject({
    ground: '#cc3300',
  });

  const clear = await aLogo('clear.png', { mark: '#00000000' });
  await expect(writeLogoPicture(clear, folder.path('copy.png'))).rejects.toThrow(
    'The logo "clear.png" is clear all over',
  );
});

onBothDatabases('a logo', (db) => {
  let owner: Actor;
  let stranger: Actor;
  beforeEach(async () => {
    ({ owner, stranger } = await addPeople(db()));
  });

  test('makes a brand style of its own, in its colours where it has any', async () => {
    await using app = await testApp(db());

    const green = await createBrandStyleFromLogo(app, owner, { file: await aLogo('green.png') });
    const black = await createBrandStyleFromLogo(app, owner, {
      file: await aLogo('black.png', { mark: '#111111' }),
    });

    expect(green).toMatchObject({ name: 'green', style_data: { color_palette: ['#0b7a5b'] } });
    expect(black.style_data.color_palette).toEqual([]);
    expect(await app.files.exists(green.style_data.logo ?? '')).toBe(true);
  });

  test('is kept with a brand style that is there, lies ready for its films, and goes with it', async () => {
    await using app = await testApp(db());
    const shop = await aLogo('shop.png', { mark: '#e6392e', page: '#ffffff' });
    const { id } = await createBrandStyleFromPicture(app, owner, { file: shop });
    const file = await aLogo('logo.png');

    await expect(addLogo(app, stranger, { id, file })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const { style_data } = await addLogo(app, owner, { id, file });

    expect(await getBrandStyle(db(), owner, id)).toMatchObject({ style_data });
    expect(style_data.color_palette).toContain('#e6392e');
    const generation = { brand_style_id: id, user_id: owner.user_id };
    const ready = await prepareLogo(app, generation, 'temp/film');
    expect(ready).toMatchObject({ key: 'temp/film/logo.png', picture: { width: 300, height: 60 } });
    expect(await sharp(await app.files.localPath('temp/film/logo.png')).metadata()).toMatchObject({
      width: 300,
    });

    await removeBrandStyle(app, owner, id);
    expect(await app.files.exists(style_data.logo ?? '')).toBe(false);
    expect(await prepareLogo(app, generation, 'temp/film')).toBeUndefined();
  });
});
