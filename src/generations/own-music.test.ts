import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { onBothDatabases } from '../../test/support/databases.ts';
import { addPeople } from '../../test/support/people.ts';
import { writeTune } from '../../test/support/sound-files.ts';
import { testApp } from '../../test/support/test-app.ts';
import { musicChoiceOf } from './music-choice.ts';
import { startGeneration } from './start-generation.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'music-'));
});
afterEach(() => rm(folder, { recursive: true }));

onBothDatabases("an ad with its owner's music", (db) => {
  test('keeps a copy of the file, so that the original may go', async () => {
    await using app = await testApp(db());
    const { owner } = await addPeople(db());
    const music = await writeTune(join(folder, 'my song!.wav'));
    const bytes = await readFile(music);

    const generation = await startGeneration(app, owner, { prompt: 'Tea' }, { music });
    await rm(music);

    expect(generation.music_path).toBe(`videos/${owner.user_id}/${generation.id}/music.wav`);
    const choice = await musicChoiceOf(app, generation);
    expect(choice).toMatchObject({ kind: 'own' });
    expect(await readFile('file' in choice ? choice.file : '')).toEqual(bytes);
  });

  test('is refused when the file is silent, and nothing is kept', async () => {
    await using app = await testApp(db());
    const { owner } = await addPeople(db());
    const music = await writeTune(join(folder, 'song.wav'), { amplitude: 0 });

    const started = startGeneration(app, owner, { prompt: 'Tea' }, { music });

    await expect(started).rejects.toMatchObject({
      code: 'INVALID_FIELD',
      message: 'The music "song.wav" is silent.',
      details: { field: 'music' },
    });
    expect(await db().selectFrom('generations').selectAll().execute()).toEqual([]);
    expect(await app.files.exists(`videos/${owner.user_id}`)).toBe(false);
  });

  test('may have none, or the music composed for it', async () => {
    await using app = await testApp(db());
    const { owner } = await addPeople(db());

    const silent = await startGeneration(app, owner, { prompt: 'Tea', music: 'none' });
    const usual = await startGeneration(app, owner, { prompt: 'Tea' });

    expect(await musicChoiceOf(app, silent)).toEqual({ kind: 'none' });
    expect(await musicChoiceOf(app, usual)).toEqual({ kind: 'composed' });
  });
});
