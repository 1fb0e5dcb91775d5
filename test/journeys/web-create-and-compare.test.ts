import { once } from 'node:events';
import type { ChildProcess } from 'node:child_process';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { anInstallation, type Installation } from '../support/cli.ts';
import { PASSWORD } from '../support/test-studio.ts';
import { buildWeb, collectProblems, signUpOnPage, widthBeyondTheScreen } from '../support/web.ts';

/** A machine that does much else takes its time. */
const FILMS_MS = 300_000;
const PROMPT = 'A bookshop that is open all night';

let installation: Installation;
let studio: { child: ChildProcess; ended: Promise<unknown> };
let origin: string;
let browser: Browser;
let page: Page;
let problems: string[];
beforeAll(async () => {
  await buildWeb();
  // A key that nobody takes: prices are told and nothing is ordered.
  installation = await anInstallation({ env: { FAL_KEY: 'not-a-key' } });
  studio = installation.start('serve');
  const [said] = (await once(studio.child.stdout!, 'data')) as [Buffer];
  origin = /http:\/\/127\.0\.0\.1:\d+/.exec(said.toString())?.[0] ?? '';
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  problems = collectProblems(page);
  await signUpOnPage(page, origin, 'ada');
}, FILMS_MS);
afterAll(async () => {
  await browser.close();
  studio.child.kill('SIGTERM');
  await studio.ended;
  await installation[Symbol.asyncDispose]();
});

const brief = () => page.getByLabel('in a sentence');
const callSheet = () => page.getByRole('region', { name: 'Call sheet' });

async function adsThereAre(): Promise<number> {
  const answer = await page.request.get(`${origin}/api/generations`);
  return ((await answer.json()) as { total: number }).total;
}

async function openCreate(): Promise<void> {
  await page.goto(`${origin}/create`);
  await brief().waitFor();
}

test('a wrong file is refused by its name, and a right one is in the ad with the brand', async () => {
  await openCreate();
  const picture = await sharp({
    create: { width: 300, height: 400, channels: 3, background: '#ef5a3a' },
  })
    .png()
    .toBuffer();

  await page.getByLabel('Product images from this device').setInputFiles([
    { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('no picture') },
    { name: 'can.png', mimeType: 'image/png', buffer: picture },
  ]);
  await page.getByText('“notes.txt” is not a picture we read').waitFor();
  await page.getByRole('button', { name: 'Show can in the ad', pressed: true }).waitFor();
  await page.getByRole('button', { name: 'Brand style' }).click();
  await page
    .locator('[role=dialog] input[type=file]')
    .setInputFiles({ name: 'Kavi.png', mimeType: 'image/png', buffer: picture });
  await page.getByRole('button', { name: 'Brand style Kavi' }).waitFor();

  await page.getByRole('button', { name: 'Leave out can' }).click();
  await page.getByRole('button', { name: 'Library' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'can' }).click();
  await page.getByRole('button', { name: 'Show can in the ad', pressed: true }).waitFor();
});

test('a draft outlives a reload, signing in again, and is not shown to somebody else', async () => {
  await openCreate();
  await brief().fill(PROMPT);
  await page.getByRole('radio', { name: /^HOOK/ }).click();
  await page.getByRole('radio', { name: 'Square' }).click();

  await page.reload();
  expect(await brief().inputValue()).toBe(PROMPT);
  await page.request.post(`${origin}/api/auth/logout`, { headers: { origin } });
  await page.goto(`${origin}/create`);
  await page.getByLabel('Name or email address').fill('ada');
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await brief().waitFor();

  expect(await brief().inputValue()).toBe(PROMPT);
  expect(await page.getByRole('radio', { name: /^HOOK/ }).isChecked()).toBe(true);
  expect(await page.getByRole('radio', { name: 'Square' }).isChecked()).toBe(true);
  const kept: string = await page.evaluate('Object.keys(localStorage).join()');
  expect(kept).toMatch(/ad-mint draft [\w-]+/);
});

test('what has no key says so, and what is over the budget is blocked with a way out', async () => {
  await openCreate();
  const { id } = (await (await page.request.get(`${origin}/api/auth/me`)).json()) as { id: string };
  const budget = (limit: number | null) =>
    page.request.put(`${origin}/api/users/${id}/budget`, {
      headers: { origin },
      data: { monthly_limit: limit },
    });
  await budget(0.1);
  await page.reload();

  const missing = page.getByRole('radio', { name: 'Runway Gen-4.5' });
  await missing.getByText('It needs a key').waitFor();
  expect(await missing.isDisabled()).toBe(true);
  await page.getByRole('radio', { name: 'ByteDance Seedance 1.5 Pro' }).click();
  await page.getByText('This is more than the $0.10 left').waitFor();
  expect(await page.getByRole('button', { name: 'Start with the story' }).isDisabled()).toBe(true);
  await page.getByRole('button', { name: 'Use our own renderer, $0.00' }).click();
  await page.getByText('This is more than').waitFor({ state: 'detached' });
  expect(await page.getByRole('radio', { name: 'Our own renderer' }).isChecked()).toBe(true);
  await budget(null);
});

