import { expect, test } from 'vitest';
import { createGeneration } from '#src/generations/generation-store.ts';
import { aGeneration } from './support/builders.ts';
import { onBothDatabases } from './support/databases.ts';
import { testStudio } from './support/test-studio.ts';

onBothDatabases('deleting somebody over HTTP', (db) => {
  test('takes them with everything, is for superusers, and not for oneself', async () => {
    await using studio = await testStudio(db());
    const ada = await studio.signUp('ada');
    const eve = await studio.signUp('eve');
    await createGeneration(db(), aGeneration({ user_id: eve.user_id, status: 'completed' }));
    const remove = (id: string, token: string) =>
      studio.ask({ method: 'DELETE', url: `/api/users/${id}`, token });

    expect((await remove(ada.user_id, eve.token)).status).toBe(403);
    const oneself = await remove(ada.user_id, ada.token);
    expect(oneself).toMatchObject({ status: 409, body: { error: { code: 'CONFLICT' } } });
    expect((await remove(eve.user_id, ada.token)).status).toBe(204);

    expect((await studio.ask({ url: '/api/auth/me', token: eve.token })).status).toBe(401);
    expect((await remove(eve.user_id, ada.token)).status).toBe(404);
    const everything = await studio.ask({
      url: '/api/generations?everyone=true',
      token: ada.token,
    });
    expect(everything.body.items).toEqual([]);
  });
});
