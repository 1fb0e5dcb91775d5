import type { ExpressionBuilder } from 'kysely';
import type { Actor } from '#src/platform/actor.ts';
import { containsText } from '#src/platform/database/contains-text.ts';
import type { Db } from '#src/platform/database/database.ts';
import { isId } from '#src/platform/database/ids.ts';
import { readPage, type Sort } from '#src/platform/database/page-query.ts';
import { readRows } from '#src/platform/database/read-rows.ts';
import type { Generation, GenerationStatus, Tables } from '#src/platform/database/schema.ts';
import type { Page, PageRequest, UnreadableRow } from '#src/platform/page.ts';

export interface GenerationFilter extends PageRequest {
  status?: GenerationStatus | undefined;
  /** Words in the prompt or the title, whatever their case. */
  q?: string | undefined;
  /** The framework asked for. */
  framework?: string | undefined;
  /** Whose; narrows what a superuser sees. */
  user_id?: string | undefined;
  /** Default: newest first. */
  sort?: Sort | undefined;
}

/** In the order asked for; newest first unless it says otherwise. */
export async function listGenerations(
  db: Db,
  actor: Actor,
  { sort, ...filter }: GenerationFilter = {},
): Promise<Page<Generation>> {
  if (filter.user_id !== undefined && !isId(filter.user_id)) return NOTHING;
  const query = visible(db, actor).selectAll().where(matches(db, filter));
  return readPage(query, 'generations', filter, sort);
}

/** How many there are on all pages together. */
export async function countGenerations(
  db: Db,
  actor: Actor,
  filter: GenerationFilter = {},
): Promise<number> {
  if (filter.user_id !== undefined && !isId(filter.user_id)) return 0;
  const { count } = await visible(db, actor)
    .select((row) => row.fn.countAll<number>().as('count'))
    .where(matches(db, filter))
    .executeTakeFirstOrThrow();
  return count;
}

function matches(db: Db, { status, q, framework, user_id }: GenerationFilter) {
  const words = q?.trim() ?? '';
  return (row: ExpressionBuilder<Tables, 'generations'>) =>
    row.and([
      ...(user_id === undefined ? [] : [row('user_id', '=', user_id)]),
      ...(status === undefined ? [] : [row('status', '=', status)]),
      ...(framework === undefined ? [] : [row('framework', '=', framework)]),
      ...(words === '' ? [] : [containsText(db, ['title', 'prompt'], words)]),
    ]);
}

/** By the framework its story was told in, as the story itself has it. Newest first. */
export async function listGenerationsByFramework(
  db: Db,
  actor: Actor,
  framework: string,
  request?: PageRequest,
): Promise<Page<Generation>> {
  const query = visible(db, actor)
    .selectAll()
    .where((row) => row.ref('llm_specification', '->>').key('framework'), '=', framework);
  return readPage(query, 'generations', request);
}

/** Few and shown together, so whole and in the order they were made. */
export interface GenerationList {
  items: Generation[];
  unreadable: UnreadableRow[];
}

/** The edits and retakes made from a generation. */
export function listEditedVersions(
  db: Db,
  actor: Actor,
  originalId: string,
): Promise<GenerationList> {
  return listRelated(db, actor, { parent_generation_id: originalId });
}

/** The variations of a comparison. */
export function listGroupGenerations(
  db: Db,
  actor: Actor,
  groupId: string,
): Promise<GenerationList> {
  return listRelated(db, actor, { generation_group_id: groupId });
}

/** Of everybody, for whoever watches over the installation. */
export async function countGenerationsByStatus(db: Db): Promise<Map<GenerationStatus, number>> {
  const rows = await db
    .selectFrom('generations')
    .select(['status', (row) => row.fn.countAll<number>().as('count')])
    .groupBy('status')
    .execute();
  return new Map(rows.map(({ status, count }) => [status, count]));
}

type Relation = { parent_generation_id: string } | { generation_group_id: string };

/**
 * NOTE: whose they are is asked after reading. They are few, and as a condition of the query it would lead
 * PostgreSQL to read all the ads of that person beside them.
 */
async function listRelated(db: Db, actor: Actor, relation: Relation): Promise<GenerationList> {
  if (!Object.values(relation).every(isId)) return NOTHING;
  const rows = await db
    .selectFrom('generations')
    .selectAll()
    .where((row) => row.and(relation))
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  const visibleRows = rows.filter(({ user_id }) => actor.is_superuser || user_id === actor.user_id);
  return readRows('generations', visibleRows);
}

const NOTHING = { items: [], unreadable: [], next_cursor: null };

function visible(db: Db, actor: Actor) {
  return db
    .selectFrom('generations')
    .$if(!actor.is_superuser, (rows) => rows.where('user_id', '=', actor.user_id));
}
