import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import type { FilmSpec } from '#src/rendering/draw/film-spec.ts';
import { aFilm } from './films.ts';
import { assembleFilm } from '#src/rendering/media/assemble-film.ts';
import { type ClipOptions, renderClip } from '#src/rendering/media/render-clip.ts';

/** A folder for each test, and real clips and films in it. */
export function filmFolder() {
  let folder = '';
  let films = 0;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'media-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  return {
    path: (name = '') => join(folder, name),

    async clip(
      film: FilmSpec,
      { name = 'clip.mp4', ...options }: ClipOptions & { name?: string } = {},
    ) {
      const file = join(folder, name);
      await renderClip({ film, from: 0, to: film.frames, images: {}, file }, options);
      return file;
    },

    /** Joins clips to a film that should have 24 frames. */
    async joined(clips: string[]) {
      const { soundtrack } = aFilm();
      const file = join(folder, 'film.mp4');
      await assembleFilm({ clips, soundtrack, frames: 24, title: 'A film of tests', file });
      return file;
    },

    /** Renders and joins a film out of the clips between these frames. */
    async finished(film: FilmSpec, cutsAt = [Math.floor(film.frames / 2)]) {
      const place = join(folder, `film-${films++}`);
      await mkdir(place);
      const edges = [0, ...cutsAt, film.frames];
      const clips: string[] = [];
      for (const [index, to] of edges.slice(1).entries()) {
        const file = join(place, `clip-${index}.mp4`);
        await renderClip({ film, from: edges[index] ?? 0, to, images: {}, file });
        clips.push(file);
      }
      const file = join(place, 'film.mp4');
      const { soundtrack, frames } = film;
      await assembleFilm({ clips, soundtrack, frames, title: 'A film of tests', file });
      return file;
    },
  };
}
