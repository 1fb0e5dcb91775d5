import type { Section } from './fit-tempo.ts';
import { chordOn } from './harmony.ts';
import type { Mood } from './moods.ts';
import type { Phrase } from './score.ts';

interface Plan {
  sections: readonly Section[];
  mood: Mood;
  tonic: number;
  progression: readonly number[];
}

/** The last chord rings for at least this long. */
const TAIL_SECONDS = 1.5;
/** A phrase that would leave fewer beats than this behind takes them along. */
const SHORTEST_BEATS = 2;
const USUAL_BEATS = 4;

/**
 * Lays chords under the film: a new one on every cut and every four beats, one that wants to go home
 * before the last scene, and home with it.
 */
export function planPhrases({ sections, mood, tonic, progression }: Plan): {
  phrases: Phrase[];
  finalAt: number;
} {
  const phrases: Phrase[] = [];
  const on = (degree: number) => chordOn(degree, tonic, mood);
  for (const [index, section] of sections.entries()) {
    const isLast = index === sections.length - 1;
    const beatSeconds = section.seconds / section.beats;
    const lengths = phraseLengths(isLast ? beatsBeforeFinal(section) : section.beats);
    let beat = 0;
    for (const [place, beats] of lengths.entries()) {
      const endsSection = place === lengths.length - 1;
      phrases.push({
        at: section.start + beat * beatSeconds,
        beatSeconds,
        beats,
        chord: on(
          degreeAt(phrases.length, { endsSection, index, sections, place, progression, mood }),
        ),
        energy: energyAt(index, sections.length, mood),
        number: phrases.length,
        leadsIntoCut: endsSection && !isLast,
        holdsBreath: endsSection && index === sections.length - 2 && beats > 2,
      });
      beat += beats;
    }
  }
  const last = sections.at(-1);
  if (!last) return { phrases, finalAt: 0 };
  const finalAt = last.start + (beatsBeforeFinal(last) * last.seconds) / last.beats;
  return { phrases, finalAt };
}

interface Place {
  /** Of the section. */
  index: number;
  sections: readonly Section[];
  /** Of the phrase in its section. */
  place: number;
  endsSection: boolean;
  progression: readonly number[];
  mood: Mood;
}

function degreeAt(
  number: number,
  { index, sections, place, endsSection, progression, mood }: Place,
): number {
  const isLast = index === sections.length - 1;
  const isBeforeLast = index === sections.length - 2;
  if (isBeforeLast && endsSection) return mood.cadence;
  if (isLast && endsSection && place > 0) return mood.cadence;
  if (isLast && place === 0 && sections.length > 1) return 0;
  return progression[number % progression.length] ?? 0;
}

function energyAt(index: number, count: number, mood: Mood): Phrase['energy'] {
  if (index === 0) return count === 1 ? 2 : mood.opening;
  return index === 1 && mood.opening === 1 ? 2 : 3;
}

/** Whole beats, two by two where there are many, that leave the last chord its time to ring. */
function beatsBeforeFinal({ seconds, beats }: Section): number {
  const possible = Math.floor(((seconds - TAIL_SECONDS) / seconds) * beats);
  if (possible < 2) return 0;
  return possible - (possible % 2);
}

function phraseLengths(beats: number): number[] {
  const lengths: number[] = [];
  let left = beats;
  while (left >= USUAL_BEATS + SHORTEST_BEATS) {
    lengths.push(USUAL_BEATS);
    left -= USUAL_BEATS;
  }
  if (left > 0) lengths.push(left);
  return lengths;
}
