import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { openDatabase } from '#src/platform/database/open-database.ts';
import { anInstallation, type Installation } from '../support/cli.ts';
import { eventually } from '../support/eventually.ts';
import { openFaultyVendor } from '../support/faulty-vendor.ts';
import { goodAgent } from '../support/language-agents.ts';
import { languageServer } from '../support/language-server.ts';
import { LAMP_PAGE, pageServer, sendPage } from '../support/page-server.ts';

const A_JOURNEY_MS = 180_000;
const PROMPT = 'Kiln & Co: hand-thrown mugs for slow mornings';
const SETTINGS = ['--interactive', '--duration', '6', '--aspect', '1:1', '--seed', '5'];

/** Makes an ad step by step, says some words on it, and kills the process while it works. */
async function killedAtWork(
  installation: Installation,
  args: string[],
  { words = '', when }: { words?: string; when: (shown: string) => boolean | Promise<boolean> },
) {
  const { child, ended } = installation.start('make', PROMPT, ...SETTINGS, ...args);
  let shown = '';
  child.stderr?.on('data', (chunk: Buffer) => (shown += chunk.toString()));
  child.stdin?.write(words);
  try {
    await eventually('the moment of its death', () => when(shown));
  } finally {
    child.kill('SIGKILL');
    await ended;
  }
  const { generation } = await rowsOf(installation);
  expect(generation).toMatchObject({ status: 'processing', waiting_since: null });
  return generation.id;
}

/** Goes on with it until it waits, and leaves. */
async function resumed(installation: Installation, id: string) {
  const { child, ended } = installation.start('make', '--resume', id);
  child.stdin?.end();
  const { code, stderr } = await ended;
  expect(code, stderr).toBe(0);
  const rows = await rowsOf(installation);
  expect(rows.generation.waiting_since).not.toBeNull();
  return rows;
}

/** Every scene was ordered and is being filmed. */
async function isWaitedFor(installation: Installation): Promise<boolean> {
  const { generation, calls } = await rowsOf(installation);
  return (
    calls.length === generation.num_scenes && calls.every(({ state }) => state === 'submitted')
  );
}

async function rowsOf({ folder }: Installation) {
  await using opened = await openDatabase({ kind: 'sqlite', path: join(folder, 'ads.db') });
  const { db } = opened;
  return {
    generation: await db.selectFrom('generations').selectAll().executeTakeFirstOrThrow(),
    calls: await db.selectFrom('provider_calls').selectAll().orderBy('created_at').execute(),
    pictures: await db.selectFrom('product_images').selectAll().execute(),
  };
}

test(
  'killed while a critic thinks, a story goes on with its answers and asks only that critic again',
  async () => {
    let isDeaf = true;
    await using server = await languageServer((question, at) =>
      at === 1 && isDeaf ? { hangs: true } : goodAgent(question),
    );
    await using installation = await anInstallation({
      env: { OPENAI_BASE_URL: server.baseUrl, OPENAI_PRICE: '0.15/0.6' },
    });
    const id = await killedAtWork(installation, ['--master'], {
      when: () => server.asked.length === 2,
    });
    isDeaf = false;

    const { generation, calls } = await resumed(installation, id);

    expect(generation).toMatchObject({ stage: 'story', llm_specification: { story_score: 90 } });
    expect(generation.llm_conversation_history?.map(({ role }) => role)).toEqual([
      ...['director', 'critic', 'scene_critic', 'cohesor', 'enhancer'],
    ]);
    const questions = server.asked.map(({ messages }) => JSON.stringify(messages));
    expect(questions).toHaveLength(6);
    expect(questions[2]).toBe(questions[1]);
    expect(new Set(questions).size).toBe(5);
    expect(calls.map(({ state, cost_micros }) => [state, cost_micros])).toEqual([
      ['done', 45],
      ['failed', null],
      ...Array.from({ length: 4 }, () => ['done', 45]),
    ]);
  },
  A_JOURNEY_MS,
);

test(
  'killed while a vendor films, the clips go on with what was ordered',
  async () => {
    await using vendor = await openFaultyVendor({ makesInMs: 1_500 });
    await using installation = await anInstallation({
      env: { RUNWAYML_API_SECRET: 'key_test', RUNWAYML_BASE_URL: vendor.url },
    });
    const id = await killedAtWork(installation, ['--music', 'none', '--model', 'runway/gen4.5'], {
      words: 'approve\n'.repeat(3),
      when: () => vendor.orders.length > 1 && isWaitedFor(installation),
    });

    const { generation, calls } = await resumed(installation, id);

    expect(generation).toMatchObject({ stage: 'clips' });
    expect(vendor.orders).toHaveLength(generation.num_scenes ?? 0);
    expect(calls.map(({ state, attempt }) => [state, attempt])).toEqual(
      vendor.orders.map(() => ['done', 1]),
    );
    const billed = calls.reduce((sum, { cost_micros }) => sum + (cost_micros ?? 0), 0);
    expect(billed).toBe(generation.expected_micros);
  },
  A_JOURNEY_MS,
);

test(
  'killed while a picture of the product page is fetched, the page is not read again and its picture is there once',
  async () => {
    const size = { width: 300, height: 200, channels: 3, background: '#c04010' } as const;
    const picture = await sharp({ create: size }).png().toBuffer();
    let isSlow = true;
    await using shop = await pageServer((path, response) => {
      if (path === '/lamp') sendPage(response, LAMP_PAGE);
      else if (!isSlow) response.writeHead(200, { 'content-type': 'image/png' }).end(picture);
    });
    await using installation = await anInstallation({
      env: { PRODUCT_PAGES_ALLOW_PRIVATE: 'true' },
    });
    const id = await killedAtWork(installation, ['--product-url', `${shop.url}/lamp`], {
      when: (shown) => shown.includes('Fetching pictures of the product'),
    });
    isSlow = false;

    const { generation, pictures } = await resumed(installation, id);

    expect(shop.asked).toEqual(['/lamp', '/lamp.png', '/lamp.png']);
    expect(pictures).toMatchObject([{ id: generation.product_image_id, name: 'Lumo' }]);
  },
  A_JOURNEY_MS,
);
