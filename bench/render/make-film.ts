import { join } from 'node:path';
import { briefFilm } from '#src/generations/brief-film.ts';
import { designFilm } from '#src/rendering/design/design-film.ts';
import type { FilmSpec } from '#src/rendering/draw/film-spec.ts';
import { assembleFilm } from '#src/rendering/media/assemble-film.ts';
import { renderClip } from '#src/rendering/media/render-clip.ts';
import { writeStory } from '#src/stories/write-story.ts';
import { watchMemory } from './watch-memory.ts';

const PROMPT = 'Cold brew for people whose mornings start before they do';
const CLIPS_AT_A_TIME = 2;

export interface MadeFilm {
  film: FilmSpec;
  /** Wall time of drawing and encoding the frames alone, and of all from the prompt to the file. */
  framesMs: number;
  /** Processor time of the frames, which other programs do not stretch. */
  framesCpuMs: number;
  wholeMs: number;
  /** The most that one process held, and all of them together; null where it cannot be read. */
  largestBytes: number | null;
  togetherBytes: number | null;
}

/** A whole film in 9:16 as the studio makes it: scenes as clips by child processes, then sound, join and check. */
export async function makeFilm(
  folder: string,
  { duration }: { duration: number },
): Promise<MadeFilm> {
  const memory = watchMemory();
  const started = performance.now();
  const story = writeStory({ prompt: PROMPT, framework: 'PAS', duration, seed: 1 });
  const wish = { prompt: PROMPT, aspect_ratio: '9:16', seed_value: 1 } as const;
  const film = designFilm(briefFilm(wish, story, { palette: [], product: null }));

  const clips = film.scenes.map(({ scene_number: number }) =>
    join(folder, `${duration}-${number}.mp4`),
  );
  const waiting = [...film.scenes];
  let framesCpuMs = 0;
  const drawScenes = async () => {
    for (let scene = waiting.shift(); scene; scene = waiting.shift()) {
      const { start, frames, scene_number: number } = scene;
      const file = clips[number - 1] ?? '';
      const order = { film, from: start, to: start + frames, images: {}, file };
      framesCpuMs += (await renderClip(order)).cpuMs;
    }
  };
  await Promise.all(Array.from({ length: CLIPS_AT_A_TIME }, drawScenes));
  const framesMs = performance.now() - started;

  const { frames, soundtrack } = film;
  const file = join(folder, `${duration}.mp4`);
  await assembleFilm({ clips, soundtrack, frames, title: 'Bench', file });
  const wholeMs = performance.now() - started;
  return { film, framesMs, framesCpuMs, wholeMs, ...memory.end() };
}
