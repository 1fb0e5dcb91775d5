import { describe, expect, test } from 'vitest';
import { aFilm } from '../../../test/support/films.ts';
import { filmFolder } from '../../../test/support/film-folder.ts';
import type { FilmSpec } from '../draw/film-spec.ts';
import { filmFaults } from './film-faults.ts';
import { inspectFilm } from './inspect-film.ts';
import { joinClips } from './work/join-clips.ts';

const folder = filmFolder();

describe('inspecting a finished film', () => {
  test('finds nothing wrong with a film of ours', async () => {
    const file = await folder.finished(aFilm({ frames: 90 }));

    const found = await inspectFilm(file);

    expect(filmFaults(found, 90)).toEqual([]);
    expect(found).toMatchObject({ black: [], frozen: [], silent: [], flashesASecond: 0 });
  });

  test('finds black, and where', async () => {
    const film = withGrounds(aFilm({ frames: 90 }), ['#000000', '#14324f', '#8a1c3b'], 30);

    expect(await faultsOf(film)).toEqual(['It is black from 0.00 to 1.00 s.']);
  });

  test('finds what stands still to the end', async () => {
    const moving = aFilm({ frames: 120 });
    const [first, last] = moving.scenes;
    if (!first || !last) throw new Error('the film has two scenes');
    const still = { ...last, start: 30, frames: 90, layers: [] };
    const film = { ...moving, scenes: [{ ...first, frames: 30 }, still] };

    expect(await faultsOf(film)).toEqual(['Nothing moves from 1.00 to 4.00 s.']);
  });

  test('finds a strobe, also one that fills only the lower half', async () => {
    const strobe = withGrounds(aFilm({ frames: 60 }), ['#202020', '#c0c0c0'], 3);
    const half = {
      ...strobe,
      overlays: [halfOf(strobe)],
    };

    expect(await faultsOf(strobe)).toEqual(['It flashes 5 times in one second.']);
    expect(await faultsOf(half)).toEqual(['It flashes 5 times in one second.']);
  });

  test('finds silence, and where', async () => {
    const file = await withTone(120, { amplitude: 0.2, silent: [1, 2.5] });

    const [span, ...others] = (await inspectFilm(file)).silent;

    expect(others).toEqual([]);
    expect(span?.from).toBeCloseTo(1, 1);
    expect(span?.to).toBeCloseTo(2.5, 1);
    expect(filmFaults(await inspectFilm(file), 120).join()).toContain('It is silent from 1.0');
  });

  test('finds sound that is too loud, and peaks that would clip', async () => {
    const file = await withTone(60, { amplitude: 1, silent: [0, 0] });

    const faults = filmFaults(await inspectFilm(file), 60).join('\n');

    expect(faults).toMatch(/loudness is -?0\.\d LUFS instead of -14/);
    expect(faults).toMatch(/true peak is -?\d\.\d dBTP, above -1/);
  });

  test('says which stream is missing, and how many frames', async () => {
    const clip = await folder.clip(aFilm({ frames: 45 }));

    const faults = filmFaults(await inspectFilm(clip), 60);

    expect(faults).toEqual([
      'It has no sound.',
      'It has 45 frames instead of 60.',
      'It lasts 1.5 s instead of 2 s.',
    ]);
  });
});

async function faultsOf(film: FilmSpec): Promise<string[]> {
  return filmFaults(await inspectFilm(await folder.finished(film, [])), film.frames);
}

/** Scenes of `length` frames on these grounds in turn. */
function withGrounds(film: FilmSpec, grounds: readonly string[], length: number): FilmSpec {
  const [scene] = film.scenes;
  if (!scene) throw new Error('the film has no scene');
  const scenes = Array.from({ length: film.frames / length }, (_, index) => {
    const base = grounds[index % grounds.length] ?? '#000000';
    const layers = base === '#000000' ? [] : scene.layers;
    const ground = { ...scene.ground, base, tones: [base] };
    return {
      ...scene,
      scene_number: index + 1,
      start: index * length,
      frames: length,
      layers,
      ground,
    };
  });
  return { ...film, scenes };
}

/** Something quiet over the upper half. */
function halfOf({ width, height }: FilmSpec): FilmSpec['overlays'][number] {
  return {
    ...{ kind: 'shape', fill: '#14324f', scale: 1, rotation: 0, opacity: 1 },
    ...{ path: { name: 'rect', width, height: height / 2, radius: 0 } },
    ...{ x: width / 2, y: height / 4 },
  };
}

const RATE = 48_000;

/** A tone that is silent between these seconds, as loud as asked. */
async function withTone(
  frames: number,
  { amplitude, silent: [from, to] }: { amplitude: number; silent: readonly [number, number] },
): Promise<string> {
  const clip = await folder.clip(aFilm({ frames }));
  const left = Float32Array.from({ length: (frames / 30) * RATE }, (_, at) =>
    at >= from * RATE && at < to * RATE ? 0 : amplitude * Math.sin((2 * Math.PI * 997 * at) / RATE),
  );
  const file = folder.path('toned.mp4');
  const sound = { sampleRate: RATE, left, right: left };
  await joinClips({ clips: [clip], sound, title: 'Tone', file });
  return file;
}
