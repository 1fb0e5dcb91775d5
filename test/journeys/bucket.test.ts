import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { expect, test } from 'vitest';
import { anInstallation } from '../support/cli.ts';
import { anS3Server } from '../support/s3-server.ts';

const A_FILM_MS = 90_000;

test(
  'an ad is made with its files in a bucket, and none of them stays on the machine but copies',
  async () => {
    await using server = await anS3Server();
    await using installation = await anInstallation({ env: server.env });
    const out = join(installation.folder, 'ad.mp4');
    const settings = ['--duration', '6', '--aspect', '1:1', '--out', out, '--json'];

    const made = await installation.admint('make', 'Bread from the corner', ...settings);

    expect(made).toMatchObject({ code: 0 });
    expect(JSON.parse(made.stdout)).toMatchObject({ file: out, video: { frames: 180 } });
    const kept = globSync('ads/studio/**/*_object', { cwd: server.folder });
    expect(
      kept.map((path) => path.replace(/^.*\//, '').replace('._S3rver_object', '')).sort(),
    ).toEqual([
      'ad.mp4',
      'ad.srt',
      'ad.vtt',
      'film.json',
      'poster.jpg',
      'scene-1.jpg',
      'scene-1.mp4',
      'scene-2.jpg',
      'scene-2.mp4',
      'scene-3.jpg',
      'scene-3.mp4',
      'thumbnail.jpg',
    ]);
    const local = globSync('**/*', { cwd: installation.dataDir, dot: true });
    expect(local.filter((path) => !path.startsWith('cache/'))).toEqual(['secret_key']);
  },
  A_FILM_MS,
);
