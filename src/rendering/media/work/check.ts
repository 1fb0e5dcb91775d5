import {
  AVERROR_EACCES,
  AVERROR_EISDIR,
  AVERROR_ENOENT,
  AVERROR_ENOSPC,
  AVERROR_ENOTDIR,
  AVERROR_EPERM,
} from 'node-av/constants';
import { FFmpegError } from 'node-av/lib';
import { MediaError, type MediaFailure } from '../media-error.ts';

/** FFmpeg answers errors as negative numbers; these become one sentence about `file`. */
export function checkRead(code: number, file: string): number {
  if (code >= 0) return code;
  if (code === AVERROR_ENOENT || code === AVERROR_ENOTDIR) {
    throw new MediaError('missing', `${file} is not there.`);
  }
  throw new MediaError('broken', `${file} cannot be read as film or sound: ${wordsOf(code)}.`);
}

export function checkWrite(code: number, file: string): number {
  if (code >= 0) return code;
  const name = file.replace(/\.partial$/, '');
  if (code === AVERROR_ENOSPC) {
    throw new MediaError(
      'disk-full',
      `The disk is full: ${name} could not be finished. Free some space and run again.`,
    );
  }
  if (CLOSED_TO_US.includes(code)) {
    throw new MediaError(
      'unwritable',
      `${name} cannot be written: ${wordsOf(code)}. Check that its folder exists and may be written.`,
    );
  }
  throw new MediaError('encoder', `${name} cannot be written: ${wordsOf(code)}.`);
}

export function check(code: number, doing: string, reason: MediaFailure = 'encoder'): number {
  if (code >= 0) return code;
  throw new MediaError(reason, `FFmpeg failed ${doing}: ${wordsOf(code)}.`);
}

const EROFS = -30; // node-av has no name for it
const CLOSED_TO_US: number[] = [
  AVERROR_EACCES,
  AVERROR_EPERM,
  AVERROR_ENOENT,
  AVERROR_ENOTDIR,
  AVERROR_EISDIR,
  EROFS,
];

function wordsOf(code: number) {
  return FFmpegError.strerror(code);
}
