import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { filmFolder } from '../../../test/support/film-folder.ts';
import { aFilm } from '../../../test/support/films.ts';
import { writeTune } from '../../../test/support/sound-files.ts';
import { assembleFilm, type MusicChoice } from './assemble-film.ts';
import { checkMusic } from './check-music.ts';
import { measureLoudness } from './measure-loudness.ts';
import { probeMedia } from './probe-media.ts';

const folder = filmFolder();
const FRAMES = 150;

async function filmWith(music: MusicChoice) {
  const film = aFilm({ frames: FRAMES });
  const clip = await folder.clip(film);
  const { soundtrack, frames } = film;
  const file = folder.path('film.mp4');
  await assembleFilm({ clips: [clip], soundtrack, music, frames, title: 'Own music', file });
  return file;
}

describe("a film with its owner's music", () => {
  test.each(['mp3', 'wav', 'm4a', 'ogg', 'flac'])(
    'takes %s, plays a short piece to the end, and is as loud as platforms ask for',
    async (format) => {
      const file = await writeTune(folder.path(`tune.${format}`));

      await checkMusic({ file, frames: FRAMES });
      const film = await filmWith({ kind: 'own', file });

      const { integratedLufs, truePeakDbtp } = await measureLoudness(film);
      expect(Math.abs(integratedLufs - -14)).toBeLessThanOrEqual(0.5);
      expect(truePeakDbtp).toBeLessThanOrEqual(-1);
      const { audio } = await probeMedia(film);
      expect(audio?.durationSeconds).toBeCloseTo(FRAMES / 30, 3);
    },
  );

  test('takes music that begins late, or has a damaged stretch', async () => {
    const late = await writeTune(folder.path('late.wav'), { lateSeconds: 8 });
    const damaged = await writeTune(folder.path('damaged.mp3'));
    const bytes = await readFile(damaged);
    await writeFile(damaged, bytes.fill(0, 9_000, 10_500));

    await expect(checkMusic({ file: late, frames: FRAMES })).resolves.toBeUndefined();
    await expect(checkMusic({ file: damaged, frames: FRAMES })).resolves.toBeUndefined();
  });
});

test('a film without music still has the sounds of its scenes, as loud as asked', async () => {
  const film = await filmWith({ kind: 'none' });

  const { integratedLufs, truePeakDbtp } = await measureLoudness(film);

  expect(Math.abs(integratedLufs - -14)).toBeLessThanOrEqual(0.5);
  expect(truePeakDbtp).toBeLessThanOrEqual(-1);
});

describe('music is refused by name', () => {
  test.each([
    ['when it is not there', undefined, 'missing', 'is not there'],
    ['when it is a text', 'La la la. '.repeat(50), 'broken', 'cannot be read'],
    ['when it is empty', '', 'broken', 'cannot be read'],
  ])('%s', async (_what, text, reason, sentence) => {
    const file = folder.path('tune.mp3');
    if (text !== undefined) await writeFile(file, text);

    await expect(checkMusic({ file, frames: FRAMES })).rejects.toMatchObject({
      reason,
      message: expect.stringMatching(new RegExp(`^${file} ${sentence}`)) as string,
    });
  });

  test.each([
    ['when it is silent', { amplitude: 0 }, 'is silent.'],
    ['when it is too short', { seconds: 0.4 }, 'is too short for music: 0.4 s of at least 1.'],
  ])('%s', async (_what, tune, sentence) => {
    const file = await writeTune(folder.path('tune.wav'), tune);

    await expect(checkMusic({ file, frames: FRAMES })).rejects.toMatchObject({
      reason: 'broken',
      message: `${file} ${sentence}`,
    });
  });

  test('when it has no sound', async () => {
    const file = await folder.clip(aFilm());

    await expect(checkMusic({ file, frames: FRAMES })).rejects.toThrow(`${file} has no sound.`);
  });
});
