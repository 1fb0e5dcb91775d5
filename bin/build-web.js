import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = join(root, 'web');
const target = join(root, 'dist', 'web');

/** Written last: when it was made, and which files outside `web` went into it. */
const STAMP = join(target, 'built.json');

const COMPRESSED = new Set(['.js', '.css', '.html', '.svg', '.json']);

/** A tab that was open before may still ask for its parts. */
const KEEPS_OLD_PARTS_MS = 7 * 24 * 3_600_000;

/**
 * Puts the web app together where that is missing or older than its sources. A package that came without
 * sources came built.
 */
export async function buildWebWhatIsMissing() {
  if (!existsSync(join(root, 'vite.config.ts')) || isFresh()) return;

  const beside = `${target}.${process.pid}`;
  try {
    const parts = await bundle(beside);
    await compressAll(beside);
    await moveIn(beside);
    await writeFile(STAMP, JSON.stringify({ parts }));
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
  await removeOldParts();
}

function isFresh() {
  const builtAt = statSync(STAMP, { throwIfNoEntry: false })?.mtimeMs;
  if (builtAt === undefined) return false;
  const { parts } = JSON.parse(readFileSync(STAMP, 'utf8'));
  const inputs = [...parts, 'vite.config.ts', 'package.json'].map((path) => join(root, path));
  return [...inputs, sources, ...everythingIn(sources)].every(
    (path) => (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Infinity) <= builtAt,
  );
}

/** Folders too: one that lost a file has changed. */
function everythingIn(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((path) => !/\.test\.tsx?$/.test(path))
    .map((path) => join(folder, path));
}

/** Builds into a folder; gives the files of ours outside `web` that went in. */
async function bundle(outDir) {
  const { output } = await asForProduction(async () => {
    const { build } = await import('vite');
    return build({
      configFile: join(root, 'vite.config.ts'),
      logLevel: 'error',
      build: { outDir, emptyOutDir: true },
    });
  });
  const modules = output.flatMap((part) => (part.type === 'chunk' ? part.moduleIds : []));
  return [...new Set(modules.map((id) => relative(root, id)))].filter((path) =>
    path.startsWith('src/'),
  );
}

/** Vite believes NODE_ENV, and a test runner's says `test`: that would be React's slow and talkative half. */
async function asForProduction(work) {
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    return await work();
  } finally {
    if (before === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = before;
  }
}

async function compressAll(folder) {
  const paths = await filesIn(folder);
  await Promise.all(paths.filter((path) => COMPRESSED.has(extname(path))).map(compress));
}

async function compress(path) {
  const contents = await readFile(path);
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  await writeFile(`${path}.br`, await promisify(brotliCompress)(contents, { params }));
  await writeFile(`${path}.gz`, await promisify(gzip)(contents, { level: 9 }));
}

/** One by one, the page itself last: whoever is served meanwhile finds the old app or the new one. */
async function moveIn(folder) {
  const paths = (await filesIn(folder)).map((path) => relative(folder, path));
  const isPage = (path) => path.startsWith('index.html');
  for (const path of [...paths.filter((one) => !isPage(one)), ...paths.filter(isPage)]) {
    await mkdir(dirname(join(target, path)), { recursive: true });
    await rename(join(folder, path), join(target, path));
  }
}

async function removeOldParts() {
  for (const path of await filesIn(join(target, 'assets'))) {
    const { mtimeMs } = await stat(path);
    if (mtimeMs < Date.now() - KEEPS_OLD_PARTS_MS) await rm(path, { force: true });
  }
}

async function filesIn(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, path, name }) => join(parentPath ?? path, name));
}
