import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { someFootage } from './footage.ts';

/** What goes wrong with one request. The first fault of a kind meets the next request of that kind, once. */
export type Fault =
  | { on: 'order'; what: 'delay'; ms: number }
  | { on: 'look'; what: 'delay'; ms: number }
  | { on: 'film'; what: 'delay'; ms: number }
  | { on: 'order'; what: 'status'; status: number; retryAfter?: number }
  | { on: 'look'; what: 'status'; status: number; retryAfter?: number }
  /** The connection ends without an answer; `taken` tells whether the order was accepted and billed. */
  | { on: 'order'; what: 'cut'; taken: boolean }
  | { on: 'look'; what: 'cut' }
  /** Taken and billed, and the answer never comes. */
  | { on: 'order'; what: 'hang' }
  | { on: 'order'; what: 'refuse' }
  /** The order was taken, and ends without a film. */
  | { on: 'look'; what: 'fail'; code: string }
  | { on: 'film'; what: 'corrupt' | 'expired' | 'cut' | 'page' };

interface VendorOrder {
  id: string;
  key: string | null;
  body: Record<string, unknown>;
  cancelled: boolean;
}

interface VendorWishes {
  /** Milliseconds from order to film; default none. */
  makesInMs?: number;
  /** An order with a known key is the order that is known, and billed once. Runway itself does not. */
  honoursKeys?: boolean;
  faults?: Fault[];
}

interface VendorState extends Required<VendorWishes> {
  /** What was taken and billed. */
  orders: VendorOrder[];
  /** Every request, as `POST order`, `GET look` … */
  requests: string[];
}

