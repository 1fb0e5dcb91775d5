import { expect, test } from 'vitest';
import { approveStage } from '#src/generations/interactive/approve-stage.ts';
import { resumeGenerations } from '#src/generations/resume-generations.ts';
import { freshSqlite, onBothDatabases } from './support/databases.ts';
import { INTERACTIVE_WISH, interactiveStudio } from './support/interactive.ts';

const A_FILM_MS = 300_000;

onBothDatabases('an interactive ad', (db) => {
  test(
    'stops after each stage for its owner’s word, and ends as a film',
    async () => {
      await using studio = await interactiveStudio(db());
      const id = await studio.begin();

      const { story, next, turn } = await studio.waiting(id, 'story');
      const count = story!.scenes.length;
      expect(count).toBeGreaterThan(2);
      expect(next).toMatchObject({ stage: 'references', cost: 0, clips: [] });
      const claims = story!.scenes.flatMap((scene) => scene.claims);
      expect(claims).toContainEqual({ kind: 'number', words: '20%', from: 'prompt' });
      await studio.say(id, 'approve', { stage: 'story', turn });

      const { references } = await studio.waiting(id, 'references');
      expect(references).toMatchObject({ items: [], palette_from: 'tone' });
      expect(references!.palette).toHaveLength(4);
      await studio.say(id, 'approve', { stage: 'references' });

      const { storyboard } = await studio.waiting(id, 'storyboard');
      const panels = await Promise.all(storyboard!.panels.map(({ url }) => studio.fetch(url)));
      expect(panels.map((jpeg) => jpeg.subarray(0, 3).toString('hex'))).toEqual(
        Array.from({ length: count }, () => 'ffd8ff'),
      );
      await studio.say(id, 'approve', { stage: 'storyboard' });

      const { clips } = await studio.waiting(id, 'clips');
      const files = await Promise.all(clips!.items.map(({ url }) => studio.fetch(url)));
      expect(files.map((mp4) => mp4.subarray(4, 8).toString())).toEqual(
        Array.from({ length: count }, () => 'ftyp'),
      );
      await studio.say(id, 'approve', { stage: 'clips' });

      expect(await studio.ended(id)).toMatchObject({
        status: 'completed',
        progress: 100,
        stage: 'film',
        waiting_since: null,
        cost: 0,
        video_url: `/media/videos/${studio.user_id}/${id}/ad.mp4`,
      });
    },
    A_FILM_MS,
  );

  test('a line is told anew by a note, written by hand, and only then approved', async () => {
    await using studio = await interactiveStudio(db());
    const id = await studio.begin();
    const before = (await studio.waiting(id, 'story')).story?.scenes ?? [];

    const told = await studio.say(id, 'feedback', {
      stage: 'story',
      note: 'Another line, please.',
      scene_number: 1,
    });
    expect(told.body).toMatchObject({ status: 'processing', waiting_since: null });
    const anew = await studio.waiting(id, 'story');
    expect(anew.story?.scenes[0]?.headline).not.toBe(before[0]?.headline);
    expect(anew.story?.scenes.slice(1)).toEqual(before.slice(1));
    expect(anew.notes).toMatchObject([{ scene_number: 1 }]);
    expect(anew.notes[0]?.outcome).toContain('other words');

    const scenes = before.map(({ scene_number, headline }) => ({ scene_number, headline }));
    const mine = [{ scene_number: 1, headline: 'The best mug', support: null }, ...scenes.slice(1)];
    const edited = await studio.put(id, 'story', { scenes: mine, call_to_action: 'Come by' });
    expect(edited.body).toMatchObject({
      stage: 'story',
      turn: anew.turn + 1,
      story: {
        call_to_action: 'Come by',
        scenes: [
          {
            headline: 'The best mug',
            written_by: 'user',
            claims: [{ kind: 'superlative', from: 'user' }],
          },
          ...scenes.slice(1),
        ],
      },
    });
    const stale = await studio.say(id, 'approve', { stage: 'story', turn: anew.turn });
    expect(stale).toMatchObject({ status: 409, body: { error: { details: { stage: 'story' } } } });
  });

  test(
    'one panel is drawn anew and one clip taken anew while the others stay; going back says what it voids',
    async () => {
      await using studio = await interactiveStudio(db());
      const id = await studio.begin();
      await studio.waiting(id, 'story');
      await studio.say(id, 'approve', { stage: 'story' });
      await studio.waiting(id, 'references');
      await studio.put(id, 'references', { palette: ['#0a7d4f'] });
      const { references } = await studio.waiting(id, 'references');
      expect(references).toMatchObject({ palette_from: 'user' });
      await studio.say(id, 'approve', { stage: 'references' });

      const first = (await studio.waiting(id, 'storyboard')).storyboard!.panels;
      const before = await Promise.all(first.map(({ url }) => studio.fetch(url)));
      await studio.say(id, 'feedback', { stage: 'storyboard', note: 'Another.', scene_number: 2 });
      const second = (await studio.waiting(id, 'storyboard')).storyboard!.panels;
      const after = await Promise.all(second.map(({ url }) => studio.fetch(url)));
      expect(after.map((jpeg, i) => jpeg.equals(before[i]!))).toEqual(first.map((_, i) => i !== 1));
      expect(second[1]).toMatchObject({ take: 1, previous_url: first[1]!.url });

      await studio.say(id, 'approve', { stage: 'storyboard' });
      const clips = (await studio.waiting(id, 'clips')).clips!.items;
      const filmed = await Promise.all(clips.map(({ url }) => studio.fetch(url)));
      await studio.say(id, 'feedback', { stage: 'clips', note: 'Again.', scene_number: 1 });
      const stage = await studio.waiting(id, 'clips');
      const anew = await Promise.all(stage.clips!.items.map(({ url }) => studio.fetch(url)));
      expect(anew[0]!.equals(filmed[0]!)).toBe(false);
      expect(anew.at(-1)!.equals(filmed.at(-1)!)).toBe(true);

      expect(stage.back.map((way) => [way.stage, way.voids.length])).toEqual([
        ['story', 2],
        ['references', 2],
        ['storyboard', 1],
      ]);
      await studio.say(id, 'back', { stage: 'story' });
      await studio.waiting(id, 'story');
      await studio.say(id, 'approve', { stage: 'story' });
      const back = await studio.waiting(id, 'references');
      expect(back).toMatchObject({ storyboard: null, clips: null });
    },
    A_FILM_MS,
  );

  test('is left alone by the sweep while it waits, and begun by it when it was approved', async () => {
    await using studio = await interactiveStudio(db());
    const id = await studio.begin();
    await studio.waiting(id, 'story');

    await resumeGenerations(studio.app);
    expect((await studio.stageOf(id)).waiting_since).not.toBeNull();

    const owner = { user_id: studio.user_id, is_superuser: false };
    await approveStage(studio.app, owner, id, { stage: 'story' });
    await resumeGenerations(studio.app);
    await studio.waiting(id, 'references');
  });

  test('is stopped while it waits, and can be taken up again', async () => {
    await using studio = await interactiveStudio(db());
    const id = await studio.begin();
    await studio.waiting(id, 'story');

    const url = `/api/generations/${id}`;
    const post = { method: 'POST', token: studio.token } as const;
    const stopped = await studio.ask({ ...post, url: `${url}/cancel` });
    expect(stopped.body).toMatchObject({ status: 'failed', waiting_since: null });
    const late = await studio.say(id, 'approve', { stage: 'story' });
    expect(late.status).toBe(409);

    await studio.ask({ ...post, url: `${url}/retry` });
    expect((await studio.waiting(id, 'story')).story).not.toBeNull();
  });
});

test('an ad that is made in one go has no stages, and none is compared step by step', async () => {
  await using database = await freshSqlite();
  await using studio = await interactiveStudio(database.db);
  const id = await studio.begin({ mode: 'auto' });

  expect((await studio.say(id, 'approve', { stage: 'story' })).status).toBe(409);
  const { prompt } = INTERACTIVE_WISH;
  const compared = await studio.ask({
    method: 'POST',
    url: '/api/generation-groups',
    token: studio.token,
    body: {
      comparison_type: 'settings',
      shared: { prompt, mode: 'interactive' },
      variations: [{ framework: 'PAS' }, { framework: 'BAB' }],
    },
  });
  expect(compared).toMatchObject({
    status: 422,
    body: { error: { details: { field: 'shared.mode' } } },
  });
});
