import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '#src/platform/actor.ts';
import { anId, aUser, minutesAfterNoon } from '../../test/support/builders.ts';
import { onBothDatabases } from '../../test/support/databases.ts';
import { addPeople } from '../../test/support/people.ts';
import {
  createUser,
  deleteUser,
  findUser,
  findUserByEmail,
  findUserByUsername,
  getUser,
  listAllUsers,
  listUsers,
  updateUser,
} from './user-store.ts';

onBothDatabases('users', (db) => {
  let owner: Actor;
  let stranger: Actor;
  let superuser: Actor;
  beforeEach(async () => {
    ({ owner, stranger, superuser } = await addPeople(db()));
  });

  test('starts active and without special rights', async () => {
    const user = aUser();

    expect(await createUser(db(), user)).toEqual({
      ...user,
      is_active: true,
      is_superuser: false,
    });
  });

  test('finds people by name as it was written and by address in any case', async () => {
    const ada = await createUser(db(), aUser({ username: 'Ada', email: 'Ada@Example.com' }));

    expect(await findUserByUsername(db(), 'Ada')).toEqual(ada);
    expect(await findUserByUsername(db(), 'ada')).toBeUndefined();
    expect(await findUserByEmail(db(), ' ADA@example.com')).toEqual(ada);
    expect(await findUserByEmail(db(), 'nobody\u0000@example.com')).toBeUndefined();
  });

  test('says which of name and address is taken, new or changed, and a transaction goes on', async () => {
    await createUser(db(), aUser({ username: 'ada', email: 'ada@example.com' }));
    const sameName = aUser({ username: 'ada' });
    const sameAddress = aUser({ email: 'ADA@example.com' });

    await db()
      .transaction()
      .execute(async (tx) => {
        for (const [field, user] of [
          ['username', sameName],
          ['email', sameAddress],
        ] as const) {
          const taken = { code: 'CONFLICT', details: { field } };
          await expect(createUser(tx, user)).rejects.toMatchObject(taken);
          const change = { [field]: user[field] };
          await expect(updateUser(tx, owner, owner.user_id, change)).rejects.toMatchObject(taken);
        }
        await createUser(tx, aUser({ username: 'grace' }));
      });

    expect(await findUserByUsername(db(), 'grace')).toBeDefined();
  });

  test('people may keep their own name while they change something else', async () => {
    const { username } = await getUser(db(), owner, owner.user_id);

    const changed = await updateUser(db(), owner, owner.user_id, {
      username,
      email: 'new@example.com',
    });

    expect(changed).toMatchObject({ username, email: 'new@example.com' });
  });

  test('people see and change themselves, a superuser everyone', async () => {
    const notFound = { code: 'NOT_FOUND' };
    await expect(getUser(db(), stranger, owner.user_id)).rejects.toMatchObject(notFound);
    await expect(updateUser(db(), stranger, owner.user_id, {})).rejects.toMatchObject(notFound);
    await expect(deleteUser(db(), stranger, owner.user_id)).rejects.toMatchObject(notFound);
    await expect(deleteUser(db(), superuser, anId())).rejects.toMatchObject(notFound);
    expect(await findUser(db(), superuser, 'no-id')).toBeUndefined();

    expect(await getUser(db(), superuser, owner.user_id)).toMatchObject({ id: owner.user_id });
    await deleteUser(db(), owner, owner.user_id);
    expect(await findUser(db(), superuser, owner.user_id)).toBeUndefined();
  });

  test('nobody gives themselves rights', async () => {
    for (const rights of [{ is_superuser: true }, { is_active: true }]) {
      await expect(updateUser(db(), owner, owner.user_id, rights)).rejects.toMatchObject({
        code: 'NOT_ALLOWED',
      });
    }

    const promoted = await updateUser(db(), superuser, owner.user_id, { is_superuser: true });
    expect(promoted.is_superuser).toBe(true);
  });

  test('only a superuser lists everyone', async () => {
    const newest = await createUser(db(), aUser({ created_at: minutesAfterNoon(1) }));

    await expect(listUsers(db(), owner)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    const page = await listUsers(db(), superuser, { limit: 3 });
    expect(page.items[0]).toEqual(newest);
    expect(page.next_cursor).not.toBeNull();
    const oldest = await listAllUsers(db(), { limit: 2 });
    expect(oldest.map(({ id }) => id)).toEqual([owner.user_id, stranger.user_id]);
  });
});
