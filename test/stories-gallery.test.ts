import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isReadable } from '#src/stories/reading-time.ts';
import { galleryStories, storiesGalleryPage } from './support/stories-gallery.ts';

const stories = galleryStories();

test('docs/stories-gallery.md shows what the writer writes today', () => {
  expect(readFileSync('docs/stories-gallery.md', 'utf8')).toBe(storiesGalleryPage());
});

test('every line of the gallery can be read in its time', () => {
  for (const { story } of stories)
    for (const { headline, support, duration } of story.scenes)
      expect(isReadable(headline, support, duration), headline).toBe(true);
});

test('every story that has a product names it', () => {
  for (const { prompt, story } of stories) {
    if (story.product === null) continue;
    const said = story.scenes
      .map(({ headline, support }) => `${headline} ${support ?? ''}`)
      .join(' ');
    expect(said.toLowerCase(), prompt).toContain(story.product.toLowerCase());
  }
});

test('every figure a story tells stands in its prompt', () => {
  for (const { prompt, story } of stories) {
    const said = story.scenes
      .map(({ headline, support }) => `${headline} ${support ?? ''}`)
      .join(' ');
    for (const figure of said.match(/\d[\d.,]*\d|\d/gu) ?? []) expect(prompt).toContain(figure);
  }
});

test.each([
  [/plumber/u, /(?<!You )arrives within 60 minutes/iu],
  [/frother/u, /Froths in 15 seconds/u],
  [/shelter/u, /\$30 feeds a dog for a month/u],
  [/greenaire/u, /£5 plants one tree/u],
  [/Envío gratis/u, /Envío gratis desde 30 €/u],
  [/pain au levain/u, /Un café offert avec votre premier pain/u],
  [/hiring/u, /We’re hiring nurses/u],
])('what the prompt %s promises is said whole', (prompt, said) => {
  const found = stories.find((story) => prompt.test(story.prompt));
  const lines = found?.story.scenes.map(({ headline, support }) => `${headline} ${support ?? ''}`);

  expect(lines?.join(' ')).toMatch(said);
});
