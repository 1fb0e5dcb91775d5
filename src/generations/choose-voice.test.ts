import { describe, expect, test } from 'vitest';
import type { Voice } from '#src/providers/speech-model.ts';
import { onBothDatabases } from '../../test/support/databases.ts';
import { addPeople } from '../../test/support/people.ts';
import { testApp } from '../../test/support/test-app.ts';
import { chooseVoice } from './choose-voice.ts';
import { startGeneration } from './start-generation.ts';

const VOICES: [Voice, ...Voice[]] = [
  { id: 'slt', description: 'a woman' },
  { id: 'rms', description: 'a man' },
];
const ENGLISH = { label: 'basic voice', languages: ['en'], voices: VOICES };

describe('the voice of an ad', () => {
  test.each([
    [false, null],
    [true, 'slt'],
    ['rms', 'rms'],
  ])('asked for as %s is %s', (voice, chosen) => {
    expect(chooseVoice(ENGLISH, { voice, prompt: 'Tea for the early ones' })).toBe(chosen);
  });

  test.each([
    ['bob', 'Tea', 'There is no voice "bob": the basic voice has slt, rms.'],
    [
      true,
      'Kaffee für alle, die vor der Sonne aufstehen und nicht warten wollen',
      'The basic voice speaks English only, and this ad is in German: make it without a voice.',
    ],
    [true, '朝が、あなたより先に始まるなら。', /speaks English only, and this ad is in Japanese/],
  ])('asked for as %s for "%s" is refused in one sentence', (voice, prompt, message) => {
    expect(() => chooseVoice(ENGLISH, { voice, prompt })).toThrow(message);
  });
});

onBothDatabases('an ad that is asked to speak', (db) => {
  test('shows its captions in the picture, unless they are wanted elsewhere', async () => {
    await using app = await testApp(db());
    const { owner } = await addPeople(db());

    const silent = await startGeneration(app, owner, { prompt: 'Tea' });
    const spoken = await startGeneration(app, owner, { prompt: 'Tea', voice: 'awb' });
    const plain = await startGeneration(app, owner, {
      prompt: 'Tea',
      voice: true,
      captions: 'none',
    });

    expect(silent).toMatchObject({ voice: null, captions: 'files' });
    expect(spoken).toMatchObject({ voice: 'awb', captions: 'burned' });
    expect(plain).toMatchObject({ voice: 'slt', captions: 'none' });
  });

  test('is refused before anything is written when it could not be spoken', async () => {
    await using app = await testApp(db());
    const { owner } = await addPeople(db());

    const started = startGeneration(app, owner, {
      prompt: 'Brot vom Bäcker und nicht aus der Fabrik',
      voice: true,
    });

    await expect(started).rejects.toMatchObject({
      code: 'INVALID_FIELD',
      details: { field: 'voice' },
    });
    expect(await db().selectFrom('generations').selectAll().execute()).toEqual([]);
  });
});
