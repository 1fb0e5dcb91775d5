import type { Section } from './fit-tempo.ts';
import type { Chord } from './harmony.ts';
import type { Mood } from './moods.ts';
import type { Effect } from './score.ts';

interface Effects {
  mood: Mood;
  sections: readonly Section[];
  /** Seconds, in order. */
  cuts: readonly number[];
  accents: readonly number[];
  finalAt: number;
  chordAt: (seconds: number) => Chord;
}

const WHOOSH_SECONDS = 0.62;
/** A whoosh is loudest here, which is when the cut comes. */
const WHOOSH_PEAK = 0.6;
/** Accents nearer to a cut or to each other than this would only crowd it. */
const ROOM_SECONDS = 0.14;
const RISER_BEATS = 4;

/** Sounds of the picture: air at the cuts, weight where a scene lands, a climb before the last one. */
export function writeEffects({
  mood,
  sections,
  cuts,
  accents,
  finalAt,
  chordAt,
}: Effects): Effect[] {
  const { effects } = mood;
  const written: Effect[] = [];
  for (const [index, cut] of cuts.entries()) {
    const pan = index % 2 === 0 ? -0.25 : 0.25;
    const from = Math.max(0, cut - WHOOSH_PEAK * WHOOSH_SECONDS);
    const isLast = index === cuts.length - 1;
    written.push({ kind: 'whoosh', at: from, seconds: WHOOSH_SECONDS, level: effects.whoosh, pan });
    written.push({ kind: 'impact', at: cut, level: effects.impact * (isLast ? 1 : 0.6), pan: 0 });
    if (isLast) written.push(chime(cut, 12));
  }
  written.push(
    { kind: 'impact', at: finalAt, level: effects.impact * 0.8, pan: 0 },
    chime(finalAt, 24),
  );
  written.push(...climb(sections, effects.riser));
  for (const at of withRoom(accents, [...cuts, finalAt])) {
    written.push({
      kind: 'tick',
      at,
      midi: chordAt(at).ladder(2) + 12,
      level: effects.tick,
      pan: 0.2,
    });
  }
  return written.filter(({ level }) => level > 0);

  function chime(at: number, up: number): Effect {
    return { kind: 'chime', at, midi: chordAt(at).ladder(0) + up, level: effects.chime, pan: -0.2 };
  }
}

/** Into the last scene. */
function climb(sections: readonly Section[], level: number): Effect[] {
  const before = sections.at(-2);
  const last = sections.at(-1);
  if (!before || !last) return [];
  const seconds = Math.min(before.seconds, (RISER_BEATS * before.seconds) / before.beats);
  return [{ kind: 'riser', at: last.start - seconds, seconds, level, pan: 0 }];
}

function withRoom(accents: readonly number[], taken: readonly number[]): number[] {
  const kept: number[] = [];
  for (const accent of accents) {
    const isCrowded = [...taken, ...kept].some((at) => Math.abs(at - accent) < ROOM_SECONDS);
    if (!isCrowded) kept.push(accent);
  }
  return kept;
}
