import sharp from 'sharp';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Actor } from '#src/platform/actor.ts';
import type { Db } from '#src/platform/database/database.ts';
import type { DatabaseKind } from '#src/platform/database/database-kind.ts';
import { findProductImage, listProductImages } from '#src/products/product-image-store.ts';
import { onBothDatabases } from '../../test/support/databases.ts';
import { eventually } from '../../test/support/eventually.ts';
import { LAMP_PAGE, pageServer, sendPage } from '../../test/support/page-server.ts';
import { addPeople } from '../../test/support/people.ts';
import { testApp, type TestApp } from '../../test/support/test-app.ts';
import { findLook } from './find-look.ts';
import { markProcessing } from './generation-state-store.ts';
import { getGeneration } from './generation-store.ts';
import type { GenerationRequest } from './generation-contract.ts';
import { readGenerationRequest } from './read-generation-request.ts';
import { startGeneration } from './start-generation.ts';
import { toldStory } from './told-story.ts';
import { writeTheStory } from './write-the-story.ts';

const PROMPT = 'An ad for people who read at night';

async function lampShop(onAsked: (path: string) => Promise<void> = () => Promise.resolve()) {
  const picture = await sharp({
    create: { width: 300, height: 200, channels: 3, background: '#c04010' },
  })
    .png()
    .toBuffer();
  return pageServer((path, response) => {
    void onAsked(path).then(() => {
      if (path === '/lamp') sendPage(response, LAMP_PAGE);
      else if (path === '/lamp.png')
        response.writeHead(200, { 'content-type': 'image/png' }).end(picture);
      else response.writeHead(404).end();
    });
  });
}

/** The story alone, by the real engine: begun, told, or failed. */
async function tell(app: TestApp, owner: Actor, wish: Partial<GenerationRequest>) {
  app.engine.queue('stories', { perWorker: 1 });
  const workflow = app.engine.define<{ id: string }, null>('story-alone', async (ctx, { id }) => {
    await writeTheStory(app, ctx, id);
    return null;
  });
  await app.engine.open({ queues: ['stories'] });
  const { id } = await startGeneration(app, owner, { prompt: PROMPT, ...wish });
  const run = async (name: string) => {
    await app.engine.start(workflow, `${id}/${name}`, { id }, { queue: 'stories' });
    await eventually('the story ends', async () =>
      ['done', 'failed'].includes((await app.engine.find(`${id}/${name}`))?.state ?? ''),
    );
    return app.engine.find(`${id}/${name}`);
  };
  return { run, ad: () => getGeneration(app.db, owner, id) };
}

/** From now on no statement of a kind gets through, as when the process dies there, until it is revived. */
async function dyingAt(db: Db, kind: DatabaseKind, statement: string) {
  const run = async (statements: string[]) => {
    for (const one of statements) await sql.raw(one).execute(db);
  };
  const table = statement.split(' ').at(-1) ?? '';
  const dying = `create trigger dying before ${statement}`;
  if (kind === 'sqlite') await run([`${dying} begin select raise(abort, 'died'); end`]);
  else
    await run([
      `create function die() returns trigger language plpgsql as $$ begin raise 'died'; end $$`,
      `${dying} for each row execute function die()`,
    ]);
  return () => run([kind === 'sqlite' ? 'drop trigger dying' : `drop trigger dying on ${table}`]);
}

