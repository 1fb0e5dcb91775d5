import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '#src/platform/actor.ts';
import { aProductImage, minutesAfterNoon } from '../../test/support/builders.ts';
import { onBothDatabases } from '../../test/support/databases.ts';
import { addPeople } from '../../test/support/people.ts';
import {
  createProductImage,
  deleteProductImage,
  findProductImage,
  findProductImageForWork,
  getProductImage,
  listProductImages,
  updateProductImage,
} from './product-image-store.ts';

onBothDatabases('product images', (db) => {
  let owner: Actor;
  let stranger: Actor;
  beforeEach(async () => {
    ({ owner, stranger } = await addPeople(db()));
  });

  test('reads back every value as it was written', async () => {
    const image = aProductImage({
      user_id: owner.user_id,
      description: 'Front',
      category: 'packaging',
      tags: ['bottle', 'grün'],
    });

    await createProductImage(db(), image);

    expect(await getProductImage(db(), owner, image.id)).toEqual(image);
    expect(await findProductImageForWork(db(), image.id)).toEqual(image);
  });

  test('is sorted into categories later, by its owner alone', async () => {
    const { id } = await createProductImage(db(), aProductImage({ user_id: owner.user_id }));
    const changes = { category: 'lifestyle', tags: ['summer'] };

    await expect(updateProductImage(db(), stranger, id, changes)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await updateProductImage(db(), owner, id, changes)).toMatchObject(changes);
    expect(await updateProductImage(db(), owner, id, {})).toMatchObject(changes);
    expect(await updateProductImage(db(), owner, id, { tags: null })).toMatchObject({ tags: null });
  });

  test('lists newest first and forgets what was deleted', async () => {
    const add = (minute: number) => {
      const born = minutesAfterNoon(minute);
      return createProductImage(db(), aProductImage({ user_id: owner.user_id, created_at: born }));
    };
    const [first, second] = [await add(1), await add(2)];

    expect((await listProductImages(db(), owner)).items).toEqual([second, first]);
    await deleteProductImage(db(), owner, second.id);
    expect((await listProductImages(db(), owner)).items).toEqual([first]);
    expect(await findProductImage(db(), owner, second.id)).toBeUndefined();
  });
});
