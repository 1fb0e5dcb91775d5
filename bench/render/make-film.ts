import { join } from 'node:path';
import { briefFilm } from '#src/generations/brief-film.ts';
import { designFilm } from '#src/rendering/design/design-film.ts';
import type { FilmSpec } from '#src/rendering/draw/film-spec.ts';
import { assembleFilm } from '#src/rendering/media/assemble-film.ts';
import { joinStretches } from '#src/rendering/media/join-stretches.ts';
import { planStretches, type Stretch } from '#src/rendering/media/plan-stretches.ts';
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

/**
 * A whole film in 9:16 as the studio makes it: stretches by child processes, a clip of each scene, then sound, join
 * and check.
 */
export async function makeFilm(
  folder: string,
  { duration }: { duration: number },
): Promise<MadeFilm> {
  const memory = watchMemory();
  const started = performance.now();
  const story = writeStory({ prompt: PROMPT, framework: 'PAS', duration, seed: 1 });
  const wish = { prompt: PROMPT, aspect_ratio: '9:16', seed_value: 1 } as const;
  const film = designFilm(briefFilm(wish, story, { palette: [], product: null }));

  const stretches = planStretches(film.scenes);
  const fileOf = ({ from }: Stretch) => join(folder, `${duration}-${from}.mp4`);
  const waiting = [...stretches];
  let framesCpuMs = 0;
  const drawStretches = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const order = { film, from: next.from, to: next.to, images: {}, file: fileOf(next) };
      const { cpuMs } = await renderClip(order);
      framesCpuMs += cpuMs;
    }
  };
  await Promise.all(Array.from({ length: CLIPS_AT_A_TIME }, drawStretches));
  const framesMs = performance.now() - started;

  const clips = await joinScenes(film, stretches, fileOf);
  const { frames, soundtrack } = film;
  const file = join(folder, `${duration}.mp4`);
  await assembleFilm({ clips, soundtrack, frames, title: 'Bench', file });
  const wholeMs = performance.now() - started;
  return { film, framesMs, framesCpuMs, wholeMs, ...memory.end() };
}

/** One clip a scene, of its stretches. */
async function joinScenes(
  { scenes }: FilmSpec,
  stretches: readonly Stretch[],
  fileOf: (stretch: Stretch) => string,
): Promise<string[]> {
  const files: string[] = [];
  for (const { scene_number } of scenes) {
    const parts = stretches
      .filter((stretch) => stretch.scene_number === scene_number)
      .sort((one, other) => one.from - other.from)
      .map(fileOf);
    const [whole = ''] = parts;
    const file = parts.length === 1 ? whole : `${whole}.scene.mp4`;
    if (file !== whole) await joinStretches({ clips: parts, file });
    files.push(file);
  }
  return files;
}
