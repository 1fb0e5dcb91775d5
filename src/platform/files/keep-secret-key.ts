import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const FILE = 'secret_key';

/**
 * The installation's own secret, made at the first start and kept where only this user can read it. Two
 * processes that start at once end with the same one.
 */
export async function keepSecretKey(folder: string, newSecret: () => string): Promise<string> {
  const file = join(folder, FILE);
  const kept = await readKey(file);
  if (kept !== undefined) return kept;

  // NOTE `wx`: whoever comes second keeps nothing and reads the first one's.
  await writeFile(file, `${newSecret()}\n`, { mode: 0o600, flag: 'wx' }).catch(ifExists);
  const made = await readKey(file);
  if (made === undefined) throw new Error(`The file ${file} is empty: remove it and start again.`);
  return made;
}

async function readKey(file: string): Promise<string | undefined> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  });
  return text.trim() === '' ? undefined : text.trim();
}

function ifExists(error: unknown): void {
  if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
}
