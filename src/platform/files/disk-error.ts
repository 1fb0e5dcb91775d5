import { AppError } from '../errors.ts';

const FULL = 'is on a disk that is full. Make room there and try again.';
const NOT_WRITABLE = 'cannot be written. Allow this user to write there.';
const FILE_IN_THE_WAY = 'has a file where a folder belongs. Move that file away.';

const SENTENCES = new Map([
  ['ENOSPC', FULL],
  ['EDQUOT', FULL],
  ['EACCES', NOT_WRITABLE],
  ['EPERM', NOT_WRITABLE],
  ['EROFS', 'is on a disk that can only be read. Choose another folder.'],
  ['ENOTDIR', FILE_IN_THE_WAY],
  ['EEXIST', FILE_IN_THE_WAY],
]);

/** What the disk said, as a sentence that names the folder; anything else stays what it is. */
export function toDiskError(thrown: unknown, folder: string): unknown {
  const { code = '' } = thrown as NodeJS.ErrnoException;
  const sentence = SENTENCES.get(code);
  if (!sentence) return thrown;
  return new AppError('UNAVAILABLE', `${folder} ${sentence}`, {
    cause: thrown,
    details: { folder },
  });
}
