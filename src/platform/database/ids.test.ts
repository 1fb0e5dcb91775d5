import { expect, test } from 'vitest';
import { onBothDatabases } from '../../../test/support/databases.ts';
import { isId } from './ids.ts';

const ID = '0d9a7a3e-6c3f-4a6e-9d59-0a3a50f6a001';

test.each(['', 'abc', '17', `${ID}x`, ID.toUpperCase(), ID.replaceAll('-', ''), `${ID}\n`])(
  '"%s" is not the id of any row',
  (text) => {
    expect(isId(text)).toBe(false);
  },
);

onBothDatabases('an id', (db) => {
  test('that passes can be searched for', async () => {
    expect(isId(ID)).toBe(true);
    expect(await db().selectFrom('users').selectAll().where('id', '=', ID).execute()).toEqual([]);
  });
});
