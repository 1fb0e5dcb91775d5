import sharp from 'sharp';
import { expect, test } from 'vitest';
import { createGeneration } from '#src/generations/generation-store.ts';
import { aGeneration, aProductImage } from './support/builders.ts';
import { createProductImage } from '#src/products/product-image-store.ts';
import { onBothDatabases } from './support/databases.ts';
import { aForm } from './support/forms.ts';
import { testStudio } from './support/test-studio.ts';

const LOGO = await sharp({ create: { width: 90, height: 30, channels: 4, background: '#ff6b35' } })
  .png()
  .toBuffer();

onBothDatabases('brand styles over HTTP', (db) => {
  async function given() {
    const studio = await testStudio(db());
    const { token, user_id } = await studio.signUp('ada');
    const made = await studio.ask({
      method: 'POST',
      url: '/api/brand-styles',
      token,
      body: {
        name: 'Northern Roast',
        style_data: { color_palette: ['#1a1a1a'], fonts: { headline: 'Unbounded' } },
      },
    });
    const url = `/api/brand-styles/${made.body.id}`;
    const putLogo = (content: Buffer, filename = 'logo.png', by = token) => {
      const { headers, body } = aForm([{ name: 'file', filename, content }]);
      return studio.ask({ method: 'PUT', url: `${url}/logo`, token: by, headers, body });
    };
    return {
      ...studio,
      ...{ token, user_id, made, url, putLogo },
      [Symbol.asyncDispose]: () => studio[Symbol.asyncDispose](),
    };
  }

  test('a logo is uploaded, shown to its owner alone, replaced, and taken away', async () => {
    await using world = await given();
    const { ask, token, url, putLogo } = world;

    const first = await putLogo(LOGO);
    const address = String(first.body['logo_url']);
    expect(first).toMatchObject({ status: 200, body: { name: 'Northern Roast' } });
    expect((await ask({ url: address, token })).headers['content-type']).toBe('image/png');
    const { token: stranger } = await world.signUp('eve');
    expect((await ask({ url: address, token: stranger })).status).toBe(404);
    expect((await putLogo(LOGO, 'logo.png', stranger)).status).toBe(404);

    const recolored = await ask({
      method: 'PATCH',
      url,
      token,
      body: { style_data: { color_palette: ['#222222'], fonts: { text: 'Sora' } } },
    });
    expect(recolored.body).toMatchObject({
      logo_url: expect.stringContaining('/media/brands/') as string,
      style_data: { color_palette: ['#222222'], fonts: { text: 'Sora' } },
    });

    const bare = await ask({ method: 'DELETE', url: `${url}/logo`, token });
    expect(bare.body['logo_url']).toBeNull();
    expect((await ask({ url: address, token })).status).toBe(404);
  });

  test('what is no picture, or shows nothing, leaves the logo as it was', async () => {
    await using world = await given();
    await world.putLogo(LOGO);
    const clear = await sharp({
      create: { width: 9, height: 9, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    })
      .png()
      .toBuffer();
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>');

    for (const content of [
      Buffer.from(''),
      Buffer.from('<html>'),
      svg,
      LOGO.subarray(0, 40),
      clear,
    ]) {
      const { status, body } = await world.putLogo(content, '../../evil.png');
      expect(status).toBe(422);
      expect(body.error.details['field']).toBe('file');
    }

    const { body } = await world.ask({ url: world.url, token: world.token });
    expect(body['logo_url']).not.toBeNull();
    const kept: string[] = [];
    for await (const { key } of world.app.files.list('brands')) kept.push(key);
    expect(kept).toEqual([`brands/${world.user_id}/${world.made.body.id}/logo.png`]);
  });

  test('a font that is not bundled is refused by name, with those that are', async () => {
    await using world = await given();

    const { status, body } = await world.ask({
      method: 'PATCH',
      url: world.url,
      token: world.token,
      body: { style_data: { color_palette: ['#222222'], fonts: { headline: 'Comic Sans' } } },
    });

    expect(status).toBe(422);
    expect(body.error.message).toMatch(/headline font must be one of .*Unbounded/);
  });

  test('brand styles and product images say how many ads use them', async () => {
    await using world = await given();
    const { user_id, token } = world;
    const image = await createProductImage(db(), aProductImage({ user_id }));
    const uses = { brand_style_id: world.made.body.id, product_image_id: image.id };
    for (let ad = 0; ad < 2; ad += 1) {
      await createGeneration(db(), aGeneration({ user_id, ...uses }));
    }
    await createGeneration(db(), aGeneration({ user_id }));

    for (const url of ['/api/brand-styles', '/api/product-images']) {
      const { body } = await world.ask({ url, token });
      expect(body.items).toMatchObject([{ ads: 2 }]);
    }
    expect((await world.ask({ url: world.url, token })).body['ads']).toBe(2);
  });
});
