import type { Db } from './database.ts';

/** Both databases limit the parameters of a statement. */
const IDS_AT_ONCE = 500;

/** How many ads show or look like each of some things, by the column that names them; none for what is not in it. */
export async function countAds(
  db: Db,
  column: 'brand_style_id' | 'product_image_id',
  ids: readonly string[],
): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (let from = 0; from < ids.length; from += IDS_AT_ONCE) {
    const rows = await db
      .selectFrom('generations')
      .select([column, (row) => row.fn.countAll<number>().as('count')])
      .where(column, 'in', ids.slice(from, from + IDS_AT_ONCE))
      .groupBy(column)
      .execute();
    for (const row of rows) counts.set(row[column] ?? '', row.count);
  }
  return counts;
}
