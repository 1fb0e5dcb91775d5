import {
  AbortMultipartUploadCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListMultipartUploadsCommand,
  paginateListObjectsV2,
  S3Client,
  type MultipartUpload,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { Readable } from 'node:stream';
import { contentTypeOf } from './content-type.ts';
import type { ByteRange, ListedFile } from './files.ts';
import { isAbsent, isNotOffered } from './s3-errors.ts';
import type { S3Place } from './storage-url.ts';

const CONNECT_TIMEOUT_MS = 5_000;
/** No byte for so long: the connection is lost. */
const SILENCE_TIMEOUT_MS = 60_000;

/** With parts of 5 MiB this is all the memory an upload takes. */
const PARTS_AT_A_TIME = 2;

/** S3's own limit for one request. */
const REMOVED_AT_ONCE = 1000;

export interface S3Object {
  key: string;
  sizeBytes: number;
  modifiedAt: Date;
  /** Without quotes. */
  etag: string;
  /** SHA-256 in hex, when whoever kept it knew it beforehand. */
  sha256: string | undefined;
}

interface UnfinishedUpload {
  key: string;
  begunAt: Date;
  giveUp: () => Promise<void>;
}

interface PutOptions {
  sha256?: string;
  onlyIfAbsent?: boolean | undefined;
}

/** A bucket's objects below a prefix, by keys of ours. Errors are the store's own. */
export class S3Bucket {
  readonly #client: S3Client;
  readonly #bucket: string;
  readonly #prefix: string;

  constructor({ bucket, prefix, region, endpoint, credentials }: S3Place) {
    this.#bucket = bucket;
    this.#prefix = prefix;
    this.#client = new S3Client({
      region,
      ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
      ...(credentials === undefined ? {} : { credentials: toIdentity(credentials) }),
      // Stores that only resemble S3 do not know the newer checksums; ours goes into the metadata.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      requestHandler: { connectionTimeout: CONNECT_TIMEOUT_MS, socketTimeout: SILENCE_TIMEOUT_MS },
    });
  }

  /** Rejects when the bucket cannot be used. */
  async check(): Promise<void> {
    await this.#client.send(new HeadBucketCommand({ Bucket: this.#bucket }));
  }

  async head(key: string): Promise<S3Object | undefined> {
    try {
      const head = await this.#client.send(new HeadObjectCommand(this.#remote(key)));
      return {
        key,
        sizeBytes: head.ContentLength ?? 0,
        modifiedAt: head.LastModified ?? new Date(0),
        etag: withoutQuotes(head.ETag),
        sha256: head.Metadata?.['sha256'],
      };
    } catch (error) {
      if (isAbsent(error)) return undefined;
      throw error;
    }
  }

  /** `etag`: only if it still is that very file. */
  async get(
    key: string,
    { range, etag }: { range?: ByteRange | undefined; etag?: string },
  ): Promise<Readable> {
    const { Body: body } = await this.#client.send(
      new GetObjectCommand({
        ...this.#remote(key),
        ...(range ? { Range: `bytes=${range.first}-${range.last}` } : {}),
        ...(etag === undefined ? {} : { IfMatch: `"${etag}"` }),
      }),
    );
    return body as Readable;
  }

  /** Whole or not there: an upload in parts becomes a file when it is complete. Answers with its etag. */
  async put(key: string, body: Readable, { sha256, onlyIfAbsent }: PutOptions): Promise<string> {
    const upload = new Upload({
      client: this.#client,
      queueSize: PARTS_AT_A_TIME,
      params: {
        ...this.#remote(key),
        Body: body,
        ContentType: contentTypeOf(key),
        ...(sha256 === undefined ? {} : { Metadata: { sha256 } }),
        ...(onlyIfAbsent ? { IfNoneMatch: '*' } : {}),
      },
    });
    const { ETag: etag } = await upload.done();
    return withoutQuotes(etag);
  }

  /** Every object below a folder. */
  async *list(folder: string): AsyncGenerator<ListedFile> {
    const pages = paginateListObjectsV2(
      { client: this.#client },
      { Bucket: this.#bucket, Prefix: `${this.#prefix}${folder}/` },
    );
    for await (const { Contents: objects = [] } of pages) {
      for (const { Key: full = '', Size: sizeBytes = 0, LastModified: modifiedAt } of objects) {
        yield { key: this.#keyOf(full), sizeBytes, modifiedAt: modifiedAt ?? new Date(0) };
      }
    }
  }

  async remove(keys: readonly string[]): Promise<void> {
    for (let from = 0; from < keys.length; from += REMOVED_AT_ONCE) {
      const some = keys.slice(from, from + REMOVED_AT_ONCE);
      const { Errors: failed = [] } = await this.#client.send(
        new DeleteObjectsCommand({
          Bucket: this.#bucket,
          Delete: { Objects: some.map((key) => ({ Key: this.#remote(key).Key })), Quiet: true },
        }),
      );
      if (failed[0]) throw new Error(`${failed[0].Key ?? ''}: ${failed[0].Message ?? ''}`);
    }
  }

  sign(key: string, forSeconds: number): Promise<string> {
    const command = new GetObjectCommand(this.#remote(key));
    return getSignedUrl(this.#client, command, { expiresIn: forSeconds });
  }

  /** Uploads in parts that were begun and neither finished nor given up. */
  async unfinishedUploads(): Promise<UnfinishedUpload[]> {
    return (await this.#listUploads()).map(({ Key: full = '', UploadId: id, Initiated: at }) => ({
      key: this.#keyOf(full),
      begunAt: at ?? new Date(0),
      giveUp: async () => {
        const upload = { Bucket: this.#bucket, Key: full, UploadId: id };
        await this.#client.send(new AbortMultipartUploadCommand(upload));
      },
    }));
  }

  async #listUploads(): Promise<MultipartUpload[]> {
    const below = { Bucket: this.#bucket, Prefix: this.#prefix };
    try {
      const { Uploads: uploads } = await this.#client.send(new ListMultipartUploadsCommand(below));
      return uploads ?? [];
    } catch (error) {
      if (isNotOffered(error)) return [];
      throw error;
    }
  }

  #remote(key: string) {
    return { Bucket: this.#bucket, Key: `${this.#prefix}${key}` };
  }

  #keyOf(full: string): string {
    return full.slice(this.#prefix.length);
  }
}

function toIdentity({ sessionToken, ...keys }: NonNullable<S3Place['credentials']>) {
  return sessionToken === undefined ? keys : { ...keys, sessionToken };
}

function withoutQuotes(etag: string | undefined): string {
  return (etag ?? '').replaceAll('"', '');
}
