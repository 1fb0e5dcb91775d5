/** A stretch of music from one cut to the next, in which every beat is as long as the others. */
export interface Section {
  /** Seconds from the film's start. */
  start: number;
  seconds: number;
  beats: number;
}

interface Tempo {
  bpm: number;
  /** Cuts in seconds, in order. */
  cuts: readonly number[];
  /** Of the film. */
  seconds: number;
}

/** How far from the tempo asked for the whole piece may be, and then a single section: nobody hears it. */
const WHOLE_PIECE = 0.1;
const ONE_SECTION = 0.06;
const CANDIDATES = 81;

/**
 * Bends the tempo until beats fall on the cuts. A cut that would bend it too far gets no beat of its own:
 * its section runs on into the next.
 */
export function fitTempo({ bpm, cuts, seconds }: Tempo): Section[] {
  let best: Section[] = [];
  let leastStrain = Infinity;
  for (let candidate = 0; candidate < CANDIDATES; candidate++) {
    const bend = WHOLE_PIECE * ((2 * candidate) / (CANDIDATES - 1) - 1);
    const sections = sectionsAt(60 / (bpm * (1 + bend)), cuts, seconds);
    const strain = strainOf(sections, 60 / bpm) + (cuts.length + 1 - sections.length) * 10;
    if (strain < leastStrain) {
      best = sections;
      leastStrain = strain;
    }
  }
  return best;
}

function sectionsAt(beatSeconds: number, cuts: readonly number[], end: number): Section[] {
  const sections: Section[] = [];
  let start = 0;
  for (const cut of cuts) {
    const seconds = cut - start;
    const beats = Math.round(seconds / beatSeconds);
    const bend = Math.abs(seconds / (beats * beatSeconds) - 1);
    if (beats < 1 || bend > ONE_SECTION) continue;
    sections.push({ start, seconds, beats });
    start = cut;
  }
  // The last section ends in a chord that rings on, so its beats need not end with the film.
  sections.push({ start, seconds: end - start, beats: (end - start) / beatSeconds });
  return sections;
}

/** How far the sections are from the tempo asked for, from each other, and from whole bars. */
function strainOf(sections: readonly Section[], wantedBeat: number): number {
  let strain = 0;
  let before: number | undefined;
  for (const { seconds, beats } of sections) {
    const beat = seconds / beats;
    strain += ((beat / wantedBeat - 1) * 8) ** 2;
    if (before !== undefined) strain += ((beat / before - 1) * 25) ** 2;
    if (Number.isInteger(beats) && beats % 2 === 1) strain += 0.25;
    before = beat;
  }
  return strain;
}
