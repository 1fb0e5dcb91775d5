import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { FastifyRequest } from 'fastify';
import { AppError } from '#src/platform/errors.ts';

const MEGABYTE = 1024 * 1024;
const MAX_UPLOAD_BYTES = 20 * MEGABYTE;

/** What `@fastify/multipart` holds every upload to: one file, a few short fields. */
export const MULTIPART_LIMITS = {
  fileSize: MAX_UPLOAD_BYTES,
  files: 1,
  fields: 10,
  fieldSize: 4096,
  fieldNameSize: 100,
  parts: 11,
  headerPairs: 30,
};

export interface ReceivedFile {
  /** Where its bytes are, under a name of ours. */
  path: string;
  /** What its sender calls it; for people to read, never for the disk. */
  filename: string;
  /** The form's other fields. */
  fields: Record<string, string>;
}

/** Takes the one file of a form into a folder, as it comes in and never whole in memory. */
export async function receiveFile(request: FastifyRequest, folder: string): Promise<ReceivedFile> {
  if (!request.isMultipart()) {
    throw new AppError('WRONG_TYPE', 'Send a form with a file in it (multipart/form-data).');
  }
  try {
    return await readForm(request, join(folder, 'upload'));
  } catch (error) {
    throw toRefusal(error);
  }
}

async function readForm(request: FastifyRequest, path: string): Promise<ReceivedFile> {
  const fields = new Map<string, string>();
  let filename: string | undefined;
  for await (const part of request.parts()) {
    if (part.type === 'file') {
      if (part.fieldname !== 'file') throw wrongField(part.fieldname);
      await pipeline(part.file, createWriteStream(path, { flags: 'wx' }));
      if (part.file.truncated) throw tooLarge();
      filename = part.filename;
    } else {
      if (part.valueTruncated || part.fieldnameTruncated) throw tooLong(part.fieldname);
      fields.set(part.fieldname, String(part.value));
    }
  }
  if (filename === undefined) {
    throw new AppError('INVALID_FIELD', 'The file is missing: send it in the field "file".', {
      details: { field: 'file' },
    });
  }
  return { path, filename, fields: Object.fromEntries(fields) };
}

/** A form that is broken is the sender's fault, in whatever words the parser says so. */
function toRefusal(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined;
  if (status === 413) return tooLarge(error);
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EACCES' || code === 'EROFS') {
    return new AppError('UNAVAILABLE', 'The file cannot be kept now. Try again later.', {
      cause: error,
    });
  }
  return new AppError('MALFORMED', 'The form is broken off or not well formed.', { cause: error });
}

function tooLarge(cause?: unknown): AppError {
  const most = MAX_UPLOAD_BYTES / MEGABYTE;
  return new AppError('TOO_LARGE', `Send one file of at most ${most} MB and at most 10 fields.`, {
    cause,
    details: { field: 'file' },
  });
}

function tooLong(field: string): AppError {
  return new AppError('INVALID_FIELD', `The field "${field}" is too long.`, { details: { field } });
}

function wrongField(field: string): AppError {
  return new AppError('INVALID_FIELD', `Send the file in the field "file", not "${field}".`, {
    details: { field },
  });
}
