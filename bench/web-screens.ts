import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { openBrowser } from '../test/support/browser.ts';
import { anInstallation } from '../test/support/cli.ts';
import { buildWeb, signUpOnPage } from '../test/support/web.ts';
import { fillStudio } from './fill-studio.ts';

/*
 * Takes a picture of every page of the studio in both themes, wide and on a phone, with ads in it:
 * npm run screens -- <folder> [only pages whose name has this word]
 */

const [folder = 'docs/screens', only = ''] = process.argv.slice(2);
const SIZES = { wide: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };
const ALL_SIZES = {
  ...SIZES,
  tablet: { width: 768, height: 1024 },
  large: { width: 1920, height: 1080 },
};
const ALL_ADS_MS = 900_000;

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
  const { generations, brands, pictures } = await fillStudio(context.request, origin);
  const [first = '', second = ''] = generations;
  await shoot(page, { running: `/generations/${first}` });
  await page.goto(`${origin}/gallery?status=completed`);
  await page.getByText('5 ads', { exact: true }).waitFor({ timeout: ALL_ADS_MS });
  await shootStages(page, { product: pictures[1] ?? '', brand: brands[0] ?? '' });
  await shoot(page, { generation: `/generations/${first}` }, ALL_SIZES);
  await shoot(page, {
    create: '/create',
    'make-like': `/create?like=${second}`,
    gallery: '/gallery',
    'gallery-no-match': '/gallery?q=nothing+like+that',
    compare: `/compare?a=${first}&b=${second}`,
    brands: '/brands',
    brand: `/brands/${brands[0] ?? ''}`,
    products: '/products',
    stats: '/stats',
    profile: '/profile',
    settings: '/settings',
    admin: '/admin',
    missing: '/nothing-here',
  });
  await context.clearCookies();
  await shoot(page, { login: '/login', forgot: '/forgot' });
} finally {
  await browser.close();
  studio.child.kill('SIGTERM');
  await studio.ended;
}

/** An ad that is made stage by stage, at each where it waits for a word. */
async function shootStages(
  page: Page,
  { product, brand }: { product: string; brand: string },
): Promise<void> {
  const api = page.context().request;
  const say = async (path: string, data: object) => {
    const answer = await api.post(`${origin}/api/generations${path}`, {
      headers: { origin },
      data,
    });
    if (!answer.ok()) throw new Error(await answer.text());
    return ((await answer.json()) as { id: string }).id;
  };
  const id = await say('', {
    ...{ prompt: 'A canvas bag that carries a week and still looks like Friday.' },
    ...{ mode: 'interactive', duration: 8, aspect_ratio: '1:1', seed_value: 4 },
    ...{ product_image_id: product, brand_style_id: brand },
  });
  for (const stage of ['story', 'references', 'storyboard', 'clips']) {
    await page.goto(`${origin}/generations/${id}`);
    await page.getByRole('heading', { name: `Your word on the ${stage}` }).waitFor();
    await shoot(page, { [stage]: `/generations/${id}` });
    await say(`/${id}/approve`, { stage });
  }
}

async function shoot(
  page: Page,
  pages: Record<string, string>,
  sizes: Record<string, { width: number; height: number }> = SIZES,
): Promise<void> {
  for (const [name, path] of Object.entries(pages)) {
    if (!name.includes(only)) continue;
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      for (const [size, viewport] of Object.entries(sizes)) {
        await page.setViewportSize(viewport);
        await page.goto(origin + path, { waitUntil: 'load' });
        await page.getByRole('heading', { level: 1 }).waitFor();
        await page.evaluate('document.fonts.ready');
        // Pictures that come with answers.
        await page.waitForLoadState('networkidle', { timeout: 4_000 }).catch(() => undefined);
        const picture = sharp(await page.screenshot());
        await picture
          .jpeg({ quality: 72, mozjpeg: true })
          .toFile(join(folder, `${name}-${size}-${theme}.jpg`));
      }
    }
  }
}