export interface FaultyVendor extends VendorState {
  url: string;
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** Credits a second, as Runway bills its Gen-4.5. */
const CREDITS_A_SECOND = 12;

/**
 * A vendor on this machine that speaks Runway's wire format, counts what it sells, and fails on demand. Over
 * the network it is steered by `GET /control` (its state) and `PATCH /control` (parts of it).
 */
export async function openFaultyVendor(wishes: VendorWishes = {}): Promise<FaultyVendor> {
  const state: VendorState = {
    makesInMs: 0,
    honoursKeys: false,
    faults: [],
    orders: [],
    requests: [],
    ...wishes,
  };
  const readyAt = new Map<string, number>();
  const server = createServer((request, response) => {
    answer(request).then(
      (reply) => give(response, reply),
      (error: unknown) => give(response, { status: 500, body: { error: String(error) } }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;

  async function answer(request: IncomingMessage): Promise<Reply> {
    const { method = '', url: path = '' } = request;
    const id = path.split('/').at(-1)?.replace('.mp4', '') ?? '';
    if (path === '/control') {
      if (method === 'PATCH') Object.assign(state, await json(request));
      return { status: 200, body: state };
    }
    if (path.endsWith('_to_video')) return takeOrder(request);
    if (path.startsWith('/v1/tasks/')) return method === 'DELETE' ? stop(id) : tell(id);
    if (path.startsWith('/films/')) return handOver();
    return { status: 404, body: { error: 'Not found' } };
  }

  async function meetFault<On extends Fault['on']>(on: On) {
    const index = state.faults.findIndex((fault) => fault.on === on);
    const fault = index < 0 ? undefined : state.faults.splice(index, 1)[0];
    if (fault?.what === 'delay') await pause(fault.ms);
    return fault as Extract<Fault, { on: On }> | undefined;
  }

  async function takeOrder(request: IncomingMessage): Promise<Reply> {
    state.requests.push('POST order');
    const body = (await json(request)) as Record<string, unknown>;
    const fault = await meetFault('order');
    if (fault?.what === 'status') return toStatus(fault);
    if (fault?.what === 'refuse') {
      return { status: 400, body: { error: 'This prompt was flagged by content moderation.' } };
    }
    if (fault?.what === 'cut' && !fault.taken) return 'cut';

    const order = take(request.headers['idempotency-key'], body);
    if (fault?.what === 'cut') return 'cut';
    if (fault?.what === 'hang') return new Promise(() => undefined);
    return { status: 200, body: { id: order.id, estimatedCost: { credits: creditsOf(order) } } };
  }

  function take(header: string | string[] | undefined, body: Record<string, unknown>): VendorOrder {
    const key = typeof header === 'string' ? header : null;
    const known = state.orders.find((order) => order.key === key);
    if (state.honoursKeys && known) return known;
    const order = { id: randomUUID(), key, body, cancelled: false };
    state.orders.push(order);
    readyAt.set(order.id, Date.now() + state.makesInMs);
    return order;
  }

  async function tell(id: string): Promise<Reply> {
    state.requests.push('GET look');
    const fault = await meetFault('look');
    const order = state.orders.find((known) => known.id === id);
    if (!order) return { status: 404, body: { error: 'No such task' } };
    if (fault?.what === 'status') return toStatus(fault);
    if (fault?.what === 'cut') return 'cut';
    const standing = fault?.what === 'fail' ? failed(fault.code) : standingOf(order);
    return { status: 200, body: { id, createdAt: new Date().toISOString(), ...standing } };
  }

  function standingOf(order: VendorOrder) {
    const cost = { credits: creditsOf(order) };
    if (order.cancelled) return { status: 'CANCELLED', cost };
    if (Date.now() < (readyAt.get(order.id) ?? 0)) {
      return { status: 'RUNNING', progress: 0.5, estimatedCost: cost };
    }
    return { status: 'SUCCEEDED', output: [`${url}/films/${order.id}.mp4`], cost };
  }

  function stop(id: string): Reply {
    state.requests.push('DELETE order');
    for (const order of state.orders) if (order.id === id) order.cancelled = true;
    return { status: 204, body: null };
  }

  async function handOver(): Promise<Reply> {
    state.requests.push('GET film');
    const bytes = await theFilm();
    switch ((await meetFault('film'))?.what) {
      case 'expired':
        return { status: 403, body: { error: 'Request has expired' } };
      case 'page':
        return { status: 200, bytes: Buffer.from('<h1>Sign in</h1>') };
      case 'corrupt':
        return { status: 200, bytes: Buffer.alloc(bytes.length, 0x55) };
      case 'cut':
        return { status: 200, bytes, cutAt: Math.floor(bytes.length / 2) };
      case 'delay':
      case undefined:
        return { status: 200, bytes };
    }
  }

  const close = () => {
    server.closeAllConnections();
    return new Promise<void>((resolve) => server.close(() => resolve()));
  };
  return Object.assign(state, { url, close, [Symbol.asyncDispose]: close });
}

let footage: Promise<Buffer> | undefined;

/** Made once a process, when it is first asked for. */
function theFilm(): Promise<Buffer> {
  footage ??= someFootage();
  return footage;
}

type Reply =
  | 'cut'
  | { status: number; body: unknown; retryAfter?: number | undefined }
  | { status: number; bytes: Buffer; cutAt?: number };

function creditsOf({ body }: VendorOrder): number {
  return CREDITS_A_SECOND * Number(body['duration'] ?? 0);
}

function failed(failureCode: string) {
  const failure = 'The model could not make this.';
  return { status: 'FAILED', failure, failureCode, cost: { credits: 0 } };
}

function toStatus({ status, retryAfter }: { status: number; retryAfter?: number }): Reply {
  return { status, body: { error: `The vendor answers ${status}.` }, retryAfter };
}

function give(response: ServerResponse, reply: Reply): void {
  if (reply === 'cut') {
    response.socket?.destroy();
  } else if ('bytes' in reply) {
    const { bytes, cutAt } = reply;
    response.writeHead(reply.status, {
      'content-type': 'video/mp4',
      'content-length': bytes.length,
    });
    if (cutAt === undefined) response.end(bytes);
    else response.write(bytes.subarray(0, cutAt), () => response.socket?.destroy());
  } else {
    if (reply.retryAfter !== undefined) response.setHeader('retry-after', String(reply.retryAfter));
    response.writeHead(reply.status, { 'content-type': 'application/json' });
    response.end(reply.body === null ? '' : JSON.stringify(reply.body));
  }
}
