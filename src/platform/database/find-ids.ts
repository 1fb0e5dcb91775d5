import type { Db } from './database.ts';

/** Both databases limit the parameters of a statement. */
const IDS_AT_ONCE = 500;

/** Those of some ids that there are in a table. */
export async function findIds(
  db: Db,
  table: 'brand_styles' | 'product_images',
  ids: readonly string[],
): Promise<Set<string>> {
  const found = new Set<string>();
  for (let from = 0; from < ids.length; from += IDS_AT_ONCE) {
    const rows = await db
      .selectFrom(table)
      .select('id')
      .where('id', 'in', ids.slice(from, from + IDS_AT_ONCE))
      .execute();
    for (const { id } of rows) found.add(id);
  }
  return found;
}
