import type { Readable } from 'node:stream';

/**
 * Where films and pictures live: a folder of this machine, or a bucket that many machines share. A key is a
 * relative path with forward slashes; the database holds keys, never absolute paths, so that everything can
 * move to another host. What is under a key is whole or not there.
 */
export interface Files {
  /** Rejects when the store cannot be used now. */
  check(): Promise<void>;
  /** A path on this machine where the file can be read now; a remote store brings it here first. */
  localPath(key: string): Promise<string>;
  /** Keeps a finished local file under a key. */
  keep(localFile: string, key: string, options?: KeepOptions): Promise<void>;
  /** Keeps what a stream brings, in little memory however much it is. A stream that fails keeps nothing. */
  keepStream(source: Readable, key: string, options?: KeepOptions): Promise<void>;
  /** The bytes of a file, or of a part of it. Whoever does not read to the end destroys the stream. */
  read(key: string, range?: ByteRange): Promise<Readable>;
  facts(key: string): Promise<FileFacts>;
  exists(key: string): Promise<boolean>;
  /** SHA-256 of the bytes, in hex. */
  checksum(key: string): Promise<string>;
  /** Every file below a folder, in no order. */
  list(folder: string): AsyncIterable<ListedFile>;
  /** An address where anyone can fetch the file for a while; null where there is none, as on a disk. */
  signedUrl(key: string, options: { forSeconds: number }): Promise<string | null>;
  /** Nothing happens when it is not there. */
  remove(key: string): Promise<void>;
  /** Removes everything below a folder. */
  removeFolder(folder: string): Promise<void>;
  /** An empty folder of this machine to work in. It goes when its user is done; what is to stay is kept. */
  workFolder(): Promise<WorkFolder>;
  /** What killed processes left behind here and nobody touched since: half files, work folders. */
  leftovers(since: Date): Promise<Leftover[]>;
}

export interface KeepOptions {
  /** CONFLICT when there is a file under this key already; else it is replaced. */
  onlyIfAbsent?: boolean;
}

/** First byte and last, both included, as HTTP counts them. */
export interface ByteRange {
  first: number;
  last: number;
}

export interface FileFacts {
  sizeBytes: number;
  modifiedAt: Date;
  /** Of these very bytes: another file under the same key has another. Without quotes. */
  etag: string;
  /** By the key's ending; never one that a browser would run. */
  contentType: string;
}

export interface ListedFile {
  key: string;
  sizeBytes: number;
  modifiedAt: Date;
}

export interface WorkFolder {
  readonly path: string;
  [Symbol.asyncDispose](): Promise<void>;
}

export interface Leftover {
  /** In words a host understands: a path, or an upload of a key. */
  name: string;
  remove: () => Promise<void>;
}
