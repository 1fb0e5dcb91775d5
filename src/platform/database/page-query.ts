import { sql, type SelectQueryBuilder } from 'kysely';
import { readPageRequest, toCursor, type Page, type PageRequest, type Place } from '../page.ts';
import { readRows } from './read-rows.ts';

/** By the time a row was made. */
export const SORTS = ['created_at_desc', 'created_at_asc'] as const;
export type Sort = (typeof SORTS)[number];

/**
 * One page of a query's rows, newest first unless `sort` says otherwise, by the place where the page before ended: as fast on the
 * thousandth page as on the first, and nothing is skipped or shown twice when rows come in between.
 */
export async function readPage<Database, T extends keyof Database & string, R extends Place>(
  query: SelectQueryBuilder<Database, T, R>,
  table: T,
  request: PageRequest = {},
  sort: Sort = 'created_at_desc',
): Promise<Page<R>> {
  const { limit, after } = readPageRequest(request);
  const direction = sort === 'created_at_desc' ? 'desc' : 'asc';
  const rows = await (after ? query.where(isPast(after, direction)) : query)
    .orderBy(sql.ref('created_at'), direction)
    .orderBy(sql.ref('id'), direction)
    .limit(limit + 1)
    .execute();

  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return { ...readRows(table, shown), next_cursor: last ? toCursor(last) : null };
}

/** A row value: written with OR, neither database can use it as a condition on the index. */
function isPast({ created_at, id }: Place, direction: 'asc' | 'desc') {
  const beyond = sql.raw(direction === 'desc' ? '<' : '>');
  return sql<boolean>`(created_at, id) ${beyond} (${created_at}, ${id})`;
}
