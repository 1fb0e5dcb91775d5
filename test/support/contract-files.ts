import openapiTS, { astToString } from 'openapi-typescript';
import { contractPage, type ContractDocument } from '#src/http/contract-page.ts';
import { freshSqlite } from './databases.ts';
import { testStudio } from './test-studio.ts';

/** The contract as the running studio serves it. */
export async function readContract(): Promise<ContractDocument> {
  await using database = await freshSqlite();
  await using studio = await testStudio(database.db);
  const { body } = await studio.ask({ url: '/api/openapi.json' });
  return body as unknown as ContractDocument;
}

/** What is made from the contract and kept in the repository, by path. */
export async function contractFiles(): Promise<Record<string, string>> {
  const document = await readContract();
  const types = astToString(await openapiTS(document as unknown as string));
  return {
    'docs/http-api.md': contractPage(document),
    'web/api/api.gen.ts': `/* Made from /api/openapi.json by \`npm run docs\`. */\n${types}`,
  };
}
