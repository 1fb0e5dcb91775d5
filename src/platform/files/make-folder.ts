import { access, constants, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { AppError } from '../errors.ts';
import { toDiskError } from './disk-error.ts';

/** Makes the data folder and proves that we may write there, before any work is accepted. */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await makeEach(folder);
    await access(folder, constants.W_OK);
  } catch (error) {
    const told = toDiskError(error, folder);
    if (told instanceof AppError) throw told;
    throw new AppError('UNAVAILABLE', `The folder ${folder} cannot be made. Choose another one.`, {
      cause: error,
      details: { folder },
    });
  }
}

/** NOTE: not `recursive: true`: where a folder can never be made, as below /proc, Node tries for ever. */
async function makeEach(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return;
    if (code !== 'ENOENT' || dirname(folder) === folder || (await exists(dirname(folder))))
      throw error;
    await makeEach(dirname(folder));
    await mkdir(folder);
  }
}

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );
