import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openBrowser } from '../test/support/browser.ts';
import { anInstallation } from '../test/support/cli.ts';
import { buildWeb, signUpOnPage } from '../test/support/web.ts';

/*
 * Takes a picture of every page of the studio in both themes, wide and on a phone, with an ad in it:
 * npm run screens -- <folder> [only pages whose name has this word]
 */

const [folder = 'docs/screens', only = ''] = process.argv.slice(2);
const SIZES = { wide: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };
const PROMPT =
  'Oat cold brew for people whose mornings start before they do: 0 g sugar, ready to drink.';

await mkdir(folder, { recursive: true });
await buildWeb();
await using installation = await anInstallation();
const studio = installation.start('serve');
const [said] = (await once(studio.child.stdout!, 'data')) as [Buffer];
const origin = /http:\/\/127\.0\.0\.1:\d+/.exec(said.toString())?.[0] ?? '';
const browser = await openBrowser();
try {
  const context = await browser.newContext({ viewport: SIZES.wide });
  const page = await context.newPage();
  await page.goto(`${origin}/register`);
  await shoot(page, { register: '/register' });
  await signUpOnPage(page, origin, 'ada');
  const answer = await page.request.post(`${origin}/api/generations`, {
    headers: { origin },
    data: { prompt: PROMPT, duration: 8, aspect_ratio: '16:9' },
  });
  const { id } = (await answer.json()) as { id: string };
  await shoot(page, { running: `/generations/${id}` });
  await page.goto(`${origin}/generations/${id}`);
  await page.getByRole('button', { name: 'Download' }).waitFor({ timeout: 120_000 });
  await shoot(page, {
    create: '/create',
    generation: `/generations/${id}`,
    gallery: '/gallery',
    compare: '/compare',
    missing: '/nothing-here',
    login: '/login',
    forgot: '/forgot',
  });
} finally {
  await browser.close();
  studio.child.kill('SIGTERM');
  await studio.ended;
}

async function shoot(page: Page, pages: Record<string, string>): Promise<void> {
  for (const [name, path] of Object.entries(pages)) {
    if (!name.includes(only)) continue;
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      for (const [size, viewport] of Object.entries(SIZES)) {
        await page.setViewportSize(viewport);
        await page.goto(origin + path, { waitUntil: 'load' });
        await page.getByRole('heading', { level: 1 }).waitFor();
        await page.evaluate('document.fonts.ready');
        await page.screenshot({ path: join(folder, `${name}-${size}-${theme}.png`) });
      }
    }
  }
}
