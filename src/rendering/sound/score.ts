import type { Drum } from './drums.ts';
import type { Chord } from './harmony.ts';
import type { Instrument } from './instruments.ts';
import type { Mood } from './moods.ts';

interface Event {
  /** Seconds from the film's start. */
  at: number;
  /** Part of full scale. */
  level: number;
}

export interface Hit extends Event {
  sound: Drum;
  /** -1 left to 1 right. */
  pan: number;
}

export interface Note extends Event {
  part: 'bass' | 'lead';
  sound: Instrument;
  midi: number;
  seconds: number;
  pan: number;
}

export interface HeldChord extends Event {
  notes: readonly number[];
  seconds: number;
}

export type Effect = Event & { pan: number } & (
    | { kind: 'whoosh' | 'riser'; seconds: number }
    | { kind: 'impact' }
    | { kind: 'chime' | 'tick'; midi: number }
  );

/** All that is played in a film. */
export interface Score {
  mood: Mood;
  seconds: number;
  chords: HeldChord[];
  notes: Note[];
  hits: Hit[];
  effects: Effect[];
  /** When the last chord is struck, to ring until the end. */
  finalAt: number;
}

/** A few beats on one chord. */
export interface Phrase {
  at: number;
  beatSeconds: number;
  beats: number;
  chord: Chord;
  energy: 1 | 2 | 3;
  /** Counted over the film, so that rows take turns. */
  number: number;
  /** The next phrase begins on a cut. */
  leadsIntoCut: boolean;
  /** The last beat is left empty, so that the last scene lands. */
  holdsBreath: boolean;
}
