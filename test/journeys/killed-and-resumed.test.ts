import { statSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { expect, test } from 'vitest';
import { openDatabase } from '#src/platform/database/open-database.ts';
import { anInstallation, type Installation } from '../support/cli.ts';
import { eventually } from '../support/eventually.ts';

const A_FILM_MS = 60_000;
const SETTINGS = ['--duration', '12', '--aspect', '1:1', '--seed', '5', '--json'];

/** Finished clips by name, with the time they were written. */
function clips({ dataDir }: Installation): Map<string, number> {
  const paths = globSync('temp/auto/*/*/scene-*.mp4', { cwd: dataDir });
  return new Map(paths.map((path) => [path, statSync(join(dataDir, path)).mtimeMs]));
}

async function onlyGeneration({ folder }: Installation) {
  await using database = await openDatabase({ kind: 'sqlite', path: join(folder, 'ads.db') });
  return await database.db.selectFrom('generations').selectAll().executeTakeFirstOrThrow();
}

test(
  'a film whose making was killed is finished by --resume, and no finished scene is drawn again',
  async () => {
    await using installation = await anInstallation();
    const { child, ended } = installation.start('make', 'Sourdough from the corner', ...SETTINGS);
    await eventually('a first clip', () => clips(installation).size > 0);
    child.kill('SIGKILL');
    await ended;
    const finished = clips(installation);
    const { id } = await onlyGeneration(installation);

    const resuming = installation.start('make', '--resume', id, '--json');
    await eventually('a further clip', () => clips(installation).size > finished.size);
    const seenAgain = clips(installation);
    const { code, stdout } = await resuming.ended;

    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ generation_id: id, video: { frames: 360 } });
    for (const [path, writtenAt] of finished) expect(seenAgain.get(path)).toBe(writtenAt);
    expect(clips(installation).size).toBe(0);
    expect(await onlyGeneration(installation)).toMatchObject({
      status: 'completed',
      progress: 100,
    });
  },
  A_FILM_MS,
);

test(
  'cancelling stops within a second and leaves no half file',
  async () => {
    await using installation = await anInstallation();
    const { child, ended } = installation.start('make', 'Sourdough from the corner', ...SETTINGS);
    await eventually(
      'a render',
      () => globSync('work/*/*.mp4*', { cwd: installation.dataDir, dot: true }).length > 0,
    );

    const askedAt = performance.now();
    child.kill('SIGINT');
    const { code, stderr } = await ended;

    expect(performance.now() - askedAt).toBeLessThan(1000);
    expect(stderr).toBe('admint: Cancelled by user\n');
    expect(code).toBe(1);
    expect(globSync('**/*', { cwd: installation.dataDir, dot: true })).toEqual(['secret_key']);
    expect(await onlyGeneration(installation)).toMatchObject({
      status: 'failed',
      cancellation_requested: true,
      error_message: 'Cancelled by user',
    });
  },
  A_FILM_MS,
);
