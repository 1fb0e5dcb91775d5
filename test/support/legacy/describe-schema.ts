import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#src/platform/database/database.ts';
import { databaseKind } from '#src/platform/database/database-kind.ts';

export interface SchemaPart {
  /** Column, index, foreign key or check, with its table. */
  part: string;
  definition: string;
}

/** Everything that decides what a table takes and finds: columns, types, nulls, defaults, indexes, keys, checks. */
export async function describeSchema(db: Db): Promise<SchemaPart[]> {
  const query = databaseKind(db) === 'sqlite' ? SQLITE : POSTGRES;
  const { rows } = await query.execute(db);
  return rows.map(({ part, definition }) => ({ part, definition }));
}

const SQLITE: RawBuilder<SchemaPart> = sql`
  select t.name || ' column ' || c.name as part,
    c.type || ' notnull ' || c."notnull" || ' default ' || coalesce(c.dflt_value, '') || ' pk ' || c.pk
      as definition
  from sqlite_master t, pragma_table_info(t.name) c where t.type = 'table'
  union all
  select t.name || ' index ' || i.name, i."unique" || ' ' || coalesce(m.sql, (
    select group_concat(name) from pragma_index_info(i.name)))
  from sqlite_master t, pragma_index_list(t.name) i left join sqlite_master m on m.name = i.name
  where t.type = 'table'
  union all
  select t.name || ' key ' || k."from", k."table" || '.' || k."to" || ' ' || k.on_delete
  from sqlite_master t, pragma_foreign_key_list(t.name) k where t.type = 'table'
  union all
  select t.name || ' checks', (length(t.sql) - length(replace(t.sql, 'check (', ''))) || ''
  from sqlite_master t where t.type = 'table'
  order by 1, 2`;

const POSTGRES: RawBuilder<SchemaPart> = sql`
  select c.relname || ' column ' || attname as part,
    format_type(atttypid, atttypmod) || ' notnull ' || attnotnull || ' default '
      || coalesce(pg_get_expr(adbin, adrelid), '') as definition
  from pg_attribute
  join pg_class c on c.oid = attrelid and relkind = 'r' and relnamespace = 'public'::regnamespace
  left join pg_attrdef on adrelid = attrelid and adnum = attnum
  where attnum > 0 and not attisdropped
  union all
  select tablename || ' index ' || indexname, indexdef from pg_indexes where schemaname = 'public'
  union all
  select conrelid::regclass || ' constraint ' || conname, pg_get_constraintdef(oid)
  from pg_constraint where connamespace = 'public'::regnamespace and contype <> 'n'
  order by 1, 2`;
