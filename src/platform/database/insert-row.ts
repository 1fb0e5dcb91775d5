import type { Kysely } from 'kysely';
import { checkNew } from './check-record.ts';
import type { Db } from './database.ts';
import type { NewRow, Row, TableName } from './schema.ts';

/** Checks a new row, writes it and answers with what the database made of it, defaults filled in. */
export async function insertRow<T extends TableName>(
  db: Db,
  table: T,
  row: NewRow<T>,
): Promise<Row<T>> {
  // NOTE: Kysely cannot follow a table that is a type parameter; its rows go in and come out as they are.
  const inserted = await (db as unknown as Kysely<Record<'any', { id: string }>>)
    .insertInto(table as string as 'any')
    .values(checkNew(table, row) as unknown as { id: string })
    .returningAll()
    .executeTakeFirstOrThrow();
  return inserted as unknown as Row<T>;
}
