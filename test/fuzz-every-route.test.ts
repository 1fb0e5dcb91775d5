import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenDatabase } from '#src/platform/database/open-database.ts';
import { anId } from './support/builders.ts';
import { freshSqlite } from './support/databases.ts';
import { addOneOfEach, everyRoute, pathOf, type ContractRoute } from './support/every-route.ts';
import { junk, nearly } from './support/schema-values.ts';
import { testStudio, type TestStudio } from './support/test-studio.ts';

const REQUESTS = 5200;
const PATIENCE_MS = 5000;

/** Would end the session that asks, or work for long; the tables of accounts are tested elsewhere. */
const LEFT_OUT = ['logout', 'deleteMe'];

/** What refused requests may write: that somebody was here, and how often. */
const NOTES = ['attempts', 'sessions', 'api_tokens'];

let database: OpenDatabase;
let studio: TestStudio;
let routes: ContractRoute[];
let ids: Record<string, string>;
let token: string;
let tables: string[];
beforeAll(async () => {
  database = await freshSqlite();
  studio = await testStudio(database.db);
  routes = (await everyRoute(studio)).filter(({ name }) => !LEFT_OUT.includes(name));
  const ada = await studio.signUp('ada');
  token = ada.token;
  ids = await addOneOfEach(database.db, ada.user_id);
  tables = (await database.db.introspection.getTables())
    .map(({ name }) => name)
    .filter((name) => !NOTES.includes(name) && !name.startsWith('workflow'));
});
afterAll(async () => {
  await studio[Symbol.asyncDispose]();
  await database[Symbol.asyncDispose]();
});

async function snapshot(): Promise<string> {
  const rows = tables.map((name) =>
    database.db
      .selectFrom(name as 'users')
      .selectAll()
      .execute(),
  );
  return JSON.stringify(await Promise.all(rows));
}

function requestTo(route: ContractRoute) {
  const id = fc.oneof(
    fc.constant(undefined),
    fc.constant(anId()),
    fc.string({ unit: 'binary', maxLength: 30 }).map((text) => encode(text) || 'x'),
  );
  const query = fc.dictionary(
    fc.oneof(
      ...route.query.map(({ name }) => fc.constant(name)),
      fc.string({ unit: 'binary', maxLength: 8 }),
    ),
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom('1', '-1', '101', 'true'),
    ),
    { maxKeys: 3 },
  );
  return fc.record({
    // So that the report of one that hangs says which.
    route: fc.constant(route.name),
    id,
    query,
    body: route.body ? nearly(route.body) : route.method === 'GET' ? fc.constant(undefined) : junk,
    key: fc.option(fc.string({ maxLength: 30 }), { freq: 4, nil: undefined }),
    raw: fc.option(fc.string({ unit: 'binary', maxLength: 60 }), { freq: 8, nil: undefined }),
    type: fc.constantFrom(
      'application/json',
      'application/json',
      'text/plain',
      'multipart/form-data',
    ),
  });
}

/** Halves of pairs cannot be in an address. */
function encode(text: string): string {
  return encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, ''));
}

test('no request brings a route down, keeps it busy, or changes a row when it is refused', async () => {
  let before = await snapshot();
  let sent = 0;
  for (const route of routes) {
    const each = Math.ceil(REQUESTS / routes.length);
    await fc.assert(
      fc.asyncProperty(requestTo(route), async ({ id, query, body, key, raw, type }) => {
        const search = Object.entries(query).map(
          ([name, value]) => `${encode(name)}=${encode(value)}`,
        );
        const path = pathOf(route, id === undefined ? ids : {}, id ?? anId());
        const payload = raw ?? (body === undefined ? undefined : JSON.stringify(body));
        const headers = {
          ...(payload !== undefined && { 'content-type': type }),
          ...(key !== undefined && { 'idempotency-key': key.replaceAll(/[^\x20-\x7e]/g, '') }),
        };

        const { status, body: answer } = await studio.ask({
          method: route.method,
          url: search.length > 0 ? `${path}?${search.join('&')}` : path,
          token,
          headers,
          body: payload,
          hangUp: route.isStream,
        });
        sent += 1;

        expect(status, `${route.name}: ${JSON.stringify(answer)}`).toBeLessThan(500);
        if (status >= 400) expect(answer.error.message, route.name).toMatch(/\S/);
        if (route.method === 'GET') return;
        const after = await snapshot();
        if (status >= 400) expect(after, `${route.name} was refused`).toBe(before);
        else before = await tidied();
      }),
      { numRuns: each, endOnFailure: true, timeout: PATIENCE_MS },
    );
  }
  expect(sent).toBeGreaterThanOrEqual(5000);
}, 120_000);

/** What was made goes again, and what was deleted comes back: so the tables stay small and each route has work. */
async function tidied(): Promise<string> {
  const { db } = database;
  const { id } = await db
    .selectFrom('users')
    .select('id')
    .where('username', '=', 'ada')
    .executeTakeFirstOrThrow();
  for (const table of [
    'generations',
    'generation_groups',
    'brand_styles',
    'product_images',
  ] as const)
    await db.deleteFrom(table).execute();
  await db.deleteFrom('users').where('id', '!=', id).execute();
  ids = await addOneOfEach(db, id);
  return snapshot();
}
