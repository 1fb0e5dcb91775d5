import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenDatabase } from '#src/platform/database/open-database.ts';
import { openBrowser } from '../support/browser.ts';
import { freshSqlite } from '../support/databases.ts';
import { PASSWORD, testStudio, type TestStudio } from '../support/test-studio.ts';

let database: OpenDatabase;
let studio: TestStudio;
let browser: Browser;
let page: Page;
const problems: string[] = [];
beforeAll(async () => {
  database = await freshSqlite();
  studio = await testStudio(database.db);
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  page.on('pageerror', ({ message }) => problems.push(message));
  await page.goto(await studio.server.listen({ host: '127.0.0.1', port: 0 }));
}, 60_000);
afterAll(async () => {
  await browser.close();
  await studio[Symbol.asyncDispose]();
  await database[Symbol.asyncDispose]();
});

test('the page leads from the first account to an ad in the making and back to the door', async () => {
  await page.getByRole('heading', { name: 'Make this studio yours' }).waitFor();
  await page.getByLabel('Name', { exact: true }).fill('ada');
  await page.getByLabel('Email address').fill('ada@example.com');
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Make the account' }).click();

  await page.getByLabel('in a sentence').fill('A bookshop that is open all night');
  await page.getByText('Wide').click();
  await page.getByText('costs $0.00').waitFor();
  expect(await widthBeyondTheScreen()).toBe(0);
  await page.getByRole('button', { name: 'Make the ad' }).click();
  await page.getByRole('button', { name: 'Cancel' }).waitFor();
  await page.reload();
  await page.getByRole('progressbar').waitFor();
  expect(await widthBeyondTheScreen()).toBe(0);

  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByLabel('Name or email address').fill('ada');
  await page.getByLabel('Password').fill('not the password');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByText('The name or the password is not right.').waitFor();
  expect(problems).toEqual([]);
}, 60_000);

async function widthBeyondTheScreen(): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth - innerWidth');
}
