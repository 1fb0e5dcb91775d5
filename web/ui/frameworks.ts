/** A beat's name and its part of the film. */
export type BeatShare = readonly [beat: string, share: number];

/** How an ad may persuade, with the proportions it starts from; the plan's own lengths replace them. */
export const FRAMEWORKS = {
  PAS: {
    line: 'Name the pain, press on it, relieve it.',
    beats: [
      ['problem', 0.18],
      ['agitation', 0.22],
      ['solution', 0.6],
    ],
  },
  BAB: {
    line: 'Two lives, and the way across.',
    beats: [
      ['before', 0.24],
      ['after', 0.24],
      ['bridge', 0.52],
    ],
  },
  AIDA: {
    line: 'Hook early, earn the ask at the end.',
    beats: [
      ['attention', 0.16],
      ['interest', 0.3],
      ['desire', 0.34],
      ['action', 0.2],
    ],
  },
  FAB: {
    line: 'What it has, what that does, what you gain.',
    beats: [
      ['feature', 0.3],
      ['advantage', 0.3],
      ['benefit', 0.4],
    ],
  },
  HOOK: {
    line: 'Stop the thumb, then make the case fast.',
    beats: [
      ['hook', 0.15],
      ['problem', 0.18],
      ['solution', 0.25],
      ['value', 0.15],
      ['proof', 0.14],
      ['action', 0.13],
    ],
  },
} as const satisfies Record<string, { line: string; beats: readonly BeatShare[] }>;

export type Framework = keyof typeof FRAMEWORKS;
