import { afterEach, beforeEach, describe, expect } from 'vitest';
import { cancelBehaviour } from './conformance/cancel.ts';
import type { EngineHost } from './conformance/engine-host.ts';
import { fanOutBehaviour } from './conformance/fan-out.ts';
import { forgettingBehaviour } from './conformance/forgetting.ts';
import { queueBehaviour } from './conformance/queues.ts';
import { restartBehaviour } from './conformance/restarts.ts';
import { startBehaviour } from './conformance/starts.ts';
import { stepBehaviour } from './conformance/steps.ts';

/** What every engine does, whatever it stands on. An adapter's test calls this once a database. */
export function engineConformance(title: string, openHost: () => Promise<EngineHost>): void {
  describe(title, () => {
    let host: EngineHost;
    beforeEach(async () => {
      host = await openHost();
    });
    afterEach(async () => {
      await host[Symbol.asyncDispose]();
      expect(host.problems).toEqual([]);
    });
    const current = () => host;

    describe('starting', () => startBehaviour(current));
    describe('a step', () => stepBehaviour(current));
    describe('fanning out', () => fanOutBehaviour(current));
    describe('a queue', () => queueBehaviour(current));
    describe('cancelling', () => cancelBehaviour(current));
    describe('forgetting', () => forgettingBehaviour(current));
    describe('restarting', () => restartBehaviour(current));
  });
}