test(
  'two variations are made, play in step, and the better one wins and is downloaded',
  async () => {
    await openCreate();
    await brief().fill(PROMPT);
    await page.getByRole('radio', { name: /^HOOK/ }).click();
    await page.getByRole('radio', { name: 'Square' }).click();
    await page.getByRole('slider', { name: 'Length' }).press('Home');
    await page.getByRole('radio', { name: 'Compare settings' }).click();
    for (const summary of await page.locator('summary').all()) await summary.click();
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await widthBeyondTheScreen(page)).toBe(0);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByLabel('Persuasion of ad B').selectOption({ label: 'PAS' });
    await callSheet().getByText('Estimated cost of all 2 ads').waitFor();
    const before = await adsThereAre();

    await brief().press('Control+Enter');
    await brief()
      .press('Control+Enter', { timeout: 1000 })
      .catch(() => undefined); // the page may be gone already
    await page.waitForURL('**/compare/*');
    await page.getByRole('list').getByText('%').first().waitFor();
    expect(await adsThereAre()).toBe(before + 2);

    await page.getByRole('button', { name: 'Choose A' }).waitFor({ timeout: FILMS_MS });
    await page.getByRole('button', { name: 'Choose B' }).waitFor({ timeout: FILMS_MS });
    await page.getByRole('row', { name: 'Persuasion HOOK PAS' }).waitFor();
    await page.getByRole('row', { name: /Cost \$0.00 \$0.00/ }).waitFor();

    await page.getByRole('button', { name: 'Play' }).click();
    await page.getByRole('button', { name: 'Pause' }).waitFor();
    const arePastTwo = `[...document.querySelectorAll('video')].every((one) => one.currentTime > 2)`;
    await expect.poll(() => page.evaluate(arePastTwo), { timeout: 30_000 }).toBe(true);
    await page.getByRole('button', { name: 'Pause' }).click();
    const times: number[] = await page.evaluate(
      `[...document.querySelectorAll('video')].map((video) => video.currentTime)`,
    );
    expect(Math.abs(times[0]! - times[1]!)).toBeLessThan(1 / 30);
    expect(await page.evaluate(HEARD)).toEqual([true, false]);
    await page.getByRole('radio', { name: 'B', exact: true }).click();
    expect(await page.evaluate(HEARD)).toEqual([false, true]);

    const films = page.getByRole('region', { name: 'Films' });
    await films.press('x');
    await page.getByRole('button', { name: 'Show ad B' }).waitFor();
    await films.press('x');
    await page.getByRole('button', { name: 'Show ad A' }).waitFor();
    await page.getByRole('radio', { name: 'Wipe' }).click();
    await page.getByRole('slider', { name: 'Where the films meet' }).press('Home');
    await page.getByRole('radio', { name: 'Side by side' }).click();

    await page.getByRole('button', { name: 'Choose B' }).click();
    await page.getByRole('button', { name: 'The winner' }).waitFor();
    const downloading = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download ad B' }).click();
    expect((await downloading).suggestedFilename()).toMatch(/\.mp4$/);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await widthBeyondTheScreen(page)).toBe(0);
    await page.setViewportSize({ width: 1440, height: 900 });
    await compareAnyTwo();
    await forgetTheComparison();
    expect(problems).toEqual([]);
  },
  FILMS_MS,
);

const HEARD = `[...document.querySelectorAll('video')].map((video) => !video.muted)`;

/** Also such that were not made for it; and one more is made like one of them. */
async function compareAnyTwo(): Promise<void> {
  const { items } = (await (await page.request.get(`${origin}/api/generations`)).json()) as {
    items: { id: string }[];
  };
  const [a, b] = items;
  await page.goto(`${origin}/compare?a=${a!.id}&b=${b!.id}`);
  await page.getByRole('row', { name: /Persuasion/ }).waitFor();

  await page.goto(`${origin}/create?like=${b!.id}`);
  await page.waitForURL(`${origin}/create`);
  expect(await brief().inputValue()).toBe(PROMPT);
  expect(await page.getByRole('radio', { name: 'Square' }).isChecked()).toBe(true);
}

async function forgetTheComparison(): Promise<void> {
  const ads = await adsThereAre();
  await page.goto(`${origin}/compare`);
  await page.getByText('B won').click();
  await page.getByRole('button', { name: 'Forget' }).click();
  await page.getByRole('button', { name: 'Forget it' }).click();
  await page.getByRole('heading', { name: 'Nothing to compare yet' }).waitFor();
  expect(await adsThereAre()).toBe(ads);
}
