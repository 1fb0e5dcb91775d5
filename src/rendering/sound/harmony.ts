import { CHORDS, type Mood, SCALES } from './moods.ts';

/** A chord as MIDI notes, for each part where it sounds best. */
export interface Chord {
  degree: number;
  bass: number;
  /** Semitones from the bass to the chord's fifth. */
  fifth: number;
  /** Close together around middle C, so that the chords glide into each other. */
  pad: readonly number[];
  /** Upwards from above middle C, without end: step 0 is its lowest note. */
  ladder: (step: number) => number;
}

const PAD_FROM = 54;
const LADDER_FROM = 64;
const BASS_FROM = 33;

export function chordOn(degree: number, tonic: number, { scale, chord }: Mood): Chord {
  const notes = CHORDS[chord].map((step) => noteOf(degree + step, tonic, SCALES[scale]));
  const [root = tonic] = notes;
  const fifth = noteOf(degree + 4, tonic, SCALES[scale]);
  const ladder = notes.map((note) => raisedTo(LADDER_FROM, note)).sort((a, b) => a - b);
  return {
    degree,
    bass: raisedTo(BASS_FROM, root),
    fifth: fifth - root,
    pad: notes.map((note) => raisedTo(PAD_FROM, note)).sort((a, b) => a - b),
    ladder: (step) =>
      (ladder[step % ladder.length] ?? LADDER_FROM) + 12 * Math.floor(step / ladder.length),
  };
}

function noteOf(degree: number, tonic: number, scale: readonly number[]): number {
  return tonic + (scale[degree % scale.length] ?? 0) + 12 * Math.floor(degree / scale.length);
}

/** The same note in the octave that begins at `from`. */
function raisedTo(from: number, note: number): number {
  return from + ((((note - from) % 12) + 12) % 12);
}
