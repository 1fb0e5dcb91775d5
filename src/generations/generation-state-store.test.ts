import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '#src/platform/actor.ts';
import type { GenerationStatus } from '#src/platform/database/schema.ts';
import { aGeneration, minutesAfterNoon, NOON } from '../../test/support/builders.ts';
import { onBothDatabases } from '../../test/support/databases.ts';
import { addPeople } from '../../test/support/people.ts';
import {
  markCancelled,
  markCompleted,
  markFailed,
  markPendingAgain,
  markProcessing,
  reportProgress,
  requestCancellation,
} from './generation-state-store.ts';
import { createGeneration, getGeneration } from './generation-store.ts';

onBothDatabases('the life of a generation', (db) => {
  let owner: Actor;
  let stranger: Actor;
  beforeEach(async () => {
    ({ owner, stranger } = await addPeople(db()));
  });

  const ended = minutesAfterNoon(1);

  test('goes from waiting to a finished ad', async () => {
    const id = await aGenerationThatIs('pending');

    await markProcessing(db(), id, 'Writing the story');
    await reportProgress(db(), id, { progress: 60, current_step: 'Rendering scene 2 of 4' });
    await markCompleted(db(), id, ended, { video_path: 'videos/a.mp4', cost: 0 });

    expect(await getGeneration(db(), owner, id)).toMatchObject({
      status: 'completed',
      progress: 100,
      current_step: null,
      error_message: null,
      video_path: 'videos/a.mp4',
      cost: 0,
      completed_at: ended,
    });
  });

  test('progress never goes back, not even by a report that comes late', async () => {
    const id = await aGenerationThatIs('processing');

    await reportProgress(db(), id, { progress: 60, current_step: 'Scene 3' });
    expect(await reportProgress(db(), id, { progress: 40, current_step: 'Scene 2' })).toBe(false);
    expect(await reportProgress(db(), id, { progress: 60, current_step: 'Scene 4' })).toBe(true);

    expect(await getGeneration(db(), owner, id)).toMatchObject({
      progress: 60,
      current_step: 'Scene 4',
    });
  });

  test('many reports at once leave the furthest one', async () => {
    const id = await aGenerationThatIs('processing');
    const shuffled = [30, 70, 10, 90, 50, 20, 80, 40, 60];

    await Promise.all(
      shuffled.map((progress) =>
        reportProgress(db(), id, { progress, current_step: `${progress}` }),
      ),
    );

    expect(await getGeneration(db(), owner, id)).toMatchObject({
      progress: 90,
      current_step: '90',
    });
  });

  test.each<GenerationStatus>(['pending', 'completed', 'failed'])(
    'reports no progress of an ad that is %s',
    async (status) => {
      const id = await aGenerationThatIs(status);

      expect(await reportProgress(db(), id, { progress: 50, current_step: 'Late' })).toBe(false);
    },
  );

  const moves = {
    markProcessing: (id: string) => markProcessing(db(), id, 'Writing'),
    markCompleted: (id: string) => markCompleted(db(), id, ended),
    markFailed: (id: string) => markFailed(db(), id, ended, { error_message: 'Disk full.' }),
    markCancelled: (id: string) => markCancelled(db(), id, ended),
    requestCancellation: (id: string) => requestCancellation(db(), owner, id),
    markPendingAgain: (id: string) => markPendingAgain(db(), owner, id),
  };

  test.each<[keyof typeof moves, GenerationStatus]>([
    ['markProcessing', 'completed'],
    ['markProcessing', 'failed'],
    ['markCompleted', 'pending'],
    ['markCompleted', 'failed'],
    ['markFailed', 'completed'],
    ['markCancelled', 'completed'],
    ['requestCancellation', 'completed'],
    ['requestCancellation', 'failed'],
    ['markPendingAgain', 'processing'],
    ['markPendingAgain', 'completed'],
  ])('%s is refused when the ad is %s, and changes nothing', async (move, status) => {
    const id = await aGenerationThatIs(status);
    const before = await getGeneration(db(), owner, id);

    await expect(moves[move](id)).rejects.toMatchObject({ code: 'CONFLICT', details: { status } });

    expect(await getGeneration(db(), owner, id)).toEqual(before);
  });

  test.each<[keyof typeof moves, GenerationStatus]>([
    ['markProcessing', 'pending'],
    ['markCompleted', 'processing'],
    ['markFailed', 'processing'],
    ['markCancelled', 'processing'],
    ['requestCancellation', 'processing'],
    ['markPendingAgain', 'failed'],
  ])('%s may be repeated after a crash', async (move, status) => {
    const id = await aGenerationThatIs(status);

    const first = await moves[move](id);

    expect(await moves[move](id)).toEqual(first);
  });

  test('the first reason of a failure stays, and so does the step it failed at', async () => {
    const id = await aGenerationThatIs('processing');
    await reportProgress(db(), id, { progress: 60, current_step: 'Rendering scene 2 of 4' });

    await moves.markFailed(id);
    await moves.markCancelled(id);

    expect(await getGeneration(db(), owner, id)).toMatchObject({
      status: 'failed',
      progress: 60,
      current_step: 'Rendering scene 2 of 4',
      error_message: 'Disk full.',
      cancellation_requested: false,
      completed_at: ended,
    });
  });

  test('a cancelled ad is a failed one in its owner’s name', async () => {
    const id = await aGenerationThatIs('pending');

    await requestCancellation(db(), owner, id);
    await markCancelled(db(), id, ended);

    expect(await getGeneration(db(), owner, id)).toMatchObject({
      status: 'failed',
      cancellation_requested: true,
      error_message: 'Cancelled by user',
      completed_at: ended,
    });
  });

  test('a film that was finished while someone asked to stop is kept', async () => {
    const id = await aGenerationThatIs('processing');
    await requestCancellation(db(), owner, id);

    expect(await markCompleted(db(), id, ended)).toMatchObject({
      status: 'completed',
      cancellation_requested: false,
    });
  });

  test('an ad that failed starts afresh when it is tried again', async () => {
    const id = await aGenerationThatIs('failed');

    expect(await markPendingAgain(db(), owner, id)).toMatchObject({
      status: 'pending',
      progress: 0,
      current_step: null,
      error_message: null,
      completed_at: null,
    });
  });

  test('nobody stops or retries another person’s ad', async () => {
    const running = await aGenerationThatIs('processing');
    const failed = await aGenerationThatIs('failed');

    const notFound = { code: 'NOT_FOUND' };
    await expect(requestCancellation(db(), stranger, running)).rejects.toMatchObject(notFound);
    await expect(markPendingAgain(db(), stranger, failed)).rejects.toMatchObject(notFound);
    await expect(markPendingAgain(db(), owner, 'no-id')).rejects.toMatchObject(notFound);
    expect(await getGeneration(db(), owner, running)).toMatchObject({
      cancellation_requested: false,
    });
  });

  test('of two that end it at once one wins and the other is told', async () => {
    const id = await aGenerationThatIs('processing');

    const outcomes = await Promise.allSettled([moves.markCompleted(id), moves.markFailed(id)]);

    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  async function aGenerationThatIs(status: GenerationStatus): Promise<string> {
    const hasEnded = status === 'completed' || status === 'failed';
    const wish = aGeneration({ user_id: owner.user_id, status });
    return (await createGeneration(db(), { ...wish, completed_at: hasEnded ? NOON : null })).id;
  }
});
