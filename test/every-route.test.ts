import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenDatabase } from '#src/platform/database/open-database.ts';
import { anId } from './support/builders.ts';
import { freshSqlite } from './support/databases.ts';
import { addOneOfEach, everyRoute, pathOf, type ContractRoute } from './support/every-route.ts';
import { validValue, wrongValue } from './support/schema-values.ts';
import { testStudio, type TestStudio } from './support/test-studio.ts';

let database: OpenDatabase;
let studio: TestStudio;
let routes: ContractRoute[];
let ids: Record<string, string>;
let owner: string;
let stranger: string;
beforeAll(async () => {
  database = await freshSqlite();
  studio = await testStudio(database.db);
  routes = await everyRoute(studio);
  const ada = await studio.signUp('ada');
  owner = ada.token;
  stranger = (await studio.signUp('eve')).token;
  const sessions = await studio.ask({ url: '/api/auth/sessions', token: owner });
  const made = { method: 'POST', url: '/api/auth/tokens', token: owner } as const;
  const apiToken = await studio.ask({ ...made, body: { name: 'export' } });
  ids = {
    ...(await addOneOfEach(database.db, ada.user_id)),
    sessions: sessions.body.items[0]!.id,
    tokens: apiToken.body.id,
  };
});
afterAll(async () => {
  await studio[Symbol.asyncDispose]();
  await database[Symbol.asyncDispose]();
});

const bodyOf = ({ body }: ContractRoute) => (body ? { body: validValue(body) } : {});

/** What can be sent wrong without ever reaching the work itself. */
const withBody = () => routes.filter(({ body }) => body !== undefined);

test('there are routes, each with a path of its own', () => {
  expect(routes.length).toBeGreaterThan(30);
});

test('without signing in, every route that is not open says 401', async () => {
  for (const route of routes.filter(({ isOpen }) => !isOpen)) {
    const url = pathOf(route, ids, anId());
    const { status, body } = await studio.ask({ method: route.method, url, ...bodyOf(route) });

    expect({ status, code: body.error.code }, route.name).toEqual({
      status: 401,
      code: 'NOT_SIGNED_IN',
    });
    expect(body.error.request_id, route.name).toMatch(/^[0-9a-f-]{36}$/);
  }
});

test('what is another person’s is not there, on every route; a superuser’s route is not allowed', async () => {
  for (const route of routes.filter(({ path }) => path.includes('{'))) {
    const request = { method: route.method, url: pathOf(route, ids, anId()), ...bodyOf(route) };
    const { status } = await studio.ask({ ...request, token: stranger });

    expect(status, route.name).toBe(route.isForSuperusers ? 403 : 404);
  }
});

test('what is nobody’s is not there, on every route, whatever its id looks like', async () => {
  for (const route of routes.filter(({ path }) => path.includes('{'))) {
    for (const id of [anId(), 'nothing', '%00', 'a'.repeat(300), "'"]) {
      const request = { method: route.method, url: pathOf(route, {}, id), ...bodyOf(route) };
      const { status } = await studio.ask({ ...request, token: owner });

      expect(status, `${route.name} ${id}`).toBe(404);
    }
  }
});

test('a field of a wrong type is named, on every route', async () => {
  for (const route of withBody()) {
    for (const [name, schema] of Object.entries(route.body?.properties ?? {})) {
      const { status, body } = await studio.ask({
        method: route.method,
        url: pathOf(route, ids, anId()),
        token: owner,
        body: { ...(validValue(route.body ?? {}) as object), [name]: wrongValue(schema) },
      });

      expect(
        { status, field: (body as Partial<typeof body>).error?.details['field'] },
        `${route.name} ${name}`,
      ).toEqual({
        status: 422,
        field: name,
      });
      expect(body.error.message, `${route.name} ${name}`).toMatch(/^.{5,200}\.$/s);
    }
  }
});

test('a field that is missing is named, on every route', async () => {
  for (const route of withBody()) {
    for (const name of route.body?.required ?? []) {
      const fields = Object.entries(validValue(route.body ?? {}) as object);
      const body = Object.fromEntries(fields.filter(([field]) => field !== name));
      const url = pathOf(route, ids, anId());
      const answer = await studio.ask({ method: route.method, url, token: owner, body });

      expect(answer.status, `${route.name} ${name}`).toBe(422);
      expect(answer.body.error.details['field'], `${route.name} ${name}`).toBe(name);
    }
  }
});

test('a field nobody knows is named, in every body and every query', async () => {
  for (const route of routes) {
    const url = pathOf(route, ids, anId());
    const known = validValue(route.body ?? {});
    const requests = [
      ...(route.body ? [{ url, body: { ...(known as object), nobody_knows: 1 } }] : []),
      ...(route.query.length > 0 ? [{ url: `${url}?${neededQuery(route)}nobody_knows=1` }] : []),
    ];
    for (const request of requests) {
      const answer = await studio.ask({ method: route.method, token: owner, ...request });

      expect(answer.status, route.name).toBe(422);
      expect(answer.body.error.details['field'], route.name).toBe('nobody_knows');
    }
  }
});

function neededQuery({ query }: ContractRoute): string {
  const needed = query.filter(({ required }) => required === true);
  return needed
    .map(({ name, schema, example }) => `${name}=${String(example ?? validValue(schema))}&`)
    .join('');
}

test('a body that is not JSON is 400, one that says it is something else 415, one too large 413', async () => {
  for (const route of withBody()) {
    const url = pathOf(route, ids, anId());
    const send = async (type: string, body: string) =>
      (
        await studio.ask({
          method: route.method,
          url,
          token: owner,
          headers: { 'content-type': type },
          body,
        })
      ).status;

    expect(await send('application/json', '{"prompt": '), route.name).toBe(400);
    expect(await send('application/json', ''), route.name).toBe(400);
    expect(await send('text/plain', 'prompt'), route.name).toBe(415);
    expect(await send('multipart/form-data; boundary=a', '--a--'), route.name).toBe(415);
    expect(await send('application/json', `{"a":"${'x'.repeat(600_000)}"}`), route.name).toBe(413);
  }
});
