import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Db } from '#src/platform/database/database.ts';
import { fillLibrary } from '../support/fill-library.ts';
import { PASSWORD } from '../support/test-studio.ts';
import { collectProblems, signUpOnPage, widthBeyondTheScreen } from '../support/web.ts';
import { type WebStudio, webStudio } from '../support/web-studio.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What passes is not written down; no rule of these reads the files of styles. */
const ONLY_FAULTS = { resultTypes: ['violations' as const], preload: false };
const WIDTHS = [390, 768, 1280, 1920];
/** 200 % zoom of a screen that is 1280 wide. */
const ZOOMED = 640;
const MOST_SHIFT = 0.02;
/** Longer than a page needs from one answer to the question that follows it. */
const QUIET_MS = 300;
const MOST_FONT_BYTES = 130_000;
/** A machine that does much else takes its time. */
const A_PAGE_MS = 90_000;
const SHIFTS = `
  globalThis.shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) globalThis.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
`;

const FONT_BYTES = `
  performance.getEntriesByType('resource')
    .filter(({ name }) => name.endsWith('.woff2'))
    .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)
`;

/** Every page there is: one that is new is in the route tree, and so here. */
const ROUTES = [...readFileSync('web/app/route-tree.gen.ts', 'utf8').matchAll(/fullPath: '(.+)'/g)]
  .map(([, path = '']) => path.replace(/(.)\/$/, '$1'))
  .filter((path, index, all) => all.indexOf(path) === index);
const DOOR = ['/login', '/register', '/forgot'];
/** Leads on. */
const STUDIO = ROUTES.filter((path) => path !== '/' && !DOOR.includes(path));

/** Buttons that open a dialog, by the page they are on. */
const DIALOGS: Record<string, string | RegExp> = {
  '/settings': 'New token',
  '/profile': 'Delete my account',
  '/admin': /^Budget of/,
  '/products': /^bag/,
  '/brands/$id': 'Delete',
};

let opened: WebStudio;
let db: Db;
let origin: string;
let browser: Browser;
let full: Page;
let bare: Page;
let ids: Record<string, string>;
const problems: string[] = [];
const requestsOf = new WeakMap<Page, () => number>();
beforeAll(async () => {
  opened = await webStudio();
  ({ db, origin, browser } = opened);
  full = await signedUp('ada');
  ids = await fillLibrary(full.context().request, origin, db);
  bare = await signedUp('eve');
}, 120_000);
afterAll(() => opened[Symbol.asyncDispose]());

async function openPage(context?: BrowserContext): Promise<Page> {
  const page = await (context ?? (await browser.newContext())).newPage();
  collectProblems(page, problems);
  requestsOf.set(page, watchRequests(page));
  await page.addInitScript(SHIFTS);
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
  return page;
}

async function signedUp(name: string): Promise<Page> {
  const page = await openPage();
  await signUpOnPage(page, origin, name);
  return page;
}

const pathOf = (route: string) =>
  route.replace(/\/(\w+)\/\$\w+/, (_, noun: string) => {
    const id = ids[noun];
    if (id === undefined) throw new Error(`Give fillLibrary a row for the page ${route}.`);
    return `/${noun}/${id}`;
  });

async function open(page: Page, route: string): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(origin + pathOf(route));
  await page.locator('h1, [role=alert]').first().waitFor();
  await settle(page);
}

/** Nothing is on its way any more: neither an answer nor a picture. */
async function settle(page: Page): Promise<void> {
  const quietMs = requestsOf.get(page);
  if (!quietMs) throw new Error('unreachable: openPage opened it');
  await expect.poll(quietMs, { timeout: 15_000, interval: 50 }).toBeGreaterThan(QUIET_MS);
}

/** Milliseconds since a page last asked for anything or was answered; films, the stream and its worker never end. */
function watchRequests(page: Page): () => number {
  const pending = new Set<Request>();
  let last = Date.now();
  const isEndless = (request: Request) =>
    request.resourceType() === 'media' || /\/api\/events$|\.worker-/.test(request.url());
  page.on('request', (request) => {
    last = Date.now();
    if (!isEndless(request)) pending.add(request);
  });
  for (const end of ['requestfinished', 'requestfailed'] as const)
    page.on(end as 'requestfinished', (request) => {
      last = Date.now();
      pending.delete(request);
    });
  return () => (pending.size > 0 ? 0 : Date.now() - last);
}

