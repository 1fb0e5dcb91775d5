import { expect, test } from 'vitest';
import type { EngineHost } from './engine-host.ts';
import { ended, gate, until } from './waiting.ts';

export function forgettingBehaviour(host: () => EngineHost) {
  test('removes what ended before, children and steps included, and nothing else', async () => {
    const engine = host().newEngine();
    engine.queue('films', {});
    engine.queue('scenes', {});
    const held = gate();
    const scene = engine.define('scene', (ctx) => ctx.step('render', async () => 'clip'));
    const film = engine.define('film', async (ctx, waits: boolean) => {
      await ctx.fanOut('scene', scene, [{ input: null, queue: 'scenes' }]);
      if (waits) await held.pass();
    });
    await engine.open();
    await engine.start(film, 'old', false, { queue: 'films' });
    await ended(engine, 'old');
    await engine.start(film, 'going', true, { queue: 'films' });
    await until(() => held.waitingAt.count === 1);

    expect(await engine.forget(new Date(Date.now() - 60_000))).toBe(0);
    expect(await engine.forget(new Date(Date.now() + 60_000))).toBe(1);

    expect(await engine.find('old')).toBeUndefined();
    expect(await engine.find('old/scene/0')).toBeUndefined();
    expect(await engine.find('going/scene/0')).toMatchObject({ state: 'done' });
    expect(await host().rememberedSteps()).toEqual(['going/scene/0/render']);
    await engine.remove('going');
    expect(await engine.find('going')).toMatchObject({ state: 'running' });
    held.open();
    expect(await ended(engine, 'going')).toMatchObject({ state: 'done' });

    await engine.remove('going');
    await engine.remove('never there');
    expect(await engine.find('going')).toBeUndefined();
    expect(await host().rememberedSteps()).toEqual([]);
  });
}
