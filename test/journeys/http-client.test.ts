import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import createClient from 'openapi-fetch';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { paths } from '../../web/api/api.gen.ts';
import { anInstallation, type Installation } from '../support/cli.ts';
import { eventually } from '../support/eventually.ts';

const A_FILM_MS = 120_000;

let installation: Installation;
let studio: ReturnType<Installation['start']>;
let address: string;
beforeAll(async () => {
  installation = await anInstallation();
  studio = installation.start('serve');
  const [said] = (await once(studio.child.stdout!, 'data')) as [Buffer];
  address = /http:\/\/127\.0\.0\.1:\d+/.exec(said.toString())?.[0] ?? '';
});
afterAll(async () => {
  studio.child.kill('SIGTERM');
  await studio.ended;
  await installation[Symbol.asyncDispose]();
});

test(
  'README’s curl lines lead from signing up to the film',
  async () => {
    const readme = await readFile('README.md', 'utf8');
    const lines = /```sh\n(studio=[\s\S]*?)```/.exec(readme)?.[1] ?? '';

    await promisify(execFile)(
      'bash',
      ['-e', '-c', lines.replace('http://127.0.0.1:8000', address)],
      { cwd: installation.folder },
    );

    const film = await readFile(join(installation.folder, 'ad.mp4'));
    expect(film.subarray(4, 8).toString()).toBe('ftyp');
  },
  A_FILM_MS,
);

test(
  'the typed client makes an ad of a picture of its own, and leaves nothing behind',
  async () => {
    const person = { username: 'grace', password: 'correct horse battery' };
    const open = createClient<paths>({ baseUrl: address });
    const email = 'grace@example.com';
    await open.POST('/api/auth/register', { body: { ...person, email } });
    const { data: signedIn } = await open.POST('/api/auth/login', { body: person });
    const authorization = `Bearer ${signedIn?.access_token ?? ''}`;
    const client = createClient<paths>({ baseUrl: address, headers: { authorization } });

    const form = new FormData();
    form.append('file', new Blob([await aPicture()], { type: 'image/png' }), 'mug.png');
    const uploaded = await client.POST('/api/product-images', {
      body: { file: '' },
      bodySerializer: () => form,
    });
    const { data: started, error } = await client.POST('/api/generations', {
      params: { header: { 'idempotency-key': 'one' } },
      body: {
        prompt: 'A mug that keeps',
        duration: 6,
        aspect_ratio: '1:1',
        product_image_id: uploaded.data?.id ?? '',
      },
    });
    expect(error).toBeUndefined();
    const path = { params: { path: { id: started?.id ?? '' } } };
    const look = async () => (await client.GET('/api/generations/{id}', path)).data;
    await eventually('the film', async () => (await look())?.status === 'completed', {
      withinMs: A_FILM_MS,
    });
    const film = await fetch(`${address}${(await look())?.video_url ?? ''}`, {
      headers: { authorization },
    });

    expect((await film.arrayBuffer()).byteLength).toBeGreaterThan(50_000);
    const refused = await client.DELETE('/api/auth/me', { body: { password: 'wrong' } });
    expect(refused.error?.error.details).toEqual({ field: 'password' });
    const gone = await client.DELETE('/api/auth/me', { body: { password: person.password } });
    expect(gone.response.status).toBe(204);
    expect((await client.GET('/api/auth/me')).response.status).toBe(401);
  },
  A_FILM_MS,
);

function aPicture(): Promise<Buffer<ArrayBuffer>> {
  const picture = sharp({ create: { width: 90, height: 90, channels: 3, background: '#c0392b' } });
  return picture.png().toBuffer();
}
