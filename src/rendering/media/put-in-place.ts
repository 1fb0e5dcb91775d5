import { open, rename, rm } from 'node:fs/promises';
import { MediaError } from './media-error.ts';

/** Lets a file be written under another name and renames it when it is whole: never half a file. */
export async function putInPlace<Answer>(
  file: string,
  write: (partial: string) => Promise<Answer>,
): Promise<Answer> {
  const partial = `${file}.partial`;
  try {
    const answer = await write(partial);
    await settle(partial, file);
    return answer;
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}

async function settle(partial: string, file: string) {
  try {
    const handle = await open(partial, 'r+');
    await handle.sync().finally(() => handle.close());
    await rename(partial, file);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new MediaError('unwritable', `${file} cannot be written: ${why}.`, { cause });
  }
}
