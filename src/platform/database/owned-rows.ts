import type { Kysely } from 'kysely';
import type { Actor } from '../actor.ts';
import { AppError } from '../errors.ts';
import type { Page, PageRequest } from '../page.ts';
import { checkChanges } from './check-record.ts';
import type { Db } from './database.ts';
import { isId } from './ids.ts';
import { insertRow } from './insert-row.ts';
import { readPage } from './page-query.ts';
import { readRow } from './read-rows.ts';
import type { NewRow, Row, RowChanges, TableName } from './schema.ts';

/*
 * What the stores of people's own things have in common. Another person's row is not found, never
 * forbidden; a superuser sees all. A `Db` may be a transaction.
 */

const NOUNS = {
  generations: 'generation',
  generation_groups: 'comparison',
  brand_styles: 'brand style',
  product_images: 'product image',
  editing_sessions: 'editing session',
} as const satisfies Partial<Record<TableName, string>>;

export type OwnedTable = keyof typeof NOUNS;

/** Sees every row, as work does that is done for nobody in particular. */
const EVERYONE: Actor = { user_id: '', is_superuser: true };

export interface OwnedRows<T extends OwnedTable> {
  create: (db: Db, row: NewRow<T>) => Promise<Row<T>>;
  find: (db: Db, actor: Actor, id: string) => Promise<Row<T> | undefined>;
  get: (db: Db, actor: Actor, id: string) => Promise<Row<T>>;
  /** For the workflow, which acts for nobody. */
  findForWork: (db: Db, id: string) => Promise<Row<T> | undefined>;
  update: (db: Db, actor: Actor, id: string, changes: RowChanges<T>) => Promise<Row<T>>;
  delete: (db: Db, actor: Actor, id: string) => Promise<void>;
  /** Newest first. */
  list: (db: Db, actor: Actor, request?: PageRequest) => Promise<Page<Row<T>>>;
}

export function ownedRows<T extends OwnedTable>(ownTable: T): OwnedRows<T> {
  const table = ownTable as string as 'owned';

  async function find(db: AnyDb, actor: Actor, id: string): Promise<AnyRow | undefined> {
    if (!isId(id)) return undefined;
    const row = await visible(db, actor).where('id', '=', id).executeTakeFirst();
    return row && readRow(table, row);
  }

  async function findForWork(db: AnyDb, id: string): Promise<AnyRow | undefined> {
    return find(db, EVERYONE, id);
  }

  async function get(db: AnyDb, actor: Actor, id: string): Promise<AnyRow> {
    return (await find(db, actor, id)) ?? notThere(ownTable);
  }

  function list(db: AnyDb, actor: Actor, request?: PageRequest): Promise<Page<AnyRow>> {
    return readPage(visible(db, actor), table, request);
  }

  async function update(
    db: AnyDb,
    actor: Actor,
    id: string,
    changes: RowChanges<T>,
  ): Promise<AnyRow> {
    const checked = checkChanges(ownTable, changes);
    if (Object.keys(checked).length === 0 || !isId(id)) return get(db, actor, id);
    const row = await db
      .updateTable(table)
      .set(checked)
      .where('id', '=', id)
      .$if(!actor.is_superuser, (rows) => rows.where('user_id', '=', actor.user_id))
      .returningAll()
      .executeTakeFirst();
    return row ? readRow(table, row) : notThere(ownTable);
  }

  async function remove(db: AnyDb, actor: Actor, id: string): Promise<void> {
    if (!isId(id)) return notThere(ownTable);
    const { numDeletedRows } = await db
      .deleteFrom(table)
      .where('id', '=', id)
      .$if(!actor.is_superuser, (rows) => rows.where('user_id', '=', actor.user_id))
      .executeTakeFirstOrThrow();
    if (numDeletedRows === 0n) notThere(ownTable);
  }

  function visible(db: AnyDb, actor: Actor) {
    return db
      .selectFrom(table)
      .selectAll()
      .$if(!actor.is_superuser, (rows) => rows.where('user_id', '=', actor.user_id));
  }

  const create = (db: Db, row: NewRow<T>) => insertRow(db, ownTable, row);
  return {
    create,
    find,
    findForWork,
    get,
    update,
    delete: remove,
    list,
  } as unknown as OwnedRows<T>;
}

export function notThere(table: OwnedTable): never {
  throw new AppError('NOT_FOUND', `This ${NOUNS[table]} does not exist.`);
}

/** NOTE: Kysely cannot follow a table that is a type parameter, so inside this file every table is this one. */
type AnyDb = Kysely<{ owned: AnyRow }>;

interface AnyRow {
  id: string;
  user_id: string;
  created_at: Date;
}
