import type { Story } from '#src/stories/story.ts';
import { writeStory } from '#src/stories/write-story.ts';
import { GALLERY_PROMPTS } from './gallery-prompts.ts';

/** One seed for all: nobody picked the prettiest of many. */
const SEED = 1;

export function galleryStories(): { prompt: string; story: Story }[] {
  return GALLERY_PROMPTS.map(([prompt, framework, duration]) => ({
    prompt,
    story: writeStory({ prompt, framework, duration, seed: SEED }),
  }));
}

/** `docs/stories-gallery.md`: every line of every story, so that a person can read them as copy. */
export function storiesGalleryPage(): string {
  const stories = galleryStories();
  return [
    '# Stories written by rules',
    '',
    `${stories.length} prompts, one story each, always seed ${SEED}, no language model. Made by \`npm run docs\`; a test holds it to what the`,
    'writer writes today. A line reads `headline (support)`, the last one is the button.',
    '',
    ...stories.flatMap(({ prompt, story }, i) => [
      `## ${i + 1}. ${prompt.replaceAll('\n', ' · ')}`,
      '',
      `${story.framework}, ${story.scenes.reduce((sum, { duration }) => sum + duration, 0)} s, ${story.tone}, \`${story.language}\``,
      '',
      ...story.scenes.map(
        ({ duration, beat, headline, support }) =>
          `- ${duration.toFixed(1)} s, ${beat}: ${support === null ? headline : `${headline} (${support})`}`,
      ),
      `- **${story.call_to_action}**`,
      '',
    ]),
  ].join('\n');
}
