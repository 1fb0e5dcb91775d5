import { uuidv7 } from 'uuidv7';
import { expect, test } from 'vitest';
import { aUser } from '../../test/support/builders.ts';
import { onBothDatabases } from '../../test/support/databases.ts';
import { findActingUser } from './local-user.ts';
import { createUser, findUserByUsername } from './user-store.ts';

onBothDatabases('whom the command line acts for', (db) => {
  const app = () => ({ db: db(), newId: uuidv7, now: () => new Date() });

  test('makes one local user without a password in an empty installation, once', async () => {
    const first = await findActingUser(app());
    const again = await findActingUser(app());

    expect(again).toEqual(first);
    expect(await findUserByUsername(db(), 'local')).toMatchObject({
      id: first.user_id,
      is_superuser: true,
      hashed_password: '!',
    });
  });

  test('is the only user there is', async () => {
    const ada = await createUser(db(), aUser({ username: 'ada' }));

    expect(await findActingUser(app())).toEqual({ user_id: ada.id, is_superuser: false });
  });

  test('must be named where there are several', async () => {
    const ada = await createUser(db(), aUser({ username: 'ada' }));
    await createUser(db(), aUser({ username: 'grace' }));

    await expect(findActingUser(app())).rejects.toThrow('name one with --user');
    expect(await findActingUser(app(), 'ada')).toMatchObject({ user_id: ada.id });
    await expect(findActingUser(app(), 'alan')).rejects.toThrow('no user called "alan"');
  });
});
