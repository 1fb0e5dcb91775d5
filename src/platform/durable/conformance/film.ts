import { appendFileSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { Ctx, Engine, Step } from '../engine.ts';

export interface FilmOptions {
  /** Every begin and end of a step becomes a line of this file, which outlives the process. */
  ledger: string;
  /** The process kills itself when this step has done its work and has not told so yet. */
  dieIn?: string;
}

export interface FilmInput {
  scenes: number;
  /** How long each step takes, milliseconds. */
  stepMs: number;
}

/** A film as the studio makes one, small: a plan, its scenes in two steps each, and the join. */
export function defineFilm(engine: Engine, { ledger, dieIn }: FilmOptions) {
  engine.queue('films', { perWorker: 20 });
  // One at a time where a process dies, so that no other step dies with the one that is meant.
  engine.queue('scenes', { perWorker: dieIn === undefined ? 3 : 1 });

  const work = (ctx: Ctx, name: string, stepMs: number) =>
    ctx.step(name, async ({ key, signal }: Step) => {
      appendFileSync(ledger, `begin ${key}\n`);
      await wait(stepMs, undefined, { signal });
      appendFileSync(ledger, `end ${key}\n`);
      if (key === dieIn) process.kill(process.pid, 'SIGKILL');
      return key;
    });

  const scene = engine.define('scene', async (ctx, { stepMs }: { stepMs: number }) => {
    await work(ctx, 'submit', stepMs);
    return work(ctx, 'look', stepMs);
  });
  return engine.define('film', async (ctx, { scenes, stepMs }: FilmInput) => {
    await work(ctx, 'plan', stepMs);
    const jobs = Array.from({ length: scenes }, () => ({ input: { stepMs }, queue: 'scenes' }));
    const clips = await ctx.fanOut('scene', scene, jobs);
    await work(ctx, 'join', stepMs);
    return clips.map((clip) => (clip.status === 'fulfilled' ? clip.value : 'lost'));
  });
}

export function readLedger(ledger: string): string[] {
  return readFileSync(ledger, { encoding: 'utf8', flag: 'a+' }).split('\n').filter(Boolean);
}
