import { sql, type SelectQueryBuilder } from 'kysely';
import { readPageRequest, toCursor, type Page, type PageRequest, type Place } from '../page.ts';
import { readRows } from './read-rows.ts';

/**
 * One page of a query's rows, newest first, by the place where the page before ended: as fast on the
 * thousandth page as on the first, and nothing is skipped or shown twice when rows come in between.
 */
export async function readPage<Database, T extends keyof Database & string, R extends Place>(
  query: SelectQueryBuilder<Database, T, R>,
  table: T,
  request: PageRequest = {},
): Promise<Page<R>> {
  const { limit, after } = readPageRequest(request);
  const rows = await (after ? query.where(isAfter(after)) : query)
    .orderBy(sql.ref('created_at'), 'desc')
    .orderBy(sql.ref('id'), 'desc')
    .limit(limit + 1)
    .execute();

  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return { ...readRows(table, shown), next_cursor: last ? toCursor(last) : null };
}

/** A row value: written with OR, neither database can use it as a condition on the index. */
function isAfter({ created_at, id }: Place) {
  return sql<boolean>`(created_at, id) < (${created_at}, ${id})`;
}
