const COLOR = /#[0-9a-f]{6}(?![0-9a-f])/giu;
const MOST_COLORS = 6;

/** The colours a note names as #rrggbb, each once, in its order. */
export function readColors(note: string): string[] {
  const found = [...note.matchAll(COLOR)].map(([color]) => color.toLowerCase());
  return [...new Set(found)].slice(0, MOST_COLORS);
}
