import { once } from 'node:events';
import type { ChildProcess } from 'node:child_process';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { anInstallation, type Installation } from '../support/cli.ts';
import { PASSWORD } from '../support/test-studio.ts';
import { buildWeb, collectProblems, signUpOnPage, widthBeyondTheScreen } from '../support/web.ts';

/** A machine that does much else takes its time. */
const A_FILM_MS = 240_000;

/** Run in the page, whose content security policy lets no function be made of a text. */
const PLAY_MUTED =
  "((film) => ((film.muted = true), film.play()))(document.querySelector('video'))";
const HAS_PLAYED = "document.querySelector('video').currentTime > 0";

let installation: Installation;
let studio: { child: ChildProcess; ended: Promise<unknown> };
let origin: string;
let browser: Browser;
let page: Page;
let problems: string[];
beforeAll(async () => {
  await buildWeb();
  installation = await anInstallation();
  studio = installation.start('serve');
  const [said] = (await once(studio.child.stdout!, 'data')) as [Buffer];
  origin = /http:\/\/127\.0\.0\.1:\d+/.exec(said.toString())?.[0] ?? '';
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  problems = collectProblems(page);
}, A_FILM_MS);
afterAll(async () => {
  await browser.close();
  studio.child.kill('SIGTERM');
  await studio.ended;
  await installation[Symbol.asyncDispose]();
});

test(
  'from the first account to a film that plays, and back through the door to where one was going',
  async () => {
    await page.goto(origin);
    await page.getByRole('heading', { name: 'Make this studio yours' }).waitFor();
    await signUpOnPage(page, origin, 'ada');
    expect(new URL(page.url()).pathname).toBe('/create');
    expect(await widthBeyondTheScreen(page)).toBe(0);

    await page.getByRole('button', { name: 'Examples' }).press('Enter');
    await page.getByRole('menuitem', { name: 'A shop' }).press('Enter');
    await expect.poll(() => page.evaluate('document.activeElement.value')).toMatch(/^A bookshop/);
    await page.getByRole('radio', { name: 'Square' }).click();
    await page.getByRole('slider', { name: 'Length' }).press('Home');
    await page.getByText('$0.00').first().waitFor();
    await page.getByLabel('in a sentence').press('Control+Enter');

    await page.getByRole('progressbar').waitFor();
    await page.getByRole('button', { name: 'Stop' }).waitFor();
    expect(await widthBeyondTheScreen(page)).toBe(0);
    await page.reload();
    await page.getByRole('button', { name: 'Download' }).waitFor({ timeout: 180_000 });
    await page.evaluate(PLAY_MUTED);
    await expect.poll(() => page.evaluate(HAS_PLAYED)).toBe(true);
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download' }).click();
    await page.getByRole('menuitem', { name: 'Film, MP4' }).click();
    expect((await downloading).suggestedFilename()).toMatch(/\.mp4$/);
    expect(await widthBeyondTheScreen(page)).toBe(0);

    const ad = page.url();
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in to Ad Mint' }).waitFor();
    await page.goto(ad);
    await page.getByLabel('Name or email address').fill('ada');
    await page.getByLabel('Password').fill('not the password');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('alert').waitFor();
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('button', { name: 'Download' }).waitFor();
    expect(page.url()).toBe(ad);

    await page.getByRole('link', { name: 'Gallery' }).last().click();
    await page.getByRole('heading', { name: 'Gallery' }).waitFor();
    await page.getByRole('main').getByRole('link', { name: /book/iu }).first().click();
    await page.getByRole('button', { name: 'Download' }).waitFor();
    expect(new URL(page.url()).pathname).toBe(new URL(ad).pathname);
    expect(problems).toEqual([]);
  },
  A_FILM_MS,
);
