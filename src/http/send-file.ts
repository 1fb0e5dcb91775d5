import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FileFacts, Files } from '#src/platform/files/files.ts';
import { readByteRange } from './byte-range.ts';
import { contentDisposition } from './content-disposition.ts';

export interface SentFile {
  key: string;
  /** What a person finds in the downloads; without it the file is shown where it is. */
  downloadName?: string | undefined;
}

/**
 * Answers with a file or the part that was asked for, from whichever store, or with 304 when the asker has it
 * already. Whoever calls has made sure that the asker may see it.
 */
export async function sendFile(
  files: Files,
  { method, headers }: FastifyRequest,
  reply: FastifyReply,
  { key, downloadName }: SentFile,
): Promise<FastifyReply> {
  const facts = await files.facts(key);
  void reply.headers({
    etag: `"${facts.etag}"`,
    'last-modified': facts.modifiedAt.toUTCString(),
    'cache-control': 'private, no-cache',
    'accept-ranges': 'bytes',
    'content-disposition': contentDisposition(downloadName),
  });
  if (isKnown(headers, facts)) return reply.code(304).send();

  void reply.type(facts.contentType);
  const asked = method === 'GET' && mayBePart(headers, facts) ? headers.range : undefined;
  const range = readByteRange(asked, facts.sizeBytes);
  if (range === 'unsatisfiable') {
    return reply.code(416).header('content-range', `bytes */${facts.sizeBytes}`).send();
  }
  if (range === 'whole') {
    void reply.header('content-length', facts.sizeBytes);
    return method === 'HEAD' ? reply.send() : reply.send(await files.read(key));
  }
  const { first, last } = range;
  void reply.code(206).headers({
    'content-range': `bytes ${first}-${last}/${facts.sizeBytes}`,
    'content-length': last - first + 1,
  });
  return reply.send(await files.read(key, range));
}

type Headers = FastifyRequest['headers'];

/** The asker's copy is this very file. By its etag; by its time only when no etag is named. */
function isKnown(headers: Headers, { etag, modifiedAt }: FileFacts): boolean {
  const known = headers['if-none-match'];
  if (known !== undefined) {
    return known.trim() === '*' || known.split(',').some((one) => bare(one) === etag);
  }
  const since = Date.parse(headers['if-modified-since'] ?? '');
  return !Number.isNaN(since) && wholeSeconds(modifiedAt) <= since;
}

/** A part is of use only beside other parts of the same file; if it changed, the asker gets all of it. */
function mayBePart(headers: Headers, { etag, modifiedAt }: FileFacts): boolean {
  const condition = headers['if-range'];
  if (typeof condition !== 'string') return true;
  if (condition.startsWith('"')) return condition === `"${etag}"`;
  return Date.parse(condition) === wholeSeconds(modifiedAt);
}

const bare = (etag: string) => etag.trim().replace(/^W\//, '').replaceAll('"', '');

/** HTTP's times know no milliseconds. */
const wholeSeconds = (time: Date) => Math.floor(time.getTime() / 1000) * 1000;
