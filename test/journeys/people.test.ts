import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkPassword } from '#src/accounts/password.ts';
import { findUserByUsername } from '#src/accounts/user-store.ts';
import { openDatabase } from '#src/platform/database/open-database.ts';
import { anInstallation, type Installation } from '../support/cli.ts';

const A_WHILE_MS = 60_000;

/** As somebody types it: the password comes by standard input. */
async function typed(place: Installation, password: string, ...args: string[]) {
  const { child, ended } = place.start('user', ...args);
  child.stdin?.end(`${password}\n`);
  return ended;
}

test(
  'admint user makes accounts, sets passwords and promotes, and refuses with a reason',
  async () => {
    await using place = await anInstallation();
    const mail = ['--email', 'ada@example.com'];

    const weak = await typed(place, 'Password1', 'create', 'ada', ...mail);
    expect(weak).toMatchObject({ code: 2, stdout: '' });
    expect(weak.stderr).toMatch(/one of the first that anybody would try/);
    expect((await typed(place, 'x', 'create', 'ada')).code).toBe(2);

    const made = await typed(place, 'four words and more', 'create', 'ada', ...mail);
    expect(made).toMatchObject({ code: 0, stdout: 'ada can sign in.\n' });
    expect(await typed(place, 'four words and more', 'create', 'ada', ...mail)).toMatchObject({
      code: 1,
    });
    expect(await place.admint('user', 'promote', 'ada')).toMatchObject({
      code: 0,
      stdout: 'ada is a superuser.\n',
    });
    expect((await place.admint('user', 'promote', 'nobody')).stderr).toMatch(/no user called/);
    expect(await typed(place, 'five other words, and more', 'password', 'ada')).toMatchObject({
      code: 0,
      stdout: 'ada has a new password and is signed out everywhere.\n',
    });

    await using opened = await openDatabase({ kind: 'sqlite', path: join(place.folder, 'ads.db') });
    const ada = await findUserByUsername(opened.db, 'ada');
    expect(ada).toMatchObject({ is_superuser: true, email: 'ada@example.com' });
    expect(await checkPassword(ada?.hashed_password, 'four words and more')).toBe('wrong');
    expect(await checkPassword(ada?.hashed_password, 'five other words, and more')).toBe('right');
  },
  A_WHILE_MS,
);
