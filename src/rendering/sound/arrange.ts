import { chanceAt } from '../draw/chance.ts';
import type { Soundtrack } from '../draw/film-spec.ts';
import { FPS } from '../film-brief.ts';
import { fitTempo } from './fit-tempo.ts';
import { chordOn } from './harmony.ts';
import { MOODS } from './moods.ts';
import { planPhrases } from './plan-phrases.ts';
import type { Note, Score } from './score.ts';
import { writeEffects } from './write-effects.ts';
import { writeParts } from './write-parts.ts';

/** A film's soundtrack, and how long the film is. */
export type MusicOrder = Soundtrack & { frames: number };

/** Cuts nearer to the film's ends than this belong to them. */
const EDGE_SECONDS = 0.4;

/** Writes the music of a film to its cuts: which notes, drums and effects, when and how loud. */
export function arrange({ mood: tone, bpm, seed, frames, cuts, accents }: MusicOrder): Score {
  const mood = MOODS[tone];
  const seconds = frames / FPS;
  const inSeconds = (list: readonly number[]) => list.map((frame) => frame / FPS);
  const cutSeconds = inSeconds(cuts).filter(
    (cut) => cut >= EDGE_SECONDS && cut <= seconds - EDGE_SECONDS,
  );
  const sections = fitTempo({ bpm, cuts: cutSeconds, seconds });
  const tonic = pick(mood.tonics, chanceAt(seed, 1));
  const progression = pick(mood.progressions, chanceAt(seed, 2));
  const { phrases, finalAt } = planPhrases({ sections, mood, tonic, progression });

  const parts = phrases.map((phrase) => writeParts(phrase, mood, seed));
  const home = chordOn(0, tonic, mood);
  const chordAt = (at: number) => phrases.findLast((phrase) => phrase.at <= at)?.chord ?? home;
  const ring = seconds - finalAt;
  return {
    mood,
    seconds,
    finalAt,
    chords: [
      ...parts.map(({ chord }) => chord),
      { at: finalAt, seconds: ring, notes: home.pad, level: mood.pad.level },
    ],
    notes: [...parts.flatMap(({ notes }) => notes), ...lastNotes()],
    hits: [
      ...parts.flatMap(({ hits }) => hits),
      ...mood.drums
        .slice(0, 1)
        .map(({ sound, level, pan }) => ({ sound, level, pan, at: finalAt })),
    ],
    effects: writeEffects({
      mood,
      sections,
      cuts: cutSeconds,
      accents: inSeconds(accents),
      finalAt,
      chordAt: (at) => (at >= finalAt ? home : chordAt(at)),
    }),
  };

  /** The last chord, spread upwards. */
  function lastNotes(): Note[] {
    const { lead, bass } = mood;
    const spread = [0, 1, 2, 3].map((step) => ({
      part: 'lead' as const,
      sound: lead.sound,
      midi: home.ladder(step),
      at: finalAt + step * 0.05,
      seconds: ring,
      level: lead.level,
      pan: (step - 1.5) * 0.3,
    }));
    const root = { sound: bass.sound, midi: home.bass, at: finalAt, seconds: ring, pan: 0 };
    return [...spread, { ...root, part: 'bass' as const, level: bass.level }];
  }
}

function pick<T>(choices: readonly T[], chance: number): T {
  const choice = choices[Math.floor(chance * choices.length)];
  if (choice === undefined) throw new Error('unreachable: there is always a choice');
  return choice;
}
