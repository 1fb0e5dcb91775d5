import { appendFileSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { Engine } from '#src/platform/durable/engine.ts';

export type Happening = 'begin' | 'end' | 'aborted';

/** Calls that wait for a vendor, each moment of them a line of a file that all processes share. */
export function defineCalls(engine: Engine, { ledger, perWorker }: CallsOptions) {
  engine.queue('calls', { perWorker });
  const note = (what: Happening, id: string) =>
    appendFileSync(ledger, `${what} ${id} ${clock()}\n`);
  return engine.define<number, null>('call', (ctx, callMs) =>
    ctx.step('call', async ({ signal }) => {
      note('begin', ctx.runId);
      try {
        await wait(callMs, undefined, { signal });
      } catch (error) {
        note('aborted', ctx.runId);
        throw error;
      }
      note('end', ctx.runId);
      return null;
    }),
  );
}

export interface CallsOptions {
  ledger: string;
  perWorker: number;
}

/** Milliseconds, the same in all processes of a machine, finer than a `Date`. */
export function clock(): number {
  return performance.timeOrigin + performance.now();
}

export function readHappenings(ledger: string, what: Happening): { id: string; at: number }[] {
  const lines = readFileSync(ledger, { encoding: 'utf8', flag: 'a+' }).split('\n');
  return lines
    .map((line) => line.split(' '))
    .filter(([kind]) => kind === what)
    .map(([, id = '', at = '']) => ({ id, at: Number(at) }));
}
