import type { SceneSpec, Soundtrack } from '../draw/film-spec.ts';
import { FPS, type FilmBrief, type Tone } from '../film-brief.ts';
import { chanceOf } from './chances.ts';

const TEMPO: Readonly<Record<Tone, readonly [slowest: number, fastest: number]>> = {
  bold: [112, 132],
  calm: [72, 92],
  playful: [108, 128],
  elegant: [76, 96],
  warm: [88, 108],
  serious: [96, 118],
};

/** Mood and tempo for the music: of the tone's tempi the one whose beats come nearest to the cuts. */
export function soundtrackFor(brief: FilmBrief, scenes: readonly SceneSpec[]): Soundtrack {
  const cuts = scenes.slice(1).map((scene) => scene.start);
  const [slowest, fastest] = TEMPO[brief.tone];
  const liking = slowest + chanceOf(brief.seed, 'tempo') * (fastest - slowest);
  let bpm = Math.round(liking);
  let best = Number.POSITIVE_INFINITY;
  for (let tempo = slowest; tempo <= fastest; tempo += 1) {
    const miss = missedBy(tempo, cuts) + Math.abs(tempo - liking) * 0.02;
    if (miss < best) {
      best = miss;
      bpm = tempo;
    }
  }
  return { mood: brief.tone, bpm, seed: brief.seed | 0, cuts, accents: accentsOf(scenes) };
}

/** Mean distance of the cuts to the nearest beat, in frames. */
function missedBy(bpm: number, cuts: readonly number[]): number {
  const beat = (60 * FPS) / bpm;
  const misses = cuts.map((cut) => Math.abs(cut / beat - Math.round(cut / beat)) * beat);
  return misses.reduce((sum, miss) => sum + miss, 0) / Math.max(1, misses.length);
}

/** Landings one should hear: the button and the product. */
function accentsOf(scenes: readonly SceneSpec[]): number[] {
  const frames = scenes.flatMap((scene) =>
    scene.layers.flatMap((layer) => {
      if (layer.kind === 'button') return [scene.start + layer.at];
      if (layer.kind === 'picture' && layer.shine_at !== null)
        return [scene.start + layer.shine_at];
      return [];
    }),
  );
  const end = scenes.reduce((sum, scene) => sum + scene.frames, 0);
  return [...new Set(frames)].filter((frame) => frame < end).sort((a, b) => a - b);
}
