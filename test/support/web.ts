import type { Page } from 'playwright-core';
// @ts-expect-error -- plain JavaScript, which runs before there is anything to read TypeScript with
import { buildWebWhatIsMissing } from '../../bin/build-web.js';
import { PASSWORD } from './test-studio.ts';

/** The web app, put together if it is older than its sources; for journeys, in their `beforeAll`. */
export async function buildWeb(): Promise<void> {
  await (buildWebWhatIsMissing as () => Promise<void>)();
}

/** Makes an account on the page of a studio, the first one or another, and lands on /create. */
export async function signUpOnPage(page: Page, origin: string, username: string): Promise<void> {
  await page.goto(`${origin}/register`);
  await page.getByLabel('Name', { exact: true }).fill(username);
  await page.getByLabel('Email address').fill(`${username}@example.com`);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Make the account' }).click();
  await page.getByRole('heading', { name: 'What should people feel about it?' }).waitFor();
}

/** What goes wrong on a page that nobody sees: errors, and what the policy forbids. */
export function collectProblems(page: Page, problems: string[] = []): string[] {
  page.on('pageerror', ({ message }) => problems.push(message));
  page.on('console', (message) => {
    if (/Content Security Policy|Minified React error/.test(message.text())) {
      problems.push(message.text());
    }
  });
  return problems;
}

export async function widthBeyondTheScreen(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth - innerWidth');
}
