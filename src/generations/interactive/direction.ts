import type { Direction } from '#src/platform/database/json-shapes.ts';
import type { Generation, InteractiveStage } from '#src/platform/database/schema.ts';

type Note = Direction['notes'][number];

const NOTHING_SAID: Direction = { notes: [], takes: {}, shots: {}, looks: 0, palette: [] };

export function directionOf({ direction }: Pick<Generation, 'direction'>): Direction {
  return direction ?? NOTHING_SAID;
}

/** The wish that waits to be done at a stage. */
export function openNote(
  generation: Pick<Generation, 'direction'>,
  stage: InteractiveStage | null,
): Note | null {
  const note = directionOf(generation).notes.at(-1);
  return note?.outcome === null && note.stage === stage ? note : null;
}

export function withNote(direction: Direction, note: Note): Direction {
  return { ...direction, notes: [...direction.notes, note] };
}

/** The wish that waited is done; nothing changes when none does. */
export function withOutcome(direction: Direction, outcome: string): Direction {
  const notes = direction.notes.map((note) =>
    note.outcome === null ? { ...note, outcome } : note,
  );
  return { ...direction, notes };
}

/** How often the story was told anew. */
export function tellingsOf({ notes }: Direction): number {
  return notes.filter(({ stage, outcome }) => stage === 'story' && outcome !== null).length;
}

/** Other words, other pictures: what was said about the old ones is no longer meant. */
export function withoutTakes(direction: Direction): Direction {
  return { ...direction, takes: {}, shots: {} };
}
