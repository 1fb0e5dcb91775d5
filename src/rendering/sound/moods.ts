import type { Tone } from '../film-brief.ts';
import type { Drum } from './drums.ts';
import type { Instrument } from './instruments.ts';
import type { Pad } from './pads.ts';

/** How loud a part is in the mix; 1 is full scale. */
type Level = number;

export interface Mood {
  scale: keyof typeof SCALES;
  /** MIDI notes of the tonics to choose from, between C2 and B2. */
  tonics: readonly number[];
  /** Scale degrees of chords, 0 is the tonic. One row is chosen for a film. */
  progressions: readonly (readonly number[])[];
  /** The chord that wants to go home. */
  cadence: number;
  chord: keyof typeof CHORDS;
  pad: { sound: Pad; level: Level };
  /**
   * Sixteenths of four beats: `r` root, `f` fifth, `o` octave, `-` held on. The first row opens, the
   * second carries.
   */
  bass: { sound: Instrument; level: Level; rows: readonly [string, string] };
  /** Sixteenths of four beats: a digit is a step on the chord's ladder. Rows take turns; one pair is chosen. */
  lead: { sound: Instrument; level: Level; pairs: readonly (readonly [string, string])[] };
  /** Sixteenths of four beats: `x` hit, `o` softer, `.` rest; `from` is the least energy at which it plays. */
  drums: readonly { sound: Drum; level: Level; pan: number; from: Energy; row: string }[];
  /** Delay of every second sixteenth, in parts of a sixteenth. */
  swing: number;
  /** How far everything steps back for the kick: 0 not at all, 1 to silence. */
  pump: number;
  /** Reverberation: share sent there, and seconds until it is gone. */
  room: { share: number; seconds: number };
  effects: { whoosh: Level; impact: Level; riser: Level; chime: Level; tick: Level };
  /** What the film opens with. */
  opening: Energy;
}

/** 1: harmony and a few notes; 2: bass and beat; 3: everything. */
type Energy = 1 | 2 | 3;

export const SCALES = {
  major: [0, 2, 4, 5, 7, 9, 11],
  minor: [0, 2, 3, 5, 7, 8, 10],
  dorian: [0, 2, 3, 5, 7, 9, 10],
  lydian: [0, 2, 4, 6, 7, 9, 11],
} as const;

/** Steps above the root within the scale. */
export const CHORDS = {
  triad: [0, 2, 4],
  seventh: [0, 2, 4, 6],
  ninth: [0, 2, 6, 8],
  added: [0, 2, 4, 8],
} as const;

