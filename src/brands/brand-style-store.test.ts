import { beforeEach, expect, test } from 'vitest';
import { createUser } from '#src/accounts/user-store.ts';
import type { Actor } from '#src/platform/actor.ts';
import {
  aBrandStyle,
  anActor,
  anId,
  aUser,
  minutesAfterNoon,
} from '../../test/support/builders.ts';
import { onBothDatabases } from '../../test/support/databases.ts';
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
    owner = anActor(await createUser(db(), aUser()));
    stranger = anActor(await createUser(db(), aUser()));
    superuser = anActor(await createUser(db(), aUser({ is_superuser: true })));
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

  test.each(['no-id', '', '0195e0a0-0000-7000-8000-00000000000Z', "' or 1=1 --"])(
    'answers that "%s" is not there, as for any id nobody has',
    async (id) => {
      for (const missing of [id, anId()]) {
        expect(await findBrandStyle(db(), superuser, missing)).toBeUndefined();
        await expect(deleteBrandStyle(db(), superuser, missing)).rejects.toMatchObject({
          code: 'NOT_FOUND',
        });
      }
    },
  );

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

  test.each([
    ['name', { name: '' }],
    ['name', { name: 'x'.repeat(201) }],
    ['image_folder_path', { image_folder_path: 'x'.repeat(501) }],
    ['style_data.color_palette.0', { style_data: { color_palette: ['red'] } }],
    ['style_data.mood', { style_data: { color_palette: [], mood: 7 } }],
    ['sample_images.1', { sample_images: ['a.png', 3] }],
    ['updated_at', { updated_at: new Date(Number.NaN) }],
    ['colour', { colour: 'red' }],
  ])('refuses a wrong %s alike, new or changed', async (field, wrong) => {
    const style = aBrandStyle({ user_id: owner.user_id });
    const refused = { code: 'INVALID_FIELD', details: { field } };

    await expect(createBrandStyle(db(), { ...style, ...(wrong as object) })).rejects.toMatchObject(
      refused,
    );
    await createBrandStyle(db(), style);
    await expect(
      updateBrandStyle(db(), owner, style.id, { ...(wrong as object) } as never),
    ).rejects.toMatchObject(refused);
    expect((await listBrandStyles(db(), owner)).items).toEqual([
      { description: null, image_folder_path: null, sample_images: null, ...style },
    ]);
  });

  test('pages from newest to oldest without skipping or repeating, even within one millisecond', async () => {
    const ids: string[] = [];
    for (const minute of [0, 0, 0, 1, 1, 2, 3]) {
      const created_at = minutesAfterNoon(minute);
      const style = aBrandStyle({ user_id: owner.user_id, created_at });
      ids.push((await createBrandStyle(db(), style)).id);
    }

    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listBrandStyles(db(), owner, { limit: 2, cursor });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.next_cursor ?? undefined;
      if (seen.length === 2)
        await createBrandStyle(
          db(),
          aBrandStyle({ user_id: owner.user_id, created_at: minutesAfterNoon(9) }),
        );
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