onBothDatabases('the page of a product', (db, kind) => {
  test('feeds story, picture and colours, and is fetched once', async () => {
    await using shop = await lampShop();
    await using app = await testApp(db());
    const { owner } = await addPeople(db());

    const { run, ad } = await tell(app, owner, { product_url: `${shop.url}/lamp`, duration: 20 });
    expect(await run('first')).toMatchObject({ state: 'done' });
    expect(await run('second')).toMatchObject({ state: 'done' });

    expect(shop.asked).toEqual(['/lamp', '/lamp.png']);
    const generation = await ad();
    expect(generation.product_page).toMatchObject({ name: 'Lumo', price: '$89' });
    const image = await findProductImage(app.db, owner, generation.product_image_id ?? '');
    expect(image).toMatchObject({ name: 'Lumo', image_width: 300, mime_type: 'image/png' });
    expect((await findLook(app.db, generation)).palette).toEqual(['#0a7d55']);

    const story = toldStory(generation);
    expect(story.product).toBe('Lumo');
    expect(story.facts).toContain('Dims with the sunset');
    expect(story.facts).toContain('$89');
    expect(JSON.stringify(story)).not.toMatch(/instructions|system prompt/i);
  });

  test('is what the ad says it is at, while it is read and its pictures are fetched', async () => {
    const steps: [string, string | null][] = [];
    const { owner } = await addPeople(db());
    await using app = await testApp(db());
    await using shop = await lampShop(async (path) => {
      steps.push([path, (await ad()).current_step]);
    });
    const wish = { product_url: `${shop.url}/lamp`, mode: 'interactive' as const };
    const { run, ad } = await tell(app, owner, wish);
    await markProcessing(db(), (await ad()).id, 'Writing the story');

    await run('first');

    expect(steps).toEqual([
      ['/lamp', 'Reading the product page'],
      ['/lamp.png', 'Fetching pictures of the product'],
    ]);
    expect((await ad()).current_step).toBe('Writing the story');
  });

  test.each([
    ['a picture was taken in', 'update of product_image_id on generations', 1],
    ['the page was read', 'insert on product_images', 2],
  ] as const)('gives its picture once to a run that dies after %s', async (_, at, fetched) => {
    await using shop = await lampShop();
    await using app = await testApp(db());
    const { owner } = await addPeople(db());
    const { run, ad } = await tell(app, owner, { product_url: `${shop.url}/lamp` });
    const revive = await dyingAt(db(), kind, at);
    expect(await run('first')).toMatchObject({ state: 'failed' });
    await revive();

    expect(await run('second')).toMatchObject({ state: 'done' });

    const { items } = await listProductImages(db(), owner);
    expect(items).toMatchObject([{ id: (await ad()).product_image_id, name: 'Lumo' }]);
    expect(shop.asked).toEqual(['/lamp', ...Array<string>(fetched).fill('/lamp.png')]);
    const kept = [];
    for await (const { key } of app.files.list(`products/${owner.user_id}`)) kept.push(key);
    expect(kept).toHaveLength(2);
  });

  test('that cannot be read ends the ad with one sentence, before the story', async () => {
    await using shop = await lampShop();
    await using app = await testApp(db());
    const { owner } = await addPeople(db());

    const { run, ad } = await tell(app, owner, { product_url: `${shop.url}/gone` });

    expect(await run('first')).toMatchObject({
      state: 'failed',
      error: { message: `The product page cannot be read: ${new URL(shop.url).host} answers 404.` },
    });
    expect(await ad()).toMatchObject({ scene_plan: null, product_page: null });
  });

  test('in a private network is not asked where its host does not allow it', async () => {
    await using shop = await lampShop();
    await using app = await testApp(db());
    const { owner } = await addPeople(db());

    const { run } = await tell({ ...app, privatePages: false }, owner, {
      product_url: `${shop.url}/lamp`,
    });

    expect(await run('first')).toMatchObject({
      state: 'failed',
      error: { message: expect.stringMatching(/must be on the public internet/) as string },
    });
    expect(shop.asked).toEqual([]);
  });
});

test.each([['lamp'], ['ftp://shop.example/lamp'], ['https://ada:pw@shop.example/']])(
  '%s is refused in the request',
  (address) => {
    expect(() => readGenerationRequest({ prompt: PROMPT, product_url: address })).toThrow(
      'The product page must be a whole http or https address without a name.',
    );
  },
);
