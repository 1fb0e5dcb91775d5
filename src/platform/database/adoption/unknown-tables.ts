import { sql } from 'kysely';
import { databaseKind } from '../database-kind.ts';
import { columnsOf, run, type AnyDb } from '../migrations/migration.ts';
import { toId } from './legacy-ids.ts';
import { LEGACY_METRICS } from './legacy-quality-metrics.ts';
import { TABLE_NAMES, type TableName } from './present-tables.ts';

/*
 * Tables that are not ours stay as they are, but what belongs to a person in them still belongs to that
 * person: it follows a new id, and it goes when the person goes.
 */

export interface Reference {
  table: string;
  column: string;
  to: TableName;
  /** What the table asks for when the row goes; without a wish, its rows go too. */
  onDelete: 'cascade' | 'set null';
}

/** To be asked before the tables they refer to are made anew. */
export async function referencesFromUnknownTables(db: AnyDb): Promise<Reference[]> {
  const found = databaseKind(db) === 'sqlite' ? await sqliteReferences(db) : await pgReferences(db);
  const references = found.filter(
    ({ table, to }) => !ours(table) && table !== LEGACY_METRICS && ours(to),
  );
  const legacyMetrics = await columnsOf(db, LEGACY_METRICS);
  if (legacyMetrics.size > 0) references.push(METRICS_REFERENCE);
  return references;
}

export async function adoptUnknownTables(
  db: AnyDb,
  references: readonly Reference[],
): Promise<void> {
  for (const reference of references) {
    const columns = await columnsOf(db, reference.table);
    const type = columns.get(reference.column) ?? '';
    if (databaseKind(db) === 'sqlite') {
      await followNewIds(db, reference);
      await run(db, deletingTrigger(reference));
    } else if (/^(character|text|uuid)/.test(type)) {
      if (type !== 'uuid') await followNewIds(db, reference);
      await referAgain(db, reference);
    }
  }
}

const ours = (table: string) => (TABLE_NAMES as string[]).includes(table);

const METRICS_REFERENCE: Reference = {
  table: LEGACY_METRICS,
  column: 'generation_id',
  to: 'generations',
  onDelete: 'cascade',
};

async function sqliteReferences(db: AnyDb): Promise<Reference[]> {
  const { rows } = await sql<Omit<Reference, 'onDelete'> & { action: string }>`
    select t.name as "table", f."from" as "column", f."table" as "to", f.on_delete as action
    from sqlite_master t, pragma_foreign_key_list(t.name) f
    where t.type = 'table'`.execute(db);
  return rows.map(({ action, ...reference }) => ({
    ...reference,
    onDelete: action === 'SET NULL' ? 'set null' : 'cascade',
  }));
}

async function pgReferences(db: AnyDb): Promise<Reference[]> {
  const { rows } = await sql<Omit<Reference, 'onDelete'> & { action: string }>`
    select child.relname as "table", attname as "column", parent.relname as "to",
      confdeltype::text as action
    from pg_constraint
    join pg_class child on child.oid = conrelid
    join pg_class parent on parent.oid = confrelid
    join pg_attribute on attrelid = conrelid and attnum = conkey[1]
    where contype = 'f' and cardinality(conkey) = 1 and connamespace = current_schema()::regnamespace
  `.execute(db);
  return rows.map(({ action, ...reference }) => ({
    ...reference,
    onDelete: action === 'n' ? 'set null' : 'cascade',
  }));
}

async function followNewIds(db: AnyDb, { table, column }: Reference): Promise<void> {
  const name = sql.ref(column);
  const { rows } = await sql<{ id: string }>`
    select distinct cast(${name} as text) as id from ${sql.table(table)} where ${name} is not null
  `.execute(db);
  for (const { id } of rows) {
    if (toId(id) === id) continue;
    await sql`update ${sql.table(table)} set ${name} = ${toId(id)} where ${name} = ${id}`.execute(
      db,
    );
  }
}

/** SQLite cannot change a foreign key, and one without an action would forbid to delete the person. */
function deletingTrigger({ table, column, to, onDelete }: Reference): string {
  const action =
    onDelete === 'cascade' ? `delete from "${table}"` : `update "${table}" set "${column}" = null`;
  return `
    create trigger "${table}_${column}_follows" after delete on ${to}
    begin ${action} where "${column}" = old.id; end`;
}

/** NOT VALID: rows that refer to nobody may stay. */
async function referAgain(db: AnyDb, { table, column, to, onDelete }: Reference): Promise<void> {
  await run(
    db,
    `alter table "${table}"
      alter column "${column}" drop default,
      alter column "${column}" type uuid using "${column}"::uuid,
      add foreign key ("${column}") references ${to} (id) on delete ${onDelete} not valid`,
  );
}
