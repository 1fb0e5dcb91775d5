import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '#src/platform/actor.ts';
import { aBrandStyle, anId, minutesAfterNoon } from '../../test/support/builders.ts';
import { onBothDatabases } from '../../test/support/databases.ts';
import { addPeople } from '../../test/support/people.ts';
import {
  createBrandStyle,
  deleteBrandStyle,
  findBrandStyle,
  findBrandStyleForWork,
  getBrandStyle,
  listBrandStyles,
  updateBrandStyle,
} from './brand-style-store.ts';

onBothDatabases('brand styles', (db) => {
  let owner: Actor;
  let stranger: Actor;
  let superuser: Actor;
  beforeEach(async () => {
    ({ owner, stranger, superuser } = await addPeople(db()));
  });

  test('reads back every value as it was written', async () => {
    const style = aBrandStyle({
      user_id: owner.user_id,
      description: 'Kühl — 冷たい 🧊',
      style_data: {
        color_palette: ['#1A1A1A', '#FFFFFF'],
        visual_theme: 'minimalist modern',
        brand_keywords: ['sustainable'],
        logo_position: { corner: 'top', insets: [1, 2.5] },
      },
      image_folder_path: 'brands/northern',
      sample_images: ['brands/northern/1.png'],
    });

    await createBrandStyle(db(), style);

    expect(await getBrandStyle(db(), owner, style.id)).toEqual(style);
  });

  test('belongs to its owner: others do not find, change or delete it, a superuser does', async () => {
    const { id } = await createBrandStyle(db(), aBrandStyle({ user_id: owner.user_id }));
    const changes = { name: 'Mine now', updated_at: minutesAfterNoon(1) };

    const notFound = { code: 'NOT_FOUND' };
    await expect(getBrandStyle(db(), stranger, id)).rejects.toMatchObject(notFound);
    await expect(updateBrandStyle(db(), stranger, id, changes)).rejects.toMatchObject(notFound);
    await expect(updateBrandStyle(db(), stranger, id, {} as never)).rejects.toMatchObject(notFound);
    await expect(deleteBrandStyle(db(), stranger, id)).rejects.toMatchObject(notFound);
    expect(await findBrandStyle(db(), stranger, id)).toBeUndefined();
    expect((await listBrandStyles(db(), stranger)).items).toEqual([]);

    expect((await listBrandStyles(db(), superuser)).items).toHaveLength(1);
    expect(await updateBrandStyle(db(), superuser, id, changes)).toMatchObject(changes);
    expect(await findBrandStyleForWork(db(), id)).toMatchObject(changes);
    await deleteBrandStyle(db(), superuser, id);
    expect(await findBrandStyle(db(), owner, id)).toBeUndefined();
  });

  test('answers that a malformed id is not there, as for any id nobody has', async () => {
    for (const id of ['no-id', '', `${anId().slice(0, -1)}Z`, anId().toUpperCase(), anId()]) {
      expect(await findBrandStyle(db(), superuser, id)).toBeUndefined();
      await expect(deleteBrandStyle(db(), superuser, id)).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    }
  });

  test('cleans text that one of the databases could not keep', async () => {
    const style = await createBrandStyle(
      db(),
      aBrandStyle({
        user_id: owner.user_id,
        name: 'Nor\u0000thern',
        style_data: { color_palette: [], mood: 'half \uD83D', 'no\u0000te': ['\u0000'] },
      }),
    );

    expect(await getBrandStyle(db(), owner, style.id)).toMatchObject({
      name: 'Northern',
      style_data: { color_palette: [], mood: 'half \uFFFD', note: [''] },
    });
  });

  test('refuses a wrong value alike, new or changed, and changes nothing', async () => {
    const style = await createBrandStyle(db(), aBrandStyle({ user_id: owner.user_id }));
    const wrong = { style_data: { color_palette: ['red'] } };

    const refused = { code: 'INVALID_FIELD', details: { field: 'style_data.color_palette.0' } };
    const another = aBrandStyle({ user_id: owner.user_id, ...wrong });
    await expect(createBrandStyle(db(), another)).rejects.toMatchObject(refused);
    const change = { ...wrong, updated_at: minutesAfterNoon(1) };
    await expect(updateBrandStyle(db(), owner, style.id, change)).rejects.toMatchObject(refused);
    expect((await listBrandStyles(db(), owner)).items).toEqual([style]);
  });

  function addStyle(minute: number) {
    const born = minutesAfterNoon(minute);
    return createBrandStyle(db(), aBrandStyle({ user_id: owner.user_id, created_at: born }));
  }

  test('pages from newest to oldest without skipping or repeating, even within one millisecond', async () => {
    const ids: string[] = [];
    for (const minute of [0, 0, 0, 1, 1, 2, 3]) {
      ids.push((await addStyle(minute)).id);
    }

    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listBrandStyles(db(), owner, { limit: 2, cursor });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.next_cursor ?? undefined;
      if (seen.length === 2) await addStyle(9);
    } while (cursor !== undefined);

    expect(seen).toEqual(ids.reverse());
  });

  test('names a style it cannot read and still shows the others', async () => {
    const good = await createBrandStyle(db(), aBrandStyle({ user_id: owner.user_id }));
    const bad = await createBrandStyle(db(), aBrandStyle({ user_id: owner.user_id }));
    await db()
      .updateTable('brand_styles')
      .set({ style_data: { palette: 'red' } as never })
      .where('id', '=', bad.id)
      .execute();

    const page = await listBrandStyles(db(), owner);
    expect(page.items).toEqual([good]);
    expect(page.unreadable).toMatchObject([{ id: bad.id, field: 'style_data' }]);
    await expect(getBrandStyle(db(), owner, bad.id)).rejects.toMatchObject({
      code: 'INTERNAL',
      message: expect.stringMatching(
        `^style_data of ${bad.id} in brand_styles cannot be read: .* at color_palette`,
      ) as string,
    });
    await deleteBrandStyle(db(), owner, bad.id);
  });
});
