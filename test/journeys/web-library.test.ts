import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Db } from '#src/platform/database/database.ts';
import { aGeneration, anId, aProviderCall } from '../support/builders.ts';
import { eventually } from '../support/eventually.ts';
import { PASSWORD, type TestStudio } from '../support/test-studio.ts';
import { collectProblems, signUpOnPage } from '../support/web.ts';
import { type WebStudio, webStudio } from '../support/web-studio.ts';
import { drawBag } from '../../bench/gallery-pictures.ts';

const BAG = { name: 'bag.png', mimeType: 'image/png', buffer: drawBag().png };
const NO_PICTURE = { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('notes') };

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
}, 120_000);
afterAll(() => opened[Symbol.asyncDispose]());

const button = (name: string) => page.getByRole('button', { name, exact: true });
const heading = (name: string) => page.getByRole('heading', { name, exact: true });

async function goTo(entry: string) {
  await page
    .getByRole('navigation', { name: 'Main' })
    .first()
    .getByRole('link', { name: entry })
    .click();
  await heading(entry).waitFor();
}

const adaId = async () =>
  (
    await db
      .selectFrom('users')
      .select('id')
      .where('username', '=', 'ada')
      .executeTakeFirstOrThrow()
  ).id;

test('a brand style is made by hand, refused by its faults, given a logo, and says who uses it before it goes', async () => {
  await goTo('Brand styles');
  await heading('No brand styles yet').waitFor();
  await page.getByRole('link', { name: 'New brand style' }).click();
  await page.getByLabel('Colour 1', { exact: true }).fill('#12');
  await button('Make the brand style').click();
  await page.getByText('The name is empty.').waitFor();
  await page.getByText('A colour must be six hex digits').waitFor();

  await page.getByLabel('Name').fill('Kavi');
  await page.getByLabel('Colour 1', { exact: true }).fill('E8613C');
  await button('Remove colour 2').click();
  await page.getByText('A second colour gives text something to stand on.').waitFor();
  await button('Add a colour').click();
  await page.getByText('Too close for text').waitFor();
  await page.getByLabel('Headline font').selectOption('Unbounded');
  await page.getByLabel('Mood').fill('Dry');
  await button('Make the brand style').click();
  await heading('Kavi').waitFor();

  await page.getByLabel('Choose a logo').setInputFiles(BAG);
  await page.getByAltText('Logo of Kavi').waitFor();
  const kept = await db.selectFrom('brand_styles').selectAll().executeTakeFirstOrThrow();
  expect(kept.style_data).toMatchObject({
    color_palette: ['#e8613c', '#888888'],
    fonts: { headline: 'Unbounded' },
    mood: 'Dry',
  });

  const userId = await adaId();
  const ad = aGeneration({ user_id: userId, brand_style_id: kept.id, status: 'completed' });
  await db.insertInto('generations').values(ad).execute();
  await page.reload();
  await button('Delete').click();
  await page.getByRole('alertdialog').getByText('1 ad uses it.').waitFor();
  await button('Delete the brand style').click();
  await heading('No brand styles yet').waitFor();
});

test('a picture’s colours become a brand style', async () => {
  await page.goto(`${origin}/brands`);
  await page.getByLabel('A picture with the brand’s colours').setInputFiles(BAG);

  await heading('bag').waitFor();
  expect(await page.getByLabel(/^Colour \d+$/).count()).toBeGreaterThan(0);
});

