import { expect, test } from 'vitest';
import { saveBudget } from '#src/spending/budget-store.ts';
import { aGeneration, NOON } from '../../../test/support/builders.ts';
import { onBothDatabases } from '../../../test/support/databases.ts';
import { addPeople } from '../../../test/support/people.ts';
import { createGeneration } from '../generation-store.ts';
import { reservePrice } from './reserve-price.ts';

onBothDatabases('the price of a word', (db) => {
  test('is covered by what was put aside for the ad; only what goes beyond has to be left', async () => {
    const { owner } = await addPeople(db());
    const { user_id } = owner;
    await saveBudget(db(), { user_id, monthly_limit: 5, updated_at: NOON });
    const ad = await createGeneration(
      db(),
      aGeneration({ user_id, status: 'processing', expected_micros: 3_000_000 }),
    );
    const world = { db: db(), now: () => NOON };

    expect(await reservePrice(world, ad, 3_000_000)).toBe(3_000_000);
    expect(await reservePrice(world, ad, 4_500_000)).toBe(4_500_000);
    await expect(reservePrice(world, ad, 5_500_000)).rejects.toMatchObject({ code: 'OVER_BUDGET' });
  });
});
