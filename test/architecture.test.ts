import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { expect, test } from 'vitest';
import { brokenRules, findCycle } from './support/architecture.ts';

const sources = globSync(['src/**/*.ts', 'web/**/*.{ts,tsx}'], { ignore: ['web/**/*.gen.ts'] })
  .sort()
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));

test.each(sources)('$path keeps the rules of the architecture', (file) => {
  expect(brokenRules(file)).toEqual([]);
});

test('no file imports itself by way of others', () => {
  expect(findCycle(sources)).toBeUndefined();
});

test.each([
  [
    'a feature that knows a vendor',
    'src/generations/x.ts',
    `import { a } from '#src/providers/kling/a.ts';`,
  ],
  [
    'a lower folder that imports a higher one',
    'src/rendering/x.ts',
    `import { a } from '#src/generations/a.ts';`,
  ],
  [
    'an import across folders by a relative path',
    'src/stories/x.ts',
    `import { a } from '../brands/a.ts';`,
  ],
  ['a folder nobody has placed', 'src/misc/x.ts', ''],
  ['the environment outside config', 'src/stories/x.ts', 'const key = process.env.KEY;'],
  ['SQL outside a store', 'src/stories/x.ts', `db.selectFrom('users')`],
  ['the network outside providers', 'src/stories/x.ts', `await fetch(url)`],
  ['Node in the drawing', 'src/rendering/draw/x.ts', `import { readFileSync } from 'node:fs';`],
  ['a default export', 'src/stories/x.ts', 'export default 1;'],
  ['a barrel', 'src/stories/index.ts', `export { a } from './a.ts';`],
  [
    'a page’s feature that imports another',
    'web/brands/x.tsx',
    `import { a } from '#web/accounts/me.ts';`,
  ],
  ['a part that knows the api', 'web/ui/x.tsx', `import { $api } from '#web/api/api.ts';`],
  [
    'a page that imports the server',
    'web/brands/x.tsx',
    `import { a } from '#src/brands/brand-style-store.ts';`,
  ],
])('reports %s', (_what, path, text) => {
  expect(brokenRules({ path, text })).toHaveLength(1);
});

test('reports a circle of imports, but not one of types alone', () => {
  const a = { path: 'src/stories/a.ts', text: `import { b } from './b.ts';` };
  const b = { path: 'src/stories/b.ts', text: `import { a } from './a.ts';` };
  const typeOnly = { path: 'src/stories/b.ts', text: `import { type A } from './a.ts';` };

  expect(findCycle([a, b])).toEqual(['src/stories/a.ts', 'src/stories/b.ts', 'src/stories/a.ts']);
  expect(findCycle([a, typeOnly])).toBeUndefined();
});

test('every folder of src is named in ARCHITECTURE.md', () => {
  const text = readFileSync('ARCHITECTURE.md', 'utf8');
  const ours = sources.filter(({ path }) => path.startsWith('src/'));
  const folders = [...new Set(ours.map(({ path }) => path.split('/')))].flatMap((parts) =>
    parts.length > 2 ? [parts[1] ?? ''] : [],
  );

  expect([...new Set(folders)].filter((folder) => !text.includes(`${folder}/`))).toEqual([]);
});
