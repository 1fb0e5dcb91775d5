import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { drawBag } from '../../bench/gallery-pictures.ts';
import { openBrowser } from '../support/browser.ts';
import { freshSqlite } from '../support/databases.ts';
import { interactiveStudio } from '../support/interactive.ts';
import { pageServer } from '../support/page-server.ts';
import { PASSWORD } from '../support/test-studio.ts';
import { buildWeb, collectProblems, widthBeyondTheScreen } from '../support/web.ts';

/** A machine that does much else takes its time. */
const A_FILM_MS = 240_000;
const PATIENCE = { timeout: 120_000 };

let database: Awaited<ReturnType<typeof freshSqlite>>;
let studio: Awaited<ReturnType<typeof interactiveStudio>>;
let browser: Browser;
let page: Page;
let origin: string;
let problems: string[];
beforeAll(async () => {
  await buildWeb();
  database = await freshSqlite();
  studio = await interactiveStudio(database.db);
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  problems = collectProblems(page);
  origin = await studio.server.listen({ host: '127.0.0.1', port: 0 });
  await page.goto(`${origin}/login`);
  await page.getByLabel('Name or email address').fill('ada');
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'What should people feel about it?' }).waitFor();
}, A_FILM_MS);
afterAll(async () => {
  await browser.close();
  await studio[Symbol.asyncDispose]();
  await database[Symbol.asyncDispose]();
});

test(
  'each stage waits for a word: edited, drawn anew beside how it was, gone back from, approved',
  async () => {
    const id = await studio.begin();
    await page.goto(`${origin}/generations/${id}`);

    await page.getByRole('heading', { name: 'Your word on the story' }).waitFor(PATIENCE);
    await page.getByLabel('Scene 1, headline').fill('Slow mugs.');
    await page.getByRole('button', { name: 'Keep my words' }).click();
    await page.getByText('your words').waitFor();
    expect(await widthBeyondTheScreen(page)).toBe(0);
    await page.getByRole('button', { name: /^Approve and gather .*\$0\.00/ }).click();

    await page.getByRole('heading', { name: 'Your word on the references' }).waitFor(PATIENCE);
    await chooseOtherReferences();
    const current = page.locator('[aria-current=step]');
    expect(await current.innerText()).toContain('References');
    expect(await current.innerText()).toContain('Waits for you');
    await page.getByRole('button', { name: /^Approve and draw/ }).click();

    await page.getByRole('heading', { name: 'Your word on the storyboard' }).waitFor(PATIENCE);
    const focused = () => page.evaluate('document.activeElement.textContent.trim()');
    await expect.poll(focused).toBe('Your word on the storyboard');
    await page.getByLabel('Scene 1 alone').fill('more room around it');
    await page.getByRole('button', { name: 'Draw anew' }).first().click();
    await page.getByRole('img', { name: 'Scene 1, as it was' }).waitFor(PATIENCE);
    expect(await page.getByRole('img', { name: /as it was/ }).count()).toBe(1);

    await page.getByRole('button', { name: 'Back to the references' }).click();
    await page.getByRole('alertdialog').getByText('panels of the storyboard').waitFor();
    await page.getByRole('button', { name: 'Keep it as it is' }).click();
    expect(await widthBeyondTheScreen(page)).toBe(0);
    await page.getByRole('button', { name: /^Approve and make the clips/ }).click();

    await page.getByRole('heading', { name: 'Your word on the clips' }).waitFor(PATIENCE);
    const posters = await page.locator('video[aria-label^="Scene"]').all();
    expect(posters.length).toBeGreaterThan(1);
    for (const video of posters) expect(await video.getAttribute('poster')).toMatch(/scene-\d/u);
    await page.getByRole('button', { name: /^Approve and make the film/ }).click();
    await page.getByRole('button', { name: 'Download' }).waitFor(PATIENCE);
    expect(problems).toEqual([]);
  },
  A_FILM_MS,
);