async function faultsOf(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    const axe = new AxeBuilder({ page }).setLegacyMode(true).options(ONLY_FAULTS).withTags(RULES);
    const { violations } = await axe.analyze();
    for (const { id, nodes } of violations) {
      faults.push(
        ...nodes.map(
          (node) => `${theme} ${id}: ${node.target.join(' ')} ${node.html.slice(0, 160)}`,
        ),
      );
    }
  }
  return faults;
}

async function tooWideAt(page: Page): Promise<number[]> {
  const tooWide: number[] = [];
  for (const width of [ZOOMED, ...WIDTHS]) {
    await page.setViewportSize({ width, height: 800 });
    if ((await widthBeyondTheScreen(page)) > 0) tooWide.push(width);
  }
  return tooWide;
}

describe.each(STUDIO)('%s', { timeout: A_PAGE_MS }, (route) => {
  test('with everything in it', async () => {
    await open(full, route);

    expect(await full.evaluate(FONT_BYTES)).toBeLessThanOrEqual(MOST_FONT_BYTES);
    expect(await full.evaluate('shift')).toBeLessThanOrEqual(MOST_SHIFT);
    expect(await faultsOf(full)).toEqual([]);
    expect(await tooWideAt(full)).toEqual([]);
  });

  test('when nothing can be read', async () => {
    const broken = /\/api\/(?!auth\/me|auth\/registration|events)/;
    await full.route(broken, (asked) =>
      asked.fulfill({
        status: 500,
        json: {
          error: { code: 'INTERNAL', message: 'Out of order.', details: {}, request_id: '' },
        },
      }),
    );
    await open(full, route);
    await full.unroute(broken);

    expect(await faultsOf(full)).toEqual([]);
    expect(await tooWideAt(full)).toEqual([]);
  });

  test.skipIf(route.includes('$') || route === '/admin')('with nothing in it yet', async () => {
    await open(bare, route);

    expect(await bare.evaluate('shift')).toBeLessThanOrEqual(MOST_SHIFT);
    expect(await faultsOf(bare)).toEqual([]);
    expect(await tooWideAt(bare)).toEqual([]);
  });

  test.skipIf(!route.includes('$'))('with an id that nothing has', async () => {
    await open(full, route.replace(/\$\w+/, 'none'));
    await full.getByRole('heading', { name: 'Not found', level: 1 }).waitFor();

    expect(await full.getByRole('navigation', { name: 'Main' }).count()).toBeGreaterThan(0);
    expect(await faultsOf(full)).toEqual([]);
  });

  test.skipIf(DIALOGS[route] === undefined)('with a dialog open', async () => {
    await open(full, route);
    await full.getByRole('button', { name: DIALOGS[route]! }).first().click();
    await full.locator('[role=dialog], [role=alertdialog]').first().waitFor();

    expect(await faultsOf(full)).toEqual([]);
    await full.keyboard.press('Escape');
  });
});

test.each(DOOR)('%s, before anybody is signed in', { timeout: A_PAGE_MS }, async (route) => {
  const page = await openPage();
  await open(page, route);

  expect(await page.evaluate('shift')).toBeLessThanOrEqual(MOST_SHIFT);
  expect(await faultsOf(page)).toEqual([]);
  expect(await tooWideAt(page)).toEqual([]);
  await page.context().close();
});

test(
  'somebody without a mouse signs in, finds an ad, looks at it and leaves',
  { timeout: A_PAGE_MS },
  async () => {
    const page = await openPage();
    await page.goto(`${origin}/login`);
    await page.getByLabel('Name or email address').waitFor();
    const tabTo = async (name: string) => {
      for (let presses = 0; presses < 60; presses += 1) {
        const focused = await page.evaluate<string>(
          `(document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.labels?.[0]?.textContent ?? document.activeElement?.textContent ?? '').trim()`,
        );
        if (focused.startsWith(name)) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`Tab never comes to ${name}.`);
    };
    await tabTo('Name or email address');
    await page.keyboard.type('ada');
    await tabTo('Password');
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'What should people feel about it?' }).waitFor();

    await tabTo('Skip to content');
    await tabTo('Gallery');
    await page.keyboard.press('Enter');
    await page.getByRole('searchbox').waitFor();
    await tabTo('Search in titles and prompts');
    await page.keyboard.type('oat');
    await page.getByText('1 ad', { exact: true }).waitFor();
    await tabTo('Oat cold brew');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Oat cold brew' }).waitFor();
    await tabTo('ad');
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Sign out' }).waitFor();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Sign in to Ad Mint' }).waitFor();
    await page.context().close();
  },
);

test('no page broke, and none wanted what its policy forbids', () => {
  expect(problems).toEqual([]);
});
