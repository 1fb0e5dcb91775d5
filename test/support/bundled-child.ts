import { build } from 'esbuild';
import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Where Node finds the packages of the repository. */
const folder = join(root, 'node_modules/.cache/admint-test-children');

const built = new Map<string, Promise<string>>();

/**
 * One file that Node starts at once: TypeScript sources, loaded one by one, would take seconds for each of the
 * many processes that a test kills.
 */
export function bundledChild(source: string): Promise<string> {
  const known = built.get(source) ?? bundle(source);
  built.set(source, known);
  return known;
}

async function bundle(source: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, `${basename(source, '.ts')}-${process.pid}.js`);
  await build({
    entryPoints: [join(root, source)],
    outfile,
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    keepNames: true,
    logLevel: 'silent',
  });
  return outfile;
}