export const MOODS: Record<Tone, Mood> = {
  bold: {
    scale: 'minor',
    tonics: [40, 41, 43, 45],
    progressions: [
      [0, 5, 2, 6],
      [0, 3, 5, 6],
      [0, 2, 5, 6],
    ],
    cadence: 6,
    chord: 'triad',
    pad: { sound: 'wide', level: 0.5 },
    bass: { sound: 'sawBass', level: 0.5, rows: ['r-------r-------', '..r.r.r...r.r.o.'] },
    lead: {
      sound: 'pluck',
      level: 0.26,
      pairs: [
        ['0..2..3...2.0.2.', '0..2..4...3.2.0.'],
        ['0.2.3.2.0.2.4.3.', '0.2.3.2.4.3.2.0.'],
        ['3...2...3.2.0...', '3...4...3.2.0.2.'],
      ],
    },
    drums: [
      { sound: 'kick', level: 0.85, pan: 0, from: 1, row: 'x...x...x...x...' },
      { sound: 'clap', level: 0.42, pan: 0, from: 2, row: '....x.......x...' },
      { sound: 'hat', level: 0.26, pan: 0.25, from: 2, row: 'o.o.o.o.o.o.o.oo' },
      { sound: 'openHat', level: 0.2, pan: -0.2, from: 3, row: '..x...x...x...x.' },
    ],
    swing: 0,
    pump: 0.65,
    room: { share: 0.18, seconds: 1.3 },
    effects: { whoosh: 0.34, impact: 0.6, riser: 0.34, chime: 0, tick: 0.16 },
    opening: 2,
  },
  calm: {
    scale: 'lydian',
    tonics: [38, 41, 43],
    progressions: [
      [0, 4, 5, 1],
      [0, 2, 5, 4],
      [0, 1, 5, 4],
    ],
    cadence: 4,
    chord: 'added',
    pad: { sound: 'air', level: 0.62 },
    bass: { sound: 'subBass', level: 0.24, rows: ['r---------------', 'r-----------f---'] },
    lead: {
      sound: 'piano',
      level: 0.42,
      pairs: [
        ['0.2.3.5.4.3.2...', '0.2.3.4.5...3...'],
        ['0...3...2...4...', '0...3...5.4.2...'],
        ['2...0.3...2.4...', '2...0.3...5.3...'],
      ],
    },
    drums: [
      { sound: 'softKick', level: 0.3, pan: 0, from: 2, row: 'x.......x.......' },
      { sound: 'shaker', level: 0.1, pan: 0.3, from: 2, row: '..o...x...o...x.' },
      { sound: 'rim', level: 0.1, pan: -0.25, from: 3, row: '....x.......x...' },
    ],
    swing: 0,
    pump: 0.15,
    room: { share: 0.42, seconds: 2.8 },
    effects: { whoosh: 0.13, impact: 0, riser: 0.1, chime: 0.16, tick: 0.1 },
    opening: 1,
  },
  playful: {
    scale: 'major',
    tonics: [36, 38, 41, 43],
    progressions: [
      [0, 5, 3, 4],
      [0, 3, 0, 4],
      [0, 2, 3, 4],
    ],
    cadence: 4,
    chord: 'triad',
    pad: { sound: 'warm', level: 0.22 },
    bass: { sound: 'pluckedBass', level: 0.55, rows: ['r.......f.......', 'r.....r.f..o..f.'] },
    lead: {
      sound: 'marimba',
      level: 0.36,
      pairs: [
        ['0.23..2.4.3.2...', '0.23..4.5.4.3.2.'],
        ['4.3.2..0..2.3...', '4.3.2..3..4.5...'],
        ['0..2.3.2..3.4.3.', '0..2.3.4..5.4.2.'],
      ],
    },
    drums: [
      { sound: 'softKick', level: 0.75, pan: 0, from: 2, row: 'x.....o.x.......' },
      { sound: 'snap', level: 0.42, pan: -0.15, from: 1, row: '....x.......x...' },
      { sound: 'shaker', level: 0.2, pan: 0.3, from: 2, row: 'o.x.o.x.o.x.o.xo' },
      { sound: 'clap', level: 0.22, pan: 0.1, from: 3, row: '....x.......x..o' },
    ],
    swing: 0.3,
    pump: 0.25,
    room: { share: 0.16, seconds: 0.9 },
    effects: { whoosh: 0.22, impact: 0.24, riser: 0.16, chime: 0.12, tick: 0.2 },
    opening: 2,
  },
  elegant: {
    scale: 'dorian',
    tonics: [38, 40, 41, 45],
    progressions: [
      [0, 3, 0, 4],
      [0, 6, 3, 4],
      [0, 2, 3, 6],
    ],
    cadence: 4,
    chord: 'ninth',
    pad: { sound: 'warm', level: 0.34 },
    bass: { sound: 'subBass', level: 0.32, rows: ['r---------------', 'r--.....r-..o-f.'] },
    lead: {
      sound: 'electricPiano',
      level: 0.36,
      pairs: [
        ['0..2..3....2....', '0..2..4....3..2.'],
        ['..2..3....2..0..', '..2..3....4..5..'],
        ['3.....2.....0...', '3.....4.....2.0.'],
      ],
    },
    drums: [
      { sound: 'kick', level: 0.6, pan: 0, from: 2, row: 'x...x...x...x...' },
      { sound: 'rim', level: 0.24, pan: -0.2, from: 2, row: '...x..x....x..x.' },
      { sound: 'hat', level: 0.17, pan: 0.2, from: 2, row: '..x...x...x...x.' },
      { sound: 'shaker', level: 0.12, pan: 0.35, from: 3, row: 'o.o.o.o.o.o.o.o.' },
    ],
    swing: 0.12,
    pump: 0.45,
    room: { share: 0.28, seconds: 2 },
    effects: { whoosh: 0.18, impact: 0.22, riser: 0.14, chime: 0.1, tick: 0.1 },
    opening: 1,
  },
  warm: {
    scale: 'major',
    tonics: [36, 38, 40, 43],
    progressions: [
      [0, 4, 5, 3],
      [0, 3, 5, 4],
      [5, 3, 0, 4],
    ],
    cadence: 4,
    chord: 'added',
    pad: { sound: 'warm', level: 0.36 },
    bass: { sound: 'pluckedBass', level: 0.5, rows: ['r-------f-------', 'r-----r-f-----o-'] },
    lead: {
      sound: 'guitar',
      level: 0.42,
      pairs: [
        ['0.2.3.2.4.3.2.3.', '0.2.3.2.5.4.3.2.'],
        ['0..23..24..23.2.', '0..23..25..43.2.'],
        ['0.3.2.3.0.4.3.2.', '0.3.2.3.5.4.3.2.'],
      ],
    },
    drums: [
      { sound: 'softKick', level: 0.7, pan: 0, from: 2, row: 'x.......x.o.....' },
      { sound: 'snap', level: 0.26, pan: -0.1, from: 2, row: '....x.......x...' },
      { sound: 'shaker', level: 0.2, pan: 0.3, from: 2, row: 'x.o.x.o.x.o.x.oo' },
      { sound: 'clap', level: 0.18, pan: 0.1, from: 3, row: '....x.......x...' },
    ],
    swing: 0.1,
    pump: 0.15,
    room: { share: 0.2, seconds: 1.4 },
    effects: { whoosh: 0.16, impact: 0.18, riser: 0.12, chime: 0.1, tick: 0.12 },
    opening: 1,
  },
  serious: {
    scale: 'minor',
    tonics: [38, 40, 41, 43],
    progressions: [
      [0, 5, 3, 4],
      [0, 6, 5, 4],
      [0, 5, 2, 6],
    ],
    cadence: 6,
    chord: 'triad',
    pad: { sound: 'strings', level: 0.6 },
    bass: { sound: 'subBass', level: 0.3, rows: ['r---------------', 'r-------r-------'] },
    lead: {
      sound: 'piano',
      level: 0.46,
      pairs: [
        ['0.2.3.2.0.2.3.2.', '0.2.4.2.0.2.3.2.'],
        ['0.3.2.3.0.3.2.3.', '0.4.3.4.0.3.2.3.'],
        ['0...2...3...2...', '0...2...4...3...'],
      ],
    },
    drums: [
      { sound: 'boom', level: 0.75, pan: 0, from: 2, row: 'x...............' },
      { sound: 'boom', level: 0.4, pan: 0.1, from: 3, row: '..........x.....' },
      { sound: 'hat', level: 0.1, pan: 0.25, from: 3, row: 'x.o.x.o.x.o.x.o.' },
      { sound: 'rim', level: 0.18, pan: -0.2, from: 3, row: '....x.......x...' },
    ],
    swing: 0,
    pump: 0.2,
    room: { share: 0.36, seconds: 2.4 },
    effects: { whoosh: 0.2, impact: 0.55, riser: 0.26, chime: 0, tick: 0.1 },
    opening: 1,
  },
};
