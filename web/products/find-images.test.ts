import { expect, test } from 'vitest';
import type { ProductImage } from '#web/api/api.ts';
import { categoriesOf, findImages } from './find-images.ts';

const image = (values: Partial<ProductImage>) => values as ProductImage;
const IMAGES = [
  image({ name: 'Canvas bag', category: 'packaging', tags: ['Summer'], description: null }),
  image({ name: 'Hut', category: null, tags: null, description: 'A hut in summer' }),
  image({ name: 'Phone', category: 'detail', tags: [], description: null }),
];

test('all words are found, wherever they stand and however they are written', () => {
  expect(findImages(IMAGES, 'SUMMER', '').map(({ name }) => name)).toEqual(['Canvas bag', 'Hut']);
  expect(findImages(IMAGES, ' summer bag ', '').map(({ name }) => name)).toEqual(['Canvas bag']);
  expect(findImages(IMAGES, '', 'detail').map(({ name }) => name)).toEqual(['Phone']);
});

test('only categories in use can be chosen', () => {
  expect(categoriesOf(IMAGES)).toEqual(['detail', 'packaging']);
});
