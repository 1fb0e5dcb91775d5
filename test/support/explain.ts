import type { CompiledQuery, KyselyPlugin } from 'kysely';
import type { Db } from '#src/platform/database/database.ts';
import { databaseKind } from '#src/platform/database/database-kind.ts';

/** Does something with the database and answers with the plans of all its queries, as the database tells them. */
export async function plansOf(db: Db, act: (db: Db) => Promise<unknown>): Promise<string[]> {
  const queries: CompiledQuery[] = [];
  const recorder: KyselyPlugin = {
    transformQuery({ node, queryId }) {
      queries.push(db.getExecutor().compileQuery(node, queryId));
      return node;
    },
    transformResult: ({ result }) => Promise.resolve(result),
  };
  await act(db.withPlugin(recorder));
  const plans: string[] = [];
  for (const query of queries) plans.push(await explain(db, query));
  return plans;
}

async function explain(db: Db, query: CompiledQuery): Promise<string> {
  const words = databaseKind(db) === 'postgres' ? 'explain (costs off)' : 'explain query plan';
  const { rows } = await db.executeQuery<Record<string, unknown>>({
    ...query,
    sql: `${words} ${query.sql}`,
  });
  return rows.map((row) => String(row['QUERY PLAN'] ?? row['detail'])).join('\n');
}
