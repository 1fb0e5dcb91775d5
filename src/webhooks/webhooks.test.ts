import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { anActor } from '../../test/support/builders.ts';
import { onBothDatabases } from '../../test/support/databases.ts';
import { eventually } from '../../test/support/eventually.ts';
import { testStudio } from '../../test/support/test-studio.ts';
import { cancelGeneration } from '#src/generations/cancel-generation.ts';
import { startGeneration } from '#src/generations/start-generation.ts';
import { checkTarget } from './check-target.ts';
import { queueDeliveries } from './deliver-webhooks.ts';
import { postWebhook } from './post-webhook.ts';

interface Heard {
  headers: IncomingMessage['headers'];
  body: string;
}

/** Somebody's server, which answers with these statuses in turn and the last one from then on. */
async function aReceiver(...statuses: number[]) {
  const heard: Heard[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      heard.push({ headers: request.headers, body });
      response.writeHead(statuses[heard.length - 1] ?? statuses.at(-1) ?? 200, {
        location: 'http://127.0.0.1:1/',
      });
      response.end('thanks');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    heard,
    port,
    url: `http://127.0.0.1:${port}/hook`,
    [Symbol.asyncDispose]: async () => {
      server.close();
      await once(server, 'close');
    },
  };
}

function isSigned({ headers, body }: Heard, secret: string): boolean {
  const content = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  const signature = createHmac('sha256', key).update(content).digest('base64');
  return headers['webhook-signature'] === `v1,${signature}`;
}

onBothDatabases('webhooks', (db) => {
  async function given(url: string) {
    const studio = await testStudio(db());
    const { token, user_id } = await studio.signUp('ada');
    const added = await studio.ask({ method: 'POST', url: '/api/webhooks', token, body: { url } });
    const endAnAd = async () => {
      const actor = anActor({ id: user_id });
      const { id } = await startGeneration(studio.app, actor, { prompt: 'Tea' });
      await cancelGeneration(studio.app, actor, id);
      return id;
    };
    return {
      ...studio,
      token,
      id: added.body.id,
      secret: String(added.body['secret']),
      endAnAd,
      [Symbol.asyncDispose]: () => studio[Symbol.asyncDispose](),
    };
  }

  test('are told of an ad that ended, signed, again until they hear, and then no more', async () => {
    await using receiver = await aReceiver(500, 302, 204);
    await using world = await given(receiver.url);
    const id = await world.endAnAd();

    await world.app.engine.open();
    await queueDeliveries(world.app);
    await queueDeliveries(world.app);
    await eventually('a third try', () => receiver.heard.length === 3);
    const [first] = receiver.heard;

    expect(JSON.parse(first?.body ?? '')).toMatchObject({
      type: 'generation.failed',
      data: { generation_id: id, status: 'failed', error_message: 'Cancelled by user' },
    });
    expect(receiver.heard.map((one) => isSigned(one, world.secret))).toEqual([true, true, true]);
    expect(new Set(receiver.heard.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    const run = `webhook/${String(first?.headers['webhook-id'])}`;
    await eventually('the end', async () => (await world.app.engine.find(run))?.state === 'done');
    expect(receiver.heard).toHaveLength(3);
  });

  test('are added, listed, tested and deleted by their owner alone; the secret is shown once', async () => {
    await using receiver = await aReceiver(200, 410);
    await using world = await given(receiver.url);
    const { token, id, ask } = world;
    const stranger = await world.signUp('grace');
    const test = { method: 'POST', url: `/api/webhooks/${id}/test` } as const;

    expect(world.secret).toMatch(/^whsec_/);
    const { body } = await ask({ url: '/api/webhooks', token });
    expect(body.items).toMatchObject([{ id, url: receiver.url }]);
    expect(body.items[0]).not.toHaveProperty('secret');
    expect((await ask({ ...test, token })).body).toEqual({ delivered: true, error: null });
    expect((await ask({ ...test, token })).body).toEqual({
      delivered: false,
      error: 'It answered 410.',
    });
    expect(receiver.heard.every((one) => isSigned(one, world.secret))).toBe(true);

    const remove = { method: 'DELETE', url: `/api/webhooks/${id}` } as const;
    expect((await ask({ ...test, token: stranger.token })).status).toBe(404);
    expect((await ask({ ...remove, token: stranger.token })).status).toBe(404);
    expect((await ask({ url: '/api/webhooks', token: stranger.token })).body.items).toEqual([]);
    expect((await ask({ ...remove, token })).status).toBe(204);
    expect((await ask({ url: '/api/webhooks', token })).body.items).toEqual([]);
  });
});

test.each([
  'https://localhost/hook',
  'https://127.1/hook',
  'https://0x7f000001/hook',
  'https://2130706433/',
  'https://[::1]/hook',
  'https://[::ffff:127.0.0.1]/hook',
  'https://169.254.169.254/latest/meta-data',
  'http://93.184.216.34/',
  'https://me:secret@93.184.216.34/',
  'ftp://93.184.216.34/',
  'file:///etc/passwd',
  'not an address',
])('a webhook may not go to %s', async (address) => {
  await expect(checkTarget(address, { allowPrivate: false })).rejects.toMatchObject({
    code: 'INVALID_FIELD',
    details: { field: 'url' },
  });
});

test('a delivery goes to the address that was checked, whatever the name means by then', async () => {
  await using receiver = await aReceiver(200);
  const url = new URL(`http://name-that-means-nothing.invalid:${receiver.port}/hook`);
  const addresses = [{ address: '127.0.0.1', family: 4 as const }];
  const { signal } = new AbortController();

  expect(await postWebhook({ url, addresses }, { headers: {}, body: '{}', signal })).toBe(200);

  expect(receiver.heard[0]?.headers.host).toBe(url.host);
});
