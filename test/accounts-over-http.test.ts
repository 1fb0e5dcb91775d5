import { afterEach, beforeEach, expect, test } from 'vitest';
import bcrypt from 'bcryptjs';
import { createUser, findUserByUsername } from '#src/accounts/user-store.ts';
import { findActingUser } from '#src/accounts/local-user.ts';
import { createGeneration } from '#src/generations/generation-store.ts';
import { aGeneration, aUser } from './support/builders.ts';
import { onBothDatabases } from './support/databases.ts';
import { PASSWORD, testStudio, type TestStudio } from './support/test-studio.ts';

onBothDatabases('accounts over HTTP', (db) => {
  let studio: TestStudio;
  beforeEach(async () => {
    studio = await testStudio(db());
  });
  afterEach(() => studio[Symbol.asyncDispose]());

  const signIn = (username: string, password = PASSWORD, rest: object = {}) =>
    studio.ask({ method: 'POST', url: '/api/auth/login', body: { username, password }, ...rest });
  const me = (by: object) => studio.ask({ url: '/api/auth/me', ...by });

  test('the first person becomes the superuser, the next one does not', async () => {
    const ada = await studio.signUp('ada');
    const grace = await studio.signUp('grace');

    expect((await me(ada)).body).toMatchObject({ username: 'ada', is_superuser: true });
    expect((await me(grace)).body).toMatchObject({ username: 'grace', is_superuser: false });
  });

  test('two who come first at once: one of them is first', async () => {
    const people = await Promise.all(['ada', 'grace'].map((name) => studio.signUp(name)));
    const views = await Promise.all(people.map(me));

    expect(views.filter(({ body }) => body['is_superuser'])).toHaveLength(1);
  });

  test('the first person takes over what the command line made', async () => {
    const local = await findActingUser(studio.app);
    const { id } = await createGeneration(db(), aGeneration({ user_id: local.user_id }));

    const ada = await studio.signUp('ada');

    expect(ada.user_id).toBe(local.user_id);
    const { status } = await studio.ask({ url: `/api/generations/${id}`, ...ada });
    expect(status).toBe(200);
    expect(await findUserByUsername(db(), 'local')).toBeUndefined();
  });

  test('a studio that is closed lets the first person in and nobody after', async () => {
    await using closed = await testStudio(db(), { registration: 'closed' });

    await closed.signUp('ada');
    const next = await closed.ask({
      method: 'POST',
      url: '/api/auth/register',
      body: { username: 'eve', email: 'eve@example.com', password: PASSWORD },
    });

    expect(next).toMatchObject({ status: 403, body: { error: { code: 'NOT_ALLOWED' } } });
    expect((await closed.ask({ url: '/api/auth/registration' })).body).toEqual({ state: 'closed' });
  });

  test('an account with a wrong field is refused by name', async () => {
    for (const [field, wrong] of [
      ['username', { username: 'a b' }],
      ['email', { email: 'nowhere' }],
      ['password', { password: 'short' }],
      ['nickname', { nickname: 'ada' }],
    ] as const) {
      const { status, body } = await studio.ask({
        method: 'POST',
        url: '/api/auth/register',
        body: {
          username: 'ada',
          email: 'ada@example.com',
          password: PASSWORD,
          ...(wrong as object),
        },
      });

      expect({ status, field: body.error.details['field'] }).toEqual({ status: 422, field });
    }
  });

  test('a name that is taken is a conflict', async () => {
    await studio.signUp('ada');

    const { status, body } = await studio.ask({
      method: 'POST',
      url: '/api/auth/register',
      body: { username: 'ada', email: 'other@example.com', password: PASSWORD },
    });

    expect(status).toBe(409);
    expect(body.error.details).toEqual({ field: 'username' });
  });

  test('one signs in by name or by address, and gets a cookie that scripts cannot read', async () => {
    await studio.signUp('ada');

    const byName = await signIn('ada');
    const byAddress = await signIn('ADA@example.com');

    expect(byAddress.body.user).toEqual(byName.body.user);
    expect(byName.cookies).toContainEqual(
      expect.objectContaining({
        name: 'admint_session',
        httpOnly: true,
        sameSite: 'Lax',
        path: '/',
      }),
    );
    expect(byName.body.user).not.toHaveProperty('hashed_password');
  });

  test('over https the cookie is tied to the host', async () => {
    await using secure = await testStudio(db(), { publicUrl: new URL('https://ads.example.com') });
    const { cookies } = await secure.signUp('ada');

    expect(Object.keys(cookies)).toContain('__Host-admint_session');
  });

  test('a wrong password, a name nobody has and an account that is off get the same answer', async () => {
    const superuser = await studio.signUp('ada');
    const off = await studio.signUp('grace');
    await studio.ask({
      method: 'PATCH',
      url: `/api/users/${off.user_id}`,
      body: { is_active: false },
      ...superuser,
      cookies: {},
    });

    const answers = await Promise.all([
      signIn('ada', 'wrong'),
      signIn('nobody', 'wrong'),
      signIn('grace'),
    ]);

    for (const { status, body } of answers) {
      expect(status).toBe(401);
      expect({ ...body.error, request_id: '' }).toEqual({
        code: 'NOT_SIGNED_IN',
        message: 'The name or the password is not right.',
        details: {},
        request_id: '',
      });
    }
  });

  test('who is switched off is out at once, by session and by token', async () => {
    const superuser = await studio.signUp('ada');
    const grace = await studio.signUp('grace');
    const { body } = await studio.ask({
      method: 'POST',
      url: '/api/auth/tokens',
      token: grace.token,
      body: { name: 'export' },
    });

    await studio.ask({
      method: 'PATCH',
      url: `/api/users/${grace.user_id}`,
      token: superuser.token,
      body: { is_active: false },
    });

    for (const by of [{ token: grace.token }, { cookies: grace.cookies }, { token: body.token }])
      expect((await me(by)).status).toBe(401);
  });

  test('the last superuser stays one', async () => {
    const ada = await studio.signUp('ada');

    for (const rights of [{ is_superuser: false }, { is_active: false }]) {
      const { status } = await studio.ask({
        method: 'PATCH',
        url: `/api/users/${ada.user_id}`,
        token: ada.token,
        body: rights,
      });
      expect(status).toBe(409);
    }
  });

  test('a password of the first Ad Mint AI works, and is kept in today’s way from then on', async () => {
    const old = await bcrypt.hash(PASSWORD, 4);
    await createUser(db(), aUser({ username: 'ada', hashed_password: old }));

    expect((await signIn('ada', 'wrong')).status).toBe(401);
    expect((await signIn('ada')).status).toBe(200);
    expect((await findUserByUsername(db(), 'ada'))?.hashed_password).toMatch(/^\$argon2id\$/);
    expect((await signIn('ada')).status).toBe(200);
  });

  test('nobody signs in to an account without a password that is whole', async () => {
    for (const [index, kept] of ['!', '', '$argon2id$broken', '$2b$broken'].entries()) {
      await createUser(db(), aUser({ username: `ada${index}`, hashed_password: kept }));

      expect((await signIn(`ada${index}`, kept)).status).toBe(401);
    }
  });

  test('signing out ends the session, for its cookie and its token', async () => {
    const { token, cookies } = await studio.signUp('ada');

    const { status } = await studio.ask({ method: 'POST', url: '/api/auth/logout', token });

    expect(status).toBe(204);
    expect((await me({ token })).status).toBe(401);
    expect((await me({ cookies })).status).toBe(401);
  });

  test('one sees where one is signed in and ends it there', async () => {
    const { token } = await studio.signUp('ada');
    const elsewhere = (await signIn('ada')).body.access_token;
    const { body } = await studio.ask({ url: '/api/auth/sessions', token });
    const other = body.items.find((one) => one['is_current'] === false);

    await studio.ask({ method: 'DELETE', url: `/api/auth/sessions/${other?.id ?? ''}`, token });

    expect(body.items).toHaveLength(2);
    expect((await me({ token: elsewhere })).status).toBe(401);
    expect((await me({ token })).status).toBe(200);
  });

  test('a new password signs one out everywhere else', async () => {
    const { token } = await studio.signUp('ada');
    const elsewhere = (await signIn('ada')).body.access_token;
    const change = (current: string) =>
      studio.ask({
        method: 'POST',
        url: '/api/auth/password',
        token,
        body: { current_password: current, new_password: 'another good one' },
      });

    expect((await change('wrong')).body.error.details).toEqual({ field: 'current_password' });
    expect((await change(PASSWORD)).status).toBe(204);
    expect((await me({ token })).status).toBe(200);
    expect((await me({ token: elsewhere })).status).toBe(401);
    expect((await signIn('ada')).status).toBe(401);
    expect((await signIn('ada', 'another good one')).status).toBe(200);
  });

  test('a token for programs does what its scopes say, never more, and is shown once', async () => {
    const { token } = await studio.signUp('ada');
    const make = async (body: object) =>
      (await studio.ask({ method: 'POST', url: '/api/auth/tokens', token, body })).body;
    const reader = await make({ name: 'reader', scopes: ['read'], days: 1 });
    const writer = await make({ name: 'writer', scopes: ['write'] });
    const wish = { method: 'POST', url: '/api/generations', body: { prompt: 'Tea' } } as const;

    expect((await me({ token: reader.token })).status).toBe(200);
    expect((await studio.ask({ ...wish, token: reader.token })).status).toBe(403);
    expect((await studio.ask({ ...wish, token: writer.token })).status).toBe(202);
    expect((await me({ token: writer.token })).status).toBe(403);
    const { body } = await studio.ask({ url: '/api/auth/tokens', token });
    expect(body.items).toMatchObject([{ name: 'writer' }, { name: 'reader' }]);
    expect(JSON.stringify(body)).not.toContain('admint_t_');
    const more = { method: 'POST', url: '/api/auth/tokens', body: { name: 'more' } } as const;
    expect((await studio.ask({ ...more, token: writer.token })).status).toBe(403);
  });

  test('a token ends when its time is over, and when it is ended', async () => {
    const { token } = await studio.signUp('ada');
    const { body } = await studio.ask({
      method: 'POST',
      url: '/api/auth/tokens',
      token,
      body: { name: 'export', days: 1 },
    });
    const program = body.token;
    const today = studio.app.now;

    studio.app.now = () => new Date(today().getTime() + 25 * 3_600_000);
    expect((await me({ token: program })).status).toBe(401);
    studio.app.now = today;
    expect((await me({ token: program })).status).toBe(200);
    await studio.ask({ method: 'DELETE', url: `/api/auth/tokens/${body.id}`, token });
    expect((await me({ token: program })).status).toBe(401);
  });

  test('an account is deleted with its rows and files, after the password, and not by a token', async () => {
    const ada = await studio.signUp('ada');
    const grace = await studio.signUp('grace');
    const leave = (by: object, password = PASSWORD) =>
      studio.ask({ method: 'DELETE', url: '/api/auth/me', body: { password }, ...by });
    const wish = { method: 'POST', url: '/api/generations', body: { prompt: 'Tea' } } as const;
    const { body } = await studio.ask({ ...wish, token: grace.token });

    expect((await leave({ token: ada.token })).status).toBe(409);
    expect((await leave({ token: grace.token }, 'wrong')).status).toBe(422);
    expect((await leave({ token: grace.token })).status).toBe(204);

    expect((await me({ token: grace.token })).status).toBe(401);
    expect(await studio.app.engine.find(body.id)).toBeUndefined();
    const rows = await db().selectFrom('generations').select('id').execute();
    expect(rows).toEqual([]);
    expect((await leave({ token: ada.token })).status).toBe(204);
    expect((await studio.ask({ url: '/api/auth/registration' })).body).toEqual({ state: 'first' });
  });

  test('the database holds no secret that opens anything', async () => {
    const { token, cookies } = await studio.signUp('ada');
    const rows = await Promise.all(
      ['sessions', 'users'].map((table) =>
        db()
          .selectFrom(table as 'users')
          .selectAll()
          .execute(),
      ),
    );

    const text = JSON.stringify(rows);
    for (const secret of [PASSWORD, token, cookies['admint_session']!])
      expect(text).not.toContain(secret);
  });

  test('guessing from elsewhere is stopped and does not lock the owner out', async () => {
    const owner = await studio.signUp('ada');
    for (let guess = 0; guess < 10; guess++) await signIn('ada', `guess ${guess}`);

    const stopped = await signIn('ada', 'one more');
    const unknownName = await Promise.all(
      Array.from({ length: 11 }, () => signIn('nobody', 'guess')),
    );

    expect(stopped.status).toBe(429);
    expect(Number(stopped.headers['retry-after'])).toBeGreaterThan(0);
    expect(unknownName.filter(({ status }) => status === 429)).toHaveLength(1);
    const device = { cookies: { admint_device: owner.cookies['admint_device']! } };
    const fromHome = { ...device, headers: { 'sec-fetch-site': 'same-origin' } };
    expect((await signIn('ada', PASSWORD, fromHome)).status).toBe(200);
    const forged = { admint_device: 'x.y' };
    expect((await signIn('ada', PASSWORD, { ...fromHome, cookies: forged })).status).toBe(429);
  }, 60_000);

  test('one address cannot try many names', async () => {
    const tries = [];
    for (let index = 0; index < 62; index++) tries.push(await signIn(`user${index}`, 'guess'));

    expect(tries.at(-1)?.status).toBe(429);
    expect(tries[30]?.status).toBe(401);
  }, 60_000);
});