async function chooseOtherReferences(): Promise<void> {
  const picture = { name: 'mug.png', mimeType: 'image/png', buffer: drawBag().png };
  await page.getByLabel('Product picture from this device').setInputFiles(picture);
  await page.getByRole('img', { name: 'The product' }).waitFor(PATIENCE);
  await page.getByText('Colours, from the product picture').waitFor();

  await page.getByRole('button', { name: 'Brand style' }).click();
  await page
    .locator('[role=dialog] input[type=file]')
    .setInputFiles({ ...picture, name: 'Kiln & Co.png' });
  await page.getByText('Colours, the brand’s').waitFor(PATIENCE);
  await page.getByRole('button', { name: 'Brand style Kiln & Co' }).waitFor();

  await page.getByRole('button', { name: 'Show another product' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'mug', pressed: true }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Without a product' }).click();
  await page.getByRole('img', { name: 'The product' }).waitFor({ state: 'detached' });
  await page.getByRole('heading', { name: 'Your word on the references' }).waitFor(PATIENCE);
  expect(await widthBeyondTheScreen(page)).toBe(0);
}

/** Letters that somebody speaks or leans on do nothing once they are switched off; Space still plays. */
async function playWithoutLetters(id: string): Promise<void> {
  await page.goto(`${origin}/settings`);
  await page.getByRole('switch', { name: 'Keys of a single letter' }).click();
  await page.goto(`${origin}/generations/${id}`);
  await page.getByRole('button', { name: 'Sound off', exact: true }).waitFor();

  await page.keyboard.press('m');
  await page.keyboard.press('k');
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Pause (Space)' }).waitFor();
  expect(await page.evaluate(`document.querySelector('video').muted`)).toBe(false);
}

test(
  'an ad is watched in the making, left, found again, stopped, gone on with, and played by keys',
  async () => {
    const id = await studio.begin({ mode: 'auto', framework: 'master_mode' });
    await page.goto(`${origin}/generations/${id}`);
    await page.getByRole('log', { name: 'Conversation' }).getByText('Director').waitFor(PATIENCE);
    await page
      .getByText(/^(Approves|Wants changes) \d+$/)
      .first()
      .waitFor(PATIENCE);
    await page.getByRole('progressbar', { name: 'Making the ad' }).waitFor();
    expect(await widthBeyondTheScreen(page)).toBe(0);

    await page.goto(`${origin}/gallery`);
    await page.getByRole('heading', { name: 'Gallery' }).waitFor();
    await page.goBack();
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByRole('alertdialog').getByText('Spent so far: $0.00').waitFor();
    await page.getByRole('button', { name: 'Stop the ad' }).click();
    await page.getByRole('heading', { name: 'You stopped this ad' }).waitFor(PATIENCE);
    await page.getByRole('button', { name: /^(Try again|Go on with)/ }).click();

    await page.getByRole('button', { name: 'Download' }).waitFor(PATIENCE);
    const film = (asks: string) => page.evaluate(`document.querySelector('video').${asks}`);
    await page.keyboard.press('m');
    expect(await film('muted')).toBe(true);
    await page.getByRole('slider', { name: 'Place in the film' }).press('End');
    await expect.poll(() => new URL(page.url()).searchParams.get('scene')).not.toBe('1');
    await page.getByRole('slider', { name: 'Place in the film' }).press('Home');
    await page.keyboard.press('k');
    await expect.poll(() => film('currentTime > 0.2')).toBe(true);
    await page.keyboard.press('k');
    expect(await film('paused')).toBe(true);

    await page.getByRole('tab', { name: 'Quality' }).click();
    await page.getByText(/LUFS/).waitFor();
    await page.getByRole('tab', { name: 'Versions' }).click();
    await page.getByText('the first and only version').waitFor();
    expect(await widthBeyondTheScreen(page)).toBe(0);

    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download' }).click();
    await page.getByRole('menuitem', { name: /Captions, SRT/ }).click();
    expect((await downloading).suggestedFilename()).toMatch(/\.srt$/);
    await playWithoutLetters(id);
    expect(problems).toEqual([]);
  },
  A_FILM_MS,
);

test(
  'an ad whose product page is not there says so, and is made once it is',
  async () => {
    let isThere = false;
    await using shop = await pageServer((_, response) => {
      response.statusCode = isThere ? 200 : 404;
      response.setHeader('content-type', 'text/html');
      response.end('<title>Mug</title><meta property="og:title" content="Dawn mug">');
    });
    await page.goto(`${origin}/create`);
    await page.getByLabel('in a sentence').fill('Dawn mug: thrown by hand in Leith.');
    await page.getByLabel('Page of the product').fill('dawn mug');
    await page.getByLabel('in a sentence').press('Control+Enter');
    await page.getByText('The product page needs a whole address').waitFor();
    await page.getByLabel('Page of the product').fill(`${shop.url}/mug`);
    await page.getByRole('radio', { name: 'Square' }).click();
    await page.getByRole('slider', { name: 'Length' }).press('Home');
    await page.getByText('$0.00').first().waitFor();
    await page.getByLabel('in a sentence').press('Control+Enter');

    await page.getByRole('alert').getByText('The product page cannot be read').waitFor(PATIENCE);
    expect(await widthBeyondTheScreen(page)).toBe(0);
    isThere = true;
    await page.getByRole('button', { name: 'Try again' }).click();

    await page.getByRole('button', { name: 'Download' }).waitFor(PATIENCE);
    expect(shop.asked.filter((path) => path === '/mug').length).toBeGreaterThan(1);
    expect(problems).toEqual([]);
  },
  A_FILM_MS,
);
