import { sql } from 'kysely';
import type { Db } from '#src/platform/database/database.ts';
import { withAccountTables } from './account-tables.ts';

/** Counts one more and tells how many there were in this window and when it ends. One statement, so races count. */
export async function countAttempt(
  db: Db,
  { subject, now, windowMs }: { subject: string; now: Date; windowMs: number },
): Promise<{ count: number; expires_at: Date }> {
  const fresh = { count: 1, expires_at: new Date(now.getTime() + windowMs) };
  const isOver = sql<boolean>`attempts.expires_at <= ${now}`;
  return withAccountTables(db)
    .insertInto('attempts')
    .values({ subject, ...fresh })
    .onConflict((conflict) =>
      conflict.column('subject').doUpdateSet({
        count: sql<number>`case when ${isOver} then 1 else attempts.count + 1 end`,
        expires_at: sql<Date>`case when ${isOver} then excluded.expires_at else attempts.expires_at end`,
      }),
    )
    .returning(['count', 'expires_at'])
    .executeTakeFirstOrThrow();
}

/** One that turned out well does not count. */
export async function uncountAttempt(db: Db, subjects: readonly string[]): Promise<void> {
  await withAccountTables(db)
    .updateTable('attempts')
    .set({ count: sql<number>`count - 1` })
    .where('subject', 'in', subjects)
    .where('count', '>', 0)
    .execute();
}

export async function deleteOldAttempts(db: Db, now: Date): Promise<void> {
  await withAccountTables(db).deleteFrom('attempts').where('expires_at', '<=', now).execute();
}
