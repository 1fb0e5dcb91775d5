import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface S3Server {
  /** What a host sets to keep files in its bucket called `ads`. */
  env: Record<'STORAGE_URL' | 'AWS_ENDPOINT_URL_S3', string> & Record<string, string>;
  endpoint: string;
  credentials: { accessKeyId: string; secretAccessKey: string; sessionToken: undefined };
  /** Where its objects lie on the disk. */
  folder: string;
  /** Objects beside one that is there, put where the server keeps them: a thousand requests take too long. */
  copyObject(key: string, copies: readonly string[]): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** The key that the server knows; it refuses every other. It does not check what was signed with it. */
const KEYS = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER', sessionToken: undefined };

/** A real server that speaks S3, from npm, in a process of its own, with a bucket called `ads`. */
export async function anS3Server(): Promise<S3Server> {
  const folder = await mkdtemp(join(tmpdir(), 's3-'));
  const s3rver = createRequire(import.meta.url).resolve('s3rver');
  const program = `
    const S3rver = require(${JSON.stringify(s3rver)});
    const server = new S3rver({ address: '127.0.0.1', port: 0, silent: true,
      directory: ${JSON.stringify(folder)}, configureBuckets: [{ name: 'ads' }] });
    server.run().then(({ port }) => process.stdout.write('listening on ' + port));`;
  // It pages its lists with a cipher that OpenSSL keeps apart.
  const child = spawn(process.execPath, ['--openssl-legacy-provider', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  const endpoint = `http://127.0.0.1:${said.toString().replace('listening on ', '')}`;
  return {
    endpoint,
    credentials: KEYS,
    folder,
    env: {
      STORAGE_URL: 's3://ads/studio',
      AWS_ENDPOINT_URL_S3: endpoint,
      AWS_ACCESS_KEY_ID: KEYS.accessKeyId,
      AWS_SECRET_ACCESS_KEY: KEYS.secretAccessKey,
    },
    async copyObject(key, copies) {
      const object = (name: string) => join(folder, 'ads', `${name}._S3rver_object`);
      await Promise.all(copies.map((copy) => copyFile(object(key), object(copy))));
    },
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL');
      await once(child, 'exit');
      await rm(folder, { recursive: true, force: true });
    },
  };
}
