import { sql } from 'kysely';
import { openDatabase } from '#src/platform/database/open-database.ts';

/** A process that holds an SQLite file's write lock from its first message until it is told to let go. */
const [, , path = ''] = process.argv;

await using opened = await openDatabase({ kind: 'sqlite', path });
await opened.db.transaction().execute(async (tx) => {
  await sql`select 1`.execute(tx);
  process.send?.('locked');
  await new Promise((resolve) => process.once('message', resolve));
});
process.disconnect();
