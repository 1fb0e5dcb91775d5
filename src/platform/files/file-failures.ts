import { AppError } from '../errors.ts';
import type { ByteRange } from './files.ts';

export function notThere(name: string): AppError {
  return new AppError('NOT_FOUND', `The file ${name} is not there.`, { details: { file: name } });
}

export function alreadyThere(key: string): AppError {
  return new AppError('CONFLICT', `There is a file ${key} already.`, { details: { file: key } });
}

export function rangeFault(key: string): AppError {
  return new AppError('INVALID_FIELD', `The file ${key} has no such bytes.`, {
    details: { field: 'range' },
  });
}

export function isWithin({ first, last }: ByteRange, sizeBytes: number): boolean {
  return first >= 0 && first <= last && last < sizeBytes;
}
