import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { anInstallation } from '../support/cli.ts';

const A_FILM_MS = 90_000;

test(
  'speaks an ad’s lines, as loud as platforms ask for, with captions timed to the words',
  async () => {
    await using installation = await anInstallation();
    const out = join(installation.folder, 'tea.mp4');
    const settings = ['--duration', '6', '--aspect', '1:1', '--seed', '1', '--out', out, '--json'];

    const prompt = 'Slow tea for people who rush. 20% off until Sunday.';
    const { code, stdout } = await installation.admint('make', ...settings, '--voice', prompt);

    expect(code).toBe(0);
    const film = JSON.parse(stdout) as Record<string, unknown>;
    expect(film).toMatchObject({ voice: 'slt', captions: 'burned', durationSeconds: 6 });
    expect(Math.abs(Number(film['integratedLufs']) + 14)).toBeLessThanOrEqual(0.5);
    expect(Number(film['truePeakDbtp'])).toBeLessThanOrEqual(-1);
    // Nobody speaks in the first frames: a caption that followed the scene would begin with it.
    expect(await readFile(join(installation.folder, 'tea.srt'), 'utf8')).toMatch(
      /^1\n00:00:00,[1-9]/,
    );
  },
  A_FILM_MS,
);
