import { Readable } from 'node:stream';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Db } from '#src/platform/database/database.ts';
import { videoKey } from '#src/generations/generation-files.ts';
import { aGeneration, minutesAfterNoon } from '../support/builders.ts';
import { eventually } from '../support/eventually.ts';
import type { TestStudio } from '../support/test-studio.ts';
import { collectProblems, signUpOnPage, widthBeyondTheScreen } from '../support/web.ts';
import { type WebStudio, webStudio } from '../support/web-studio.ts';

const ADS = 30;

let opened: WebStudio;
let db: Db;
let studio: TestStudio;
let origin: string;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let problems: string[];
beforeAll(async () => {
  opened = await webStudio();
  ({ studio, db, origin, browser } = opened);
  context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  page = await context.newPage();
  problems = collectProblems(page);
  await signUpOnPage(page, origin, 'ada');
  await addAds();
}, 120_000);
afterAll(() => opened[Symbol.asyncDispose]());
beforeEach(async () => {
  await page.goto(`${origin}/gallery`);
  await card('Ad 29').waitFor();
});

const card = (title: string) => page.getByRole('link', { name: title, exact: true });

async function addAds() {
  const { id } = await db.selectFrom('users').select('id').executeTakeFirstOrThrow();
  const ads = Array.from({ length: ADS }, (_, index) =>
    aGeneration({
      user_id: id,
      title: `Ad ${index}`,
      status: 'completed',
      video_url: `/media/none/${index}.mp4`,
      progress: 100,
      framework: index % 2 === 0 ? 'PAS' : 'AIDA',
      created_at: minutesAfterNoon(index),
    }),
  );
  ads[28] = { ...ads[28]!, status: 'processing', progress: 40, video_url: null };
  await db.insertInto('generations').values(ads).execute();
}

/** Bytes that stand for a film: they are downloaded, not played. */
async function keepFilmOf(title: string) {
  const ad = await db
    .selectFrom('generations')
    .select(['id', 'user_id'])
    .where('title', '=', title)
    .executeTakeFirstOrThrow();
  const key = videoKey(ad);
  await studio.app.files.keepStream(Readable.from(['a film']), key);
  await db
    .updateTable('generations')
    .set({ video_path: key, video_url: `/media/${key}` })
    .where('id', '=', ad.id)
    .execute();
  await page.reload();
}

const titles = async () =>
  (await db.selectFrom('generations').select('title').execute()).map(({ title }) => title);

test('what is looked for stands in the address; what matches nothing says so and leads back', async () => {
  await page.getByRole('searchbox').fill('ad 17');
  await page.getByText('1 ad', { exact: true }).waitFor();
  expect(new URL(page.url()).search).toBe('?q=ad+17');

  await page.getByLabel('Framework').selectOption('PAS');
  await page.getByRole('heading', { name: 'No ad is like that' }).waitFor();
  await page.reload();
  await page.getByRole('heading', { name: 'No ad is like that' }).waitFor();
  expect(await page.getByRole('searchbox').inputValue()).toBe('ad 17');

  await page.getByRole('button', { name: 'Show all ads' }).click();
  await page.getByLabel('Order').selectOption('Oldest first');
  await card('Ad 0').waitFor();
  expect(await page.getByRole('main').getByRole('article').first().textContent()).toContain('Ad 0');
});

test('going back leads to the same place in the list', async () => {
  await page.getByRole('button', { name: 'Show more' }).click();
  await card('Ad 0').waitFor();
  await card('Ad 3').scrollIntoViewIfNeeded();
  const before = await page.evaluate<number>('scrollY');
  await card('Ad 3').click();
  await page.getByRole('heading', { name: 'Ad 3' }).waitFor();

  await page.goBack();
  await card('Ad 3').waitFor();

  expect(before).toBeGreaterThan(400);
  await eventually('the same place', async () => {
    const now = await page.evaluate<number>('scrollY');
    return Math.abs(now - before) < 4;
  });
});

test('what is in the making shows how far it is', async () => {
  const bar = page.getByRole('progressbar');

  expect(await bar.getAttribute('aria-valuenow')).toBe('40');
});

test('an ad plays without sound under the pointer and under the keyboard, unless nothing should move', async () => {
  const film = () => page.locator('video');
  await card('Ad 29').hover();
  await film().waitFor({ state: 'attached' });
  expect(await page.evaluate("document.querySelector('video').muted")).toBe(true);
  await page.mouse.move(0, 0);
  await film().waitFor({ state: 'detached' });
  await card('Ad 27').focus();
  await film().waitFor({ state: 'attached' });

  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.reload();
  await card('Ad 29').hover();
  expect(await film().count()).toBe(0);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
});

test('deleted ads come back by undo, and are deleted for good when the page is left', async () => {
  const select = async () => {
    await page.getByLabel('Select Ad 26').check();
    await page.getByLabel('Select Ad 25').check();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
  };
  await select();
  await page.getByText('2 ads deleted.').waitFor();
  expect(await card('Ad 26').count()).toBe(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await card('Ad 26').waitFor();
  expect(await titles()).toContain('Ad 26');

  await select();
  await page.getByText('2 ads deleted.').first().waitFor();
  await page.goto('about:blank');

  await eventually('both are gone', async () => !(await titles()).includes('Ad 25'));
  expect(await titles()).not.toContain('Ad 26');
});

test('any made ads are compared, in the order in which they were chosen', async () => {
  for (const title of ['Ad 23', 'Ad 29', 'Ad 24']) await page.getByLabel(`Select ${title}`).check();
  await page.getByRole('button', { name: 'Compare' }).click();

  await page.getByRole('heading', { name: '3 ads compared' }).waitFor();
  await page.getByRole('row', { name: 'Persuasion AIDA AIDA PAS' }).waitFor();
  const first = page.getByRole('listitem', { name: 'Ad A' });
  expect(await first.getByRole('link', { name: 'Ad 23' }).count()).toBe(1);
  await page.getByRole('radio', { name: 'Flip' }).click();
  await page.getByLabel('Second film').selectOption({ label: 'Ad C' });

  await page.goto(`${origin}/compare`);
  await page.getByRole('link', { name: 'Choose from the gallery' }).click();
  await card('Ad 29').waitFor();
  expect(new URL(page.url()).search).toBe('?status=completed');
});

test('an ad that is not made yet cannot be compared, nor eleven at once', async () => {
  for (const title of ['Ad 29', 'Ad 28']) await page.getByLabel(`Select ${title}`).check();
  expect(await page.getByRole('button', { name: 'Compare' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Select nothing' }).click();

  for (let ad = 10; ad <= 20; ad += 1) await page.getByLabel(`Select Ad ${ad}`).check();
  await page.getByText('Up to 10 can be compared.').waitFor();
});

test('what is in the making is not deleted, and several films are downloaded at once', async () => {
  await page.getByLabel('Select Ad 28').check();
  await page.getByText('Stop what is in the making').waitFor();
  expect(await page.getByRole('button', { name: 'Delete', exact: true }).count()).toBe(0);
  await page.getByRole('button', { name: 'Select nothing' }).click();

  await keepFilmOf('Ad 29');
  await page.getByLabel('Select Ad 29').check();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download' }).click();
  expect((await downloading).suggestedFilename()).toMatch(/\.mp4$/);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await widthBeyondTheScreen(page)).toBe(0);
  expect(problems).toEqual([]);
});
