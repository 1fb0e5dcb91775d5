/**
 * Draws and encodes the same films on two versions of Node and compares every decoded frame.
 *   npm run bench:node-versions [-- 20 24]
 */
import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const VERSIONS = process.argv.slice(2).length > 0 ? process.argv.slice(2) : ['20', '24'];
const HASHING = fileURLToPath(new URL('hash-films.ts', import.meta.url));
const run = promisify(execFile);
const LONGEST_MS = 20 * 60_000;

/** The package that has Node itself for this machine: `node` only fetches it by a script, which npm may not run. */
const NODE = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;

const hashes: Record<string, string>[] = [];
for (const version of VERSIONS) hashes.push(await hashesOn(version));

const [first = {}, ...others] = hashes;
for (const [film, hash] of Object.entries(first)) {
  const same = others.every((answers) => answers[film] === hash);
  console.log(`${same ? 'same' : 'DIFFERENT'}  ${film}  ${hash}`);
  if (!same) process.exitCode = 1;
}

/** By npx, so that both versions come from npm whatever is installed here; outside, where our .npmrc does not hold. */
async function hashesOn(version: string): Promise<Record<string, string>> {
  const asked = ['--yes', `--package=${NODE}@${version}`, '--', 'node', '-p', 'process.execPath'];
  const { stdout: node } = await run('npx', asked, { timeout: LONGEST_MS, cwd: tmpdir() });
  const { stdout } = await run(node.trim(), ['--import', 'tsx', HASHING], { timeout: LONGEST_MS });
  const answers = JSON.parse(stdout) as { version: string; films: Record<string, string> };
  if (!answers.version.startsWith(`v${version}.`))
    throw new Error(`Asked for Node ${version}, ${answers.version} drew the films.`);
  console.log(`Node ${answers.version}: ${Object.keys(answers.films).length} films`);
  return answers.films;
}
