import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contractFiles, readContract } from './support/contract-files.ts';

test('the client’s types and the API’s page are those of the contract (else: npm run docs)', async () => {
  for (const [path, text] of Object.entries(await contractFiles()))
    expect(readFileSync(path, 'utf8'), path).toBe(text);
});

test('every route has a name, a summary, a chapter, and says how it can fail', async () => {
  const { paths, tags = [] } = await readContract();
  const names = new Set<string>();
  for (const [path, methods] of Object.entries(paths)) {
    for (const operation of Object.values(methods)) {
      const { operationId = '', summary, responses } = operation;
      expect(names, `${path} needs an operationId of its own`).not.toContain(operationId);
      names.add(operationId);
      expect(summary, path).toMatch(/^[A-Z].*[^.]$/);
      expect(
        tags.map(({ name }) => name),
        `the chapter of ${path}`,
      ).toContain(operation.tags?.[0]);
      expect(Object.keys(responses), path).toEqual(expect.arrayContaining(['500', '503']));
    }
  }
});
