import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenDatabase } from '#src/platform/database/open-database.ts';
import { startGeneration } from '#src/generations/start-generation.ts';
import { openBrowser } from '../support/browser.ts';
import { freshSqlite } from '../support/databases.ts';
import { eventually } from '../support/eventually.ts';
import { testStudio, type TestStudio } from '../support/test-studio.ts';
import { buildWeb, collectProblems, signUpOnPage } from '../support/web.ts';

const A_FILM_MS = 120_000;

let database: OpenDatabase;
let studio: TestStudio;
let origin: string;
let browser: Browser;
beforeAll(async () => {
  await buildWeb();
  database = await freshSqlite();
  studio = await testStudio(database.db);
  await studio.app.engine.open();
  origin = await studio.server.listen({ host: '127.0.0.1', port: 0 });
  browser = await openBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await studio[Symbol.asyncDispose]();
  await database[Symbol.asyncDispose]();
});

test(
  'a scene of a finished ad is taken again, and the page goes to where that is made',
  async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
    const problems = collectProblems(page);
    await signUpOnPage(page, origin, 'ada');
    const ad = await startGeneration(studio.app, await ada(), {
      ...{ prompt: 'Mugs by Ada', duration: 6, aspect_ratio: '1:1', music: 'none' },
    });
    const made = () =>
      database.db.selectFrom('generations').select(['id', 'status', 'retaken_scene']).execute();
    const isMade = async () => (await made())[0]?.status === 'completed';
    await eventually('the film', isMade, { withinMs: A_FILM_MS });

    await page.goto(`${origin}/generations/${ad.id}?scene=2`);
    await page.getByRole('button', { name: 'Take again' }).click();
    await page.getByText('It is drawn here, which costs nothing.').waitFor();
    await page.getByRole('button', { name: 'Take it again' }).click();

    await page.waitForURL((url) => !url.pathname.endsWith(ad.id));
    const version = (await made()).find(({ id }) => id !== ad.id);
    expect(version).toMatchObject({ retaken_scene: 2 });
    expect(new URL(page.url()).pathname).toBe(`/generations/${version?.id}`);
    expect(problems).toEqual([]);
  },
  2 * A_FILM_MS,
);

async function ada() {
  const { id } = await database.db.selectFrom('users').select('id').executeTakeFirstOrThrow();
  return { user_id: id, is_superuser: true };
}
