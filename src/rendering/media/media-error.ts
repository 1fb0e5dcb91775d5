export type MediaFailure =
  | 'cancelled'
  | 'missing' // a file that should be read is not there
  | 'broken' // … is there, but is no usable film, sound or picture
  | 'unwritable' // the folder is missing or closed to us
  | 'disk-full'
  | 'encoder'
  | 'crashed' // the child died without a word
  | 'no-ffmpeg'
  | 'wrong-result'; // written, measured, and not what was asked for

interface Options {
  /** FFmpeg's own last lines, for the log. */
  detail?: string;
  cause?: unknown;
}

/** Why a film could not be made or read. The message is one sentence a person can act on. */
export class MediaError extends Error {
  override readonly name = 'MediaError';
  readonly reason: MediaFailure;
  readonly detail: string;

  constructor(reason: MediaFailure, message: string, { detail = '', cause }: Options = {}) {
    super(message, { cause });
    this.reason = reason;
    this.detail = detail;
  }
}
