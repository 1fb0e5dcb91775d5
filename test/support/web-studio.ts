import type { Browser } from 'playwright-core';
import type { Db } from '#src/platform/database/database.ts';
import { openBrowser } from './browser.ts';
import { freshSqlite } from './databases.ts';
import { testStudio, type TestStudio } from './test-studio.ts';
import { buildWeb } from './web.ts';

export interface WebStudio extends AsyncDisposable {
  studio: TestStudio;
  db: Db;
  /** Where its pages are. */
  origin: string;
  browser: Browser;
}

/** A studio that listens, on a database of its own, and a browser to look at it with. */
export async function webStudio(): Promise<WebStudio> {
  await buildWeb();
  const database = await freshSqlite();
  const studio = await testStudio(database.db);
  const origin = await studio.server.listen({ host: '127.0.0.1', port: 0 });
  const browser = await openBrowser();
  return {
    ...{ studio, db: database.db, origin, browser },
    async [Symbol.asyncDispose]() {
      await browser.close();
      await studio[Symbol.asyncDispose]();
      await database[Symbol.asyncDispose]();
    },
  };
}