test('pictures are sent together, one that is none is refused by name and tried again, and each is found by its tags', async () => {
  await page.goto(`${origin}/products`);
  await heading('No product images yet').waitFor();
  await page.getByLabel('Product images').setInputFiles([BAG, NO_PICTURE]);
  await button('bag bag No tags')
    .or(page.getByRole('button', { name: /^bag/ }))
    .first()
    .waitFor();
  await page.getByRole('listitem').filter({ hasText: 'notes.txt' }).getByRole('alert').waitFor();
  await button('Try again').click();
  await page.getByRole('listitem').filter({ hasText: 'notes.txt' }).getByRole('alert').waitFor();
  await button('Put notes.txt away').click();

  await page.getByRole('button', { name: /^bag/ }).click();
  await page.getByLabel('Description').fill('A red canvas bag');
  await page.getByLabel('Category').fill('packaging');
  await page.getByLabel('Tags, with commas').fill('summer, red');
  await button('Save').click();
  await page.getByAltText('A red canvas bag').waitFor();
  await page.getByRole('searchbox').fill('winter');
  await heading('No picture is like that').waitFor();
  await page.getByRole('searchbox').fill('summer');
  await page.getByLabel('Category', { exact: true }).selectOption('packaging');
  await page.getByAltText('A red canvas bag').click();
  await button('Delete').click();
  await page.getByText('No ad uses it. The picture goes for good.').waitFor();
  await button('Delete the picture').click();
  await heading('No product images yet').waitFor();
});

test('what was spent is drawn, tabled and kept as a file', async () => {
  const userId = await adaId();
  const ad = aGeneration({ user_id: userId, status: 'completed', created_at: studio.app.now() });
  await db.insertInto('generations').values(ad).execute();
  const call = aProviderCall({
    user_id: userId,
    generation_id: ad.id,
    created_at: studio.app.now(),
  });
  await db.insertInto('provider_calls').values(call).execute();

  await page.goto(`${origin}/stats`);
  await page.getByRole('img', { name: /^Spending by day/ }).waitFor();
  await page.getByText('As a table').nth(1).click();
  await page.getByRole('cell', { name: 'runway/gen4.5' }).waitFor();
  const downloading = page.waitForEvent('download');
  await button('CSV').click();
  const file = await (await downloading).createReadStream();
  const text = Buffer.concat(await file.toArray()).toString();
  expect(text).toContain('model,runway/gen4.5,0.36,1,0,0,');

  await page.getByLabel('How far back').selectOption('7');
  await eventually('the address says so', () => page.url().endsWith('?days=7'));
});

test('a token is shown once, works, and is refused once it is ended', async () => {
  await page.goto(`${origin}/settings`);
  await button('New token').click();
  await button('Make the token').click();
  await page.getByText('Name the token').waitFor();
  await page.getByLabel('Name').fill('shop export');
  await button('Make the token').click();
  const token = await page.getByLabel('Token', { exact: true }).inputValue();
  const me = () => studio.ask({ url: '/api/auth/me', token });
  expect((await me()).status).toBe(200);
  await button('I have it').click();

  await page.getByText('shop export').waitFor();
  expect(await page.content()).not.toContain(token);
  await button('End shop export').click();
  await button('End the token').click();
  await page.getByText('No program has a token.').waitFor();
  expect((await me()).status).toBe(401);
});

test('a webhook is made, tested, and says why the test did not arrive', async () => {
  await page.goto(`${origin}/settings`);
  await button('New webhook').click();
  await page.getByLabel('Address').fill('http://127.0.0.1:1/ads');
  await button('Make the webhook').click();
  await page.getByRole('textbox', { name: 'Secret' }).waitFor();
  await button('I have it').click();

  await page.getByRole('button', { name: /^Send .* a test$/ }).click();
  await page.getByText('The test did not arrive').waitFor();
  await page.getByRole('button', { name: /^Delete http/ }).click();
  await button('Delete the webhook').click();
  await page.getByText('No other program is told of your ads.').waitFor();
});

