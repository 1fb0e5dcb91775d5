import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { diskFiles } from '#src/platform/files/disk-files.ts';
import { countedVoice } from '../../test/support/counted-voice.ts';
import { freshSqlite } from '../../test/support/databases.ts';
import { eventually } from '../../test/support/eventually.ts';
import { addPeople } from '../../test/support/people.ts';
import { testApp } from '../../test/support/test-app.ts';
import { getGeneration } from './generation-store.ts';
import { startGeneration } from './start-generation.ts';

const A_FILM_MS = 120_000;

test(
  'an ad whose process dies after the voice goes on without speaking again',
  async () => {
    await using database = await freshSqlite();
    const folder = await mkdtemp(join(tmpdir(), 'spoken-'));
    const files = diskFiles({ root: folder, workRoot: join(folder, 'work') });
    const { owner } = await addPeople(database.db);
    const voice = countedVoice();
    let id = '';
    {
      await using dying = await testApp(database.db, undefined, { files, speechModel: voice });
      await dying.engine.open();
      const wish = {
        prompt: 'Mugs by Ada',
        duration: 6,
        aspect_ratio: '1:1',
        voice: true,
      } as const;
      ({ id } = await startGeneration(dying, owner, wish));
      await eventually(
        'the scenes are being drawn',
        async () => (await getGeneration(database.db, owner, id)).progress >= 12,
        { withinMs: A_FILM_MS / 2 },
      );
    }
    const before = voice.asked;
    expect(before).toBeGreaterThan(0);

    await using going = await testApp(database.db, undefined, { files, speechModel: voice });
    await going.engine.open();
    await eventually(
      'the film is made',
      async () => (await getGeneration(database.db, owner, id)).status === 'completed',
      { withinMs: A_FILM_MS / 2 },
    );

    expect(voice.asked).toBe(before);
    await rm(folder, { recursive: true });
  },
  A_FILM_MS,
);
