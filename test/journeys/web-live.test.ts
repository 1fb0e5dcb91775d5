import type { IncomingMessage, ServerResponse } from 'node:http';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reportProgress } from '#src/generations/generation-state-store.ts';
import { aGeneration } from '../support/builders.ts';
import { collectProblems, signUpOnPage } from '../support/web.ts';
import { type WebStudio, webStudio } from '../support/web-studio.ts';

/** Over HTTP/1.1 a browser opens no more connections to a host. */
const TABS = 6;
const A_MINUTE = 60_000;
const WITHOUT_SHARED_WORKERS = 'delete globalThis.SharedWorker;';

let opened: WebStudio;
let adId: string;
let session: Awaited<ReturnType<BrowserContext['storageState']>>;
const streams = new Set<ServerResponse>();
const problems: string[] = [];
beforeAll(async () => {
  opened = await webStudio();
  opened.studio.server.server.on(
    'request',
    (request: IncomingMessage, response: ServerResponse) => {
      if (request.url?.startsWith('/api/events') !== true) return;
      streams.add(response);
      response.on('close', () => streams.delete(response));
    },
  );
  const page = await opened.browser.newPage();
  await signUpOnPage(page, opened.origin, 'ada');
  const { id } = await opened.db.selectFrom('users').select('id').executeTakeFirstOrThrow();
  const ad = aGeneration({ user_id: id, title: 'Night buses', status: 'processing', progress: 5 });
  await opened.db.insertInto('generations').values(ad).execute();
  adId = ad.id;
  session = await page.context().storageState();
  await page.close();
}, 120_000);
afterAll(() => opened[Symbol.asyncDispose]());

async function openTabs(script = ''): Promise<{ context: BrowserContext; tabs: Page[] }> {
  const context = await opened.browser.newContext({ storageState: session });
  await context.addInitScript(script);
  const tabs: Page[] = [];
  for (let tab = 0; tab < TABS; tab += 1) tabs.push(await openTab(context));
  return { context, tabs };
}

async function openTab(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  collectProblems(page, problems);
  await page.goto(`${opened.origin}/generations/${adId}`);
  await page.getByText('Live', { exact: true }).first().waitFor();
  return page;
}

async function allShow(tabs: readonly Page[], progress: number): Promise<void> {
  await reportProgress(opened.db, adId, { progress, current_step: `Rendering, ${progress}` });
  for (const tab of tabs)
    await tab.locator(`[role=progressbar][aria-valuenow="${progress}"]`).waitFor();
}

/** A request that waits for a connection never comes to an end. */
async function allAreAnswered(tabs: readonly Page[]): Promise<void> {
  const asks = `fetch('/api/models?tab=' + performance.now()).then(({ ok }) => ok)`;
  expect(await Promise.all(tabs.map((tab) => tab.evaluate(asks)))).toEqual(tabs.map(() => true));
}

const streamsOpen = () => expect.poll(() => streams.size, { timeout: 15_000 });

test(
  'six tabs follow one stream, all show what happens, and their requests go through',
  { timeout: A_MINUTE },
  async () => {
    const { context, tabs } = await openTabs();

    await allShow(tabs, 20);
    await streamsOpen().toBe(1);
    await allAreAnswered(tabs);
    await openTab(context);
    await context.close();
    await streamsOpen().toBe(0);
    expect(problems).toEqual([]);
  },
);

test(
  'so do six tabs without shared workers, also when the one that follows is closed',
  { timeout: A_MINUTE },
  async () => {
    const { context, tabs } = await openTabs(WITHOUT_SHARED_WORKERS);

    await allShow(tabs, 40);
    await streamsOpen().toBe(1);
    await allAreAnswered(tabs);
    const [, ...others] = tabs;
    await tabs[0]!.close();
    await allShow(others, 60);
    await streamsOpen().toBe(1);
    await openTab(context);
    await context.close();
    await streamsOpen().toBe(0);
    expect(problems).toEqual([]);
  },
);