test('a new password takes the place of the old one, and signs out what else is signed in', async () => {
  const { body } = await studio.ask({
    method: 'POST',
    url: '/api/auth/login',
    body: { username: 'ada', password: PASSWORD },
  });
  await page.goto(`${origin}/profile`);
  await page.getByRole('button', { name: /^Sign out/ }).waitFor();
  await page.getByLabel('Password now').fill('wrong');
  await page.getByLabel('New password').fill('a new and long one');
  await button('Change the password').click();
  await page
    .getByRole('alert')
    .filter({ hasText: /password/i })
    .waitFor();
  await page.getByLabel('Password now').fill(PASSWORD);
  await button('Change the password').click();
  await page.getByText('The password is changed.').waitFor();

  await eventually(
    'only this one is left',
    async () => (await page.getByRole('button', { name: /^Sign out/ }).count()) === 0,
  );
  const answer = await studio.ask({ url: '/api/auth/me', token: body.access_token });
  expect(answer.status).toBe(401);
});

test('a choice of theme and of calm stays', async () => {
  await page.goto(`${origin}/settings`);
  await page.getByLabel('Theme').selectOption('dark');
  await page.getByLabel('Motion').selectOption('calm');
  await page.reload();
  await heading('Settings').waitFor();

  expect(await page.evaluate('({ ...document.documentElement.dataset })')).toMatchObject({
    theme: 'dark',
    motion: 'calm',
  });
});

test('a superuser sets budgets, switches off and deletes; nobody else finds the page', async () => {
  const grace = await studio.signUp('grace');
  await db
    .insertInto('generations')
    .values(aGeneration({ id: anId(), user_id: grace.user_id, title: 'Waits', status: 'pending' }))
    .execute();
  await page.goto(`${origin}/admin`);
  await page.getByText('Database and files answer').waitFor();
  await page.getByRole('link', { name: 'Waits' }).waitFor();

  await button('Budget of grace').click();
  await page.getByLabel('US dollars a calendar month').fill('-1');
  await button('Set the budget').click();
  await page.getByText('The limit must not be negative.').waitFor();
  await page.getByLabel('US dollars a calendar month').fill('12.5');
  await button('Set the budget').click();
  await page.getByText('of $12.50 this month').waitFor();

  const own = await browser.newContext();
  await own.addCookies(
    Object.entries(grace.cookies).map(([name, value]) => ({ name, value, url: origin })),
  );
  const hers = await own.newPage();
  await hers.goto(`${origin}/admin`);
  await hers.getByRole('heading', { level: 1 }).waitFor();
  expect(await hers.getByRole('link', { name: 'Admin' }).count()).toBe(0);
  expect(await hers.getByText('Budget of').count()).toBe(0);

  await button('Change grace').click();
  await page.getByRole('menuitem', { name: 'Switch off' }).click();
  await page.getByText('Switched off', { exact: true }).waitFor();
  expect((await studio.ask({ url: '/api/auth/me', token: grace.token })).status).toBe(401);
  await button('Change grace').click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await button('Delete everything of theirs').click();
  await eventually('she is gone', async () => {
    const people = await db.selectFrom('users').select('username').execute();
    return !people.some(({ username }) => username === 'grace');
  });
  expect(problems).toEqual([]);
});

test('an account goes with its password only', async () => {
  await studio.signUp('eve');
  const own = await browser.newContext();
  const hers = await own.newPage();
  await hers.goto(`${origin}/login?next=/profile`);
  await hers.getByLabel('Name or email address').fill('eve');
  await hers.getByLabel('Password').fill(PASSWORD);
  await hers.getByRole('button', { name: 'Sign in' }).click();
  await hers.getByRole('button', { name: 'Delete my account' }).click();
  await hers.getByLabel('Your password, once more').fill('wrong');
  await hers.getByRole('button', { name: 'Delete everything' }).click();
  await hers.getByRole('dialog').getByRole('alert').waitFor();
  await hers.getByLabel('Your password, once more').fill(PASSWORD);
  await hers.getByRole('button', { name: 'Delete everything' }).click();

  await hers.getByRole('heading', { name: 'Sign in to Ad Mint' }).waitFor();
  const people = await db.selectFrom('users').select('username').execute();
  expect(people).not.toContainEqual({ username: 'eve' });
});
