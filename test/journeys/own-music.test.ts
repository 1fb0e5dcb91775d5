import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anInstallation, type Installation } from '../support/cli.ts';
import { writeTune } from '../support/sound-files.ts';

const A_FILM_MS = 60_000;

let installation: Installation;
beforeAll(async () => {
  installation = await anInstallation();
});
afterAll(() => installation[Symbol.asyncDispose]());

test.each([
  ["with its owner's music", 'tune.mp3', /\/music\.mp3$/],
  ['without music', 'none', /^none$/],
])(
  'makes a film %s, as loud as platforms ask for',
  async (_what, music, kept) => {
    await writeTune(join(installation.folder, 'tune.mp3'));
    const settings = ['--duration', '6', '--aspect', '1:1', '--music', music, '--json'];

    const { code, stdout } = await installation.admint('make', 'Slow tea', ...settings);

    expect(code).toBe(0);
    const film = JSON.parse(stdout) as Record<string, unknown>;
    expect(film['music_path']).toMatch(kept);
    expect(Math.abs(Number(film['integratedLufs']) + 14)).toBeLessThanOrEqual(0.5);
    expect(Number(film['truePeakDbtp'])).toBeLessThanOrEqual(-1);
  },
  A_FILM_MS,
);
