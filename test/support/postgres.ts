import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrateDatabase } from '#src/platform/database/migrate-database.ts';
import { openDatabase } from '#src/platform/database/open-database.ts';
import { prepareDbos } from '#src/platform/durable/dbos/prepare-dbos.ts';
import { startPostgres } from './postgres-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The server's own database; `migrated` beside it is the template that tests copy. */
    postgresUrl: string;
  }
}

/** A throwaway PostgreSQL for the whole run. When it cannot start, the run fails: no suite is left out. */
export default async function setup(project: TestProject) {
  const server = await startPostgres();
  const { url } = server;
  try {
    await makeTemplate(url);
    project.provide('postgresUrl', url);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return () => server.stop();
}

async function makeTemplate(serverUrl: string) {
  const admin = new pg.Client(serverUrl);
  await admin.connect();
  await admin.query('create database migrated');
  await admin.end();

  const url = serverUrl.replace(/[^/]*$/, 'migrated');
  await using template = await openDatabase({ kind: 'postgres', url });
  await migrateDatabase(template.db);
  await prepareDbos(url);
}
