import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { afterEach, expect, test } from 'vitest';
import { UnclearOrder } from '../video-model.ts';
import { falVideo } from './fal-video.ts';
import { FAL_MODELS } from './fal-models.ts';

const SHOT = {
  prompt: 'Steam over a cup',
  seconds: 4,
  aspect_ratio: '4:5',
  seed: 7,
  first_frame: null,
  references: [],
} as const;

let close: () => void = () => undefined;
afterEach(() => close());

type Reply = [status: number, body: unknown];

/** Fal's queue as its documents describe it, answering what each test says. */
async function aQueue(replies: Record<string, Reply | 'cut'>) {
  const asked: { what: string; body: unknown; key: string | undefined }[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const what = `${request.method} ${request.url}`;
      const body = request.method === 'POST' ? await json(request) : null;
      asked.push({ what, body, key: request.headers.authorization });
      const reply = replies[what] ?? [404, { detail: 'Not found' }];
      if (reply === 'cut') request.socket.destroy();
      else response.writeHead(reply[0]).end(JSON.stringify(reply[1]));
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  close = () => {
    server.closeAllConnections();
    server.close();
  };
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const model = falVideo(FAL_MODELS[0]!, { key: 'k', baseUrl, lookEveryMs: 10 });
  const signal = AbortSignal.timeout(5_000);
  return {
    asked,
    order: (shot = SHOT) => model.submit(shot, { idempotencyKey: 'once', signal }),
    look: () => model.look(TICKET, { signal }),
    cancel: () => model.cancel(TICKET, { signal }),
  };
}

const ENDPOINT = '/fal-ai/bytedance/seedance/v1/pro/fast/text-to-video';
const TICKET = 'fal-ai/bytedance/requests/r1';

test('an order goes to the model’s endpoint, and its number to the app’s', async () => {
  const queue = await aQueue({ [`POST ${ENDPOINT}`]: [200, { request_id: 'r1' }] });

  expect(await queue.order()).toEqual({ ticket: TICKET });
  expect(queue.asked).toEqual([
    {
      what: `POST ${ENDPOINT}`,
      key: 'Key k',
      body: {
        resolution: '1080p',
        prompt: 'Steam over a cup',
        aspect_ratio: '3:4',
        duration: '4',
        seed: 7,
      },
    },
  ]);
});

test.each<[Reply | 'cut', object]>([
  [[422, { detail: [{ msg: 'Flagged.', type: 'content_policy_violation' }] }], { code: 'REFUSED' }],
  [[429, { detail: 'Slow down' }], { code: 'TOO_MANY' }],
  [[503, { detail: 'Busy' }], { code: 'UNAVAILABLE' }],
  [[401, { detail: 'No' }], { code: 'NOT_ALLOWED' }],
])('an order answered with %j was not placed', async (reply, failure) => {
  const queue = await aQueue({ [`POST ${ENDPOINT}`]: reply });

  await expect(queue.order()).rejects.toMatchObject(failure);
  expect(queue.asked).toHaveLength(1);
});

test.each<[Reply | 'cut']>([['cut'], [[200, { ok: true }]]])(
  'an order answered with %j is unclear, and not sent again',
  async (reply) => {
    const queue = await aQueue({ [`POST ${ENDPOINT}`]: reply });

    await expect(queue.order()).rejects.toBeInstanceOf(UnclearOrder);
    expect(queue.asked).toHaveLength(1);
  },
);

test.each<[string, Record<string, Reply>, object]>([
  ['waits', { [`GET /${TICKET}/status`]: [202, { status: 'IN_QUEUE' }] }, { state: 'pending' }],
  [
    'is done',
    {
      [`GET /${TICKET}/status`]: [200, { status: 'COMPLETED' }],
      [`GET /${TICKET}`]: [200, { video: { url: 'https://v3.fal.media/a.mp4' }, seed: 7 }],
    },
    { state: 'done', url: 'https://v3.fal.media/a.mp4', costMicros: null },
  ],
  [
    'was refused',
    {
      [`GET /${TICKET}/status`]: [200, { status: 'COMPLETED' }],
      [`GET /${TICKET}`]: [
        422,
        { detail: [{ msg: 'Flagged.', type: 'content_policy_violation', loc: ['body'] }] },
      ],
    },
    { state: 'failed', code: 'REFUSED', reason: 'Flagged.' },
  ],
])('looking tells that an order %s', async (_what, replies, film) => {
  const queue = await aQueue(replies);

  expect(await queue.look()).toMatchObject(film);
});

test('cancelling what is finished already is no fault', async () => {
  const queue = await aQueue({
    [`PUT /${TICKET}/cancel`]: [400, { status: 'ALREADY_COMPLETED' }],
  });

  await expect(queue.cancel()).resolves.toBeUndefined();
});
