import type { ProductImage } from '#web/api/api.ts';

/** Those whose name, description or tags have all the words, in one category or in any. */
export function findImages(
  images: readonly ProductImage[],
  words: string,
  category: string,
): ProductImage[] {
  const wanted = words.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return images.filter((image) => {
    const text = [image.name, image.description ?? '', ...(image.tags ?? [])]
      .join(' ')
      .toLocaleLowerCase();
    return (
      (category === '' || image.category === category) &&
      wanted.every((word) => text.includes(word))
    );
  });
}

/** The categories in use, in the order of the alphabet. */
export function categoriesOf(images: readonly ProductImage[]): string[] {
  return [...new Set(images.flatMap(({ category }) => category ?? []))].sort((a, b) =>
    a.localeCompare(b),
  );
}
