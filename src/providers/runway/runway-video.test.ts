import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { type Fault, openFaultyVendor } from '../../../test/support/faulty-vendor.ts';
import { UnclearOrder } from '../video-model.ts';
import { runwayVideo } from './runway-video.ts';

const SHOT = {
  prompt: 'Steam over a cup, slow push in',
  seconds: 3,
  aspect_ratio: '9:16',
  seed: 7,
  first_frame: null,
  references: [],
} as const;

function order(url: string, shot: Parameters<ReturnType<typeof runwayVideo>['submit']>[0] = SHOT) {
  const model = runwayVideo('gen4.5', { key: 'key_test', baseUrl: url, lookEveryMs: 10 });
  const signal = AbortSignal.timeout(1_000);
  return { model, signal, submitted: model.submit(shot, { idempotencyKey: 'k1', signal }) };
}

test('an order says what is to be made, and looking at it gives the film and what was billed', async () => {
  await using vendor = await openFaultyVendor();
  const { model, signal, submitted } = order(vendor.url);

  const { ticket } = await submitted;
  const film = await model.look(ticket, { signal });

  expect(vendor.orders.map(({ body }) => body)).toEqual([
    { model: 'gen4.5', promptText: SHOT.prompt, ratio: '720:1280', duration: 3, seed: 7 },
  ]);
  expect(film).toEqual({
    state: 'done',
    url: `${vendor.url}/films/${ticket}.mp4`,
    costMicros: 360_000,
  });
});

test('a shot that begins with a picture hands it over inside the order', async () => {
  await using vendor = await openFaultyVendor();
  const picture = { bytes: Buffer.from('jpeg'), mime_type: 'image/jpeg' } as const;

  await order(vendor.url, { ...SHOT, first_frame: picture }).submitted;

  expect(vendor.orders[0]?.body).toMatchObject({ promptImage: 'data:image/jpeg;base64,anBlZw==' });
});

test('a film that is not ready is looked at again later', async () => {
  await using vendor = await openFaultyVendor({ makesInMs: 60_000 });
  const { model, signal, submitted } = order(vendor.url);

  const { ticket } = await submitted;

  expect(await model.look(ticket, { signal })).toEqual({ state: 'pending', lookAgainInMs: 10 });
});

test.each<[what: string, fault: Fault, failure: object]>([
  ['a refusal', { on: 'order', what: 'refuse' }, { code: 'REFUSED', message: /moderation/ }],
  [
    'a limit',
    { on: 'order', what: 'status', status: 429, retryAfter: 2 },
    { code: 'TOO_MANY', retryAfterMs: 2_000 },
  ],
  ['a fault', { on: 'order', what: 'status', status: 500 }, { code: 'UNAVAILABLE' }],
  ['a wrong key', { on: 'order', what: 'status', status: 401 }, { code: 'NOT_ALLOWED' }],
])(
  '%s of the vendor is told as what it is, and asked once',
  async (_what, fault, { message, ...rest }: { message?: RegExp }) => {
    await using vendor = await openFaultyVendor({ faults: [fault] });

    const thrown = await order(vendor.url).submitted.catch((error: unknown) => error);

    expect(thrown).toMatchObject(rest);
    if (message) expect(String(thrown)).toMatch(message);
    expect(vendor.requests).toEqual(['POST order']);
  },
);

test.each<[what: string, fault: Fault]>([
  ['cut before it was taken', { on: 'order', what: 'cut', taken: false }],
  ['cut after it was taken', { on: 'order', what: 'cut', taken: true }],
  ['that is answered too late', { on: 'order', what: 'delay', ms: 5_000 }],
  ['that was lost on the way', { on: 'order', what: 'status', status: 408 }],
])('an order %s is unclear, and not sent again', async (_what, fault) => {
  await using vendor = await openFaultyVendor({ faults: [fault] });

  await expect(order(vendor.url).submitted).rejects.toBeInstanceOf(UnclearOrder);
  expect(vendor.requests).toEqual(['POST order']);
});

test('an order to a closed door was not placed', async () => {
  const { submitted } = order(`http://127.0.0.1:${await closedPort()}`);

  await expect(submitted).rejects.toMatchObject({
    code: 'UNAVAILABLE',
    message: 'Runway cannot be reached (ECONNREFUSED).',
  });
});

test.each([
  ['SAFETY.INPUT.TEXT', 'REFUSED'],
  ['INTERNAL.BAD_OUTPUT.CODE01', 'UNAVAILABLE'],
])('a film that ends with %s is %s', async (code, expected) => {
  await using vendor = await openFaultyVendor({ faults: [{ on: 'look', what: 'fail', code }] });
  const { model, signal, submitted } = order(vendor.url);
  const { ticket } = await submitted;

  expect(await model.look(ticket, { signal })).toMatchObject({
    state: 'failed',
    code: expected,
    costMicros: 0,
  });
});

test('cancelling tells the vendor, also twice', async () => {
  await using vendor = await openFaultyVendor({ makesInMs: 60_000 });
  const { model, signal, submitted } = order(vendor.url);
  const { ticket } = await submitted;

  await model.cancel(ticket, { signal });
  await model.cancel(ticket, { signal });

  expect(vendor.orders).toMatchObject([{ cancelled: true }]);
});

async function closedPort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
