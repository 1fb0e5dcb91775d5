import { beforeEach, expect, test } from 'vitest';
import { AppError } from '#src/platform/errors.ts';
import { UnclearOrder } from '#src/providers/video-model.ts';
import { anId, NOON } from '../../test/support/builders.ts';
import { onBothDatabases } from '../../test/support/databases.ts';
import { addPeople } from '../../test/support/people.ts';
import { releaseCall } from './release-call.ts';
import { payOnce, type Purchase } from './pay-once.ts';
import {
  findLatestCall,
  intendCall,
  markCallFailed,
  markDone,
  markSubmitted,
} from './provider-call-store.ts';

onBothDatabases('buying something', (db) => {
  let purchase: Purchase;
  beforeEach(async () => {
    const { owner } = await addPeople(db());
    purchase = {
      user_id: owner.user_id,
      generation_id: null,
      kind: 'video',
      scene_number: 1,
      call_key: `scene/${anId()}`,
      provider: 'Runway',
      model: 'runway/gen4.5',
      expected_micros: 360_000,
    };
  });

  /** Buys from a vendor that answers in turn, and keeps the keys it was asked with. */
  function aShop(...answers: (string | Error)[]) {
    const keys: string[] = [];
    const buy = (honoursKeys = false) =>
      payOnce({ db: db(), newId: anId, now: () => NOON }, purchase, {
        honoursKeys,
        order(key) {
          keys.push(key);
          const answer = answers.shift();
          if (typeof answer === 'string') return Promise.resolve({ ticket: answer });
          return Promise.reject(answer ?? new Error('asked too often'));
        },
      });
    return { keys, buy };
  }

  const ledger = () => findLatestCall(db(), purchase.call_key);

  test('writes down the order, and gives it back instead of ordering again', async () => {
    const { keys, buy } = aShop('task-1');

    const first = await buy();
    const again = await buy();
    await markDone(db(), first.id, { cost_micros: 360_000, ended_at: NOON });
    const later = await buy();

    expect(first).toMatchObject({ state: 'submitted', remote_id: 'task-1', submitted_at: NOON });
    expect(again).toEqual(first);
    expect(later).toMatchObject({ id: first.id, state: 'done', cost_micros: 360_000 });
    expect(keys).toEqual([`${purchase.call_key}/1`]);
  });

  test('an order that was not taken may be tried again', async () => {
    const busy = new AppError('TOO_MANY', 'Wait.', { retryAfterMs: 10 });
    const { keys, buy } = aShop(busy, 'task-1');

    await expect(buy()).rejects.toBe(busy);
    expect(await ledger()).toBeUndefined();
    expect(await buy()).toMatchObject({ state: 'submitted', attempt: 1 });
    expect(keys).toHaveLength(2);
  });

  test('what was refused is refused again without asking', async () => {
    const { keys, buy } = aShop(new AppError('REFUSED', 'Flagged.'));

    await expect(buy()).rejects.toMatchObject({ code: 'REFUSED' });
    await expect(buy()).rejects.toMatchObject({ code: 'REFUSED', message: 'Flagged.' });

    expect(keys).toHaveLength(1);
    expect(await ledger()).toMatchObject({ state: 'failed', cost_micros: 0 });
  });

  test('what failed at the vendor is bought as another attempt, under another key', async () => {
    const { keys, buy } = aShop('task-1', 'task-2');
    const { id } = await buy();
    const fault = { failure_code: 'UNAVAILABLE', failure_reason: 'A fault.', cost_micros: 0 };
    await markCallFailed(db(), id, { ...fault, ended_at: NOON });

    expect(await buy()).toMatchObject({ attempt: 2, remote_id: 'task-2' });
    expect(keys).toEqual([`${purchase.call_key}/1`, `${purchase.call_key}/2`]);
  });

  test('an order without an answer waits for a person, and is never repeated', async () => {
    const { keys, buy } = aShop(new UnclearOrder('Runway did not answer the order.'));

    await expect(buy()).rejects.toThrow(
      /did not answer.*may have been taken.*admint calls release/,
    );
    await expect(buy()).rejects.toMatchObject({ code: 'CONFLICT' });

    expect(keys).toHaveLength(1);
    expect(await ledger()).toMatchObject({ state: 'needs_review', cost_micros: null });
  });

  test('an order without an answer is sent again where the vendor bills a key once', async () => {
    const { keys, buy } = aShop(new UnclearOrder('No answer.'), 'task-1');

    await expect(buy(true)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect(await buy(true)).toMatchObject({ state: 'submitted', attempt: 1 });

    expect(new Set(keys).size).toBe(1);
  });

  test('an intention that outlived its process is not acted on', async () => {
    await intendCall(db(), { ...purchase, id: anId(), attempt: 1, created_at: NOON });
    const { keys, buy } = aShop('task-1');

    await expect(buy()).rejects.toThrow(/process ended while the order was on its way/);

    expect(keys).toEqual([]);
    expect(await ledger()).toMatchObject({ state: 'needs_review' });
  });

  test('the same intention twice is one', async () => {
    const call = { ...purchase, attempt: 1, created_at: NOON };
    await intendCall(db(), { ...call, id: anId() });

    await expect(intendCall(db(), { ...call, id: anId() })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
  });

  test('writing an outcome down twice counts once', async () => {
    const { id } = await intendCall(db(), {
      ...purchase,
      id: anId(),
      attempt: 1,
      created_at: NOON,
    });
    const order = { remote_id: 'task-1', submitted_at: NOON };

    const first = await markSubmitted(db(), id, order);

    expect(await markSubmitted(db(), id, order)).toEqual(first);
    await markDone(db(), id, { cost_micros: 5, ended_at: NOON });
    await expect(markSubmitted(db(), id, order)).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  test('a person may say that an unclear order was not taken, and only its owner', async () => {
    const { owner, stranger } = await addPeople(db());
    purchase = { ...purchase, user_id: owner.user_id };
    const { buy } = aShop(new UnclearOrder('No answer.'), 'task-2');
    await buy().catch(() => undefined);
    const { id } = (await ledger()) ?? { id: '' };
    const world = { db: db(), now: () => NOON };

    await expect(releaseCall(world, stranger, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await releaseCall(world, owner, id);

    expect(await buy()).toMatchObject({ attempt: 2, remote_id: 'task-2' });
    await expect(releaseCall(world, owner, id)).rejects.toMatchObject({ code: 'CONFLICT' });
  });
});
