import { expect, test } from 'vitest';
import { writeStory } from '#src/stories/write-story.ts';
import { FRAMEWORKS } from '#src/stories/story.ts';
import { briefFilm } from './brief-film.ts';

test.each(FRAMEWORKS)(
  'a brief of %s has a frame for every thirtieth of a second asked for',
  (framework) => {
    for (const duration of [6, 7, 15, 31, 60]) {
      const prompt = 'Oat milk that froths';
      const story = writeStory({ prompt, framework, duration, seed: 3 });

      const brief = briefFilm({ prompt, aspect_ratio: '4:5', seed_value: 3 }, story, {
        palette: [],
        product: null,
      });

      expect(brief.scenes.reduce((sum, { frames }) => sum + frames, 0)).toBe(duration * 30);
      expect(brief.scenes.at(-1)?.kind).toBe('close');
    }
  },
);
