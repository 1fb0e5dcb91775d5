import type { Narration } from '#src/narration/narration.ts';
import { spokenCaptions } from '#src/narration/spoken-captions.ts';
import type { Caption } from '#src/rendering/captions/caption.ts';
import { toCaptions } from '#src/rendering/captions/to-captions.ts';
import { FILE_LETTERS, SHOWN_LETTERS } from '#src/rendering/captions/wrap-caption.ts';
import type { FilmBrief } from '#src/rendering/film-brief.ts';

/** In the picture and in files, in files alone, or nowhere. */
export const CAPTION_CHOICES = ['burned', 'files', 'none'] as const;
export type CaptionChoice = (typeof CAPTION_CHOICES)[number];

/** A film that speaks shows what it says; a film that does not says it all in its own type. */
export function usualCaptions(voice: string | null): CaptionChoice {
  return voice === null ? 'files' : 'burned';
}

/** A brief with the narration's times and, where they are shown in the picture, its captions. */
export function captionBrief(
  told: FilmBrief,
  narration: Narration | null,
  choice: CaptionChoice,
): { brief: FilmBrief; captions: readonly Caption[] } {
  const scenes = told.scenes.map((scene, index) => ({
    ...scene,
    frames: narration?.scenes[index]?.frames ?? scene.frames,
  }));
  const brief = { ...told, scenes };
  if (choice === 'none') return { brief, captions: [] };

  const isShown = choice === 'burned';
  const letters = isShown ? SHOWN_LETTERS[brief.aspect_ratio] : FILE_LETTERS;
  const captions = narration ? spokenCaptions(narration, letters) : toCaptions(brief, letters);
  return { brief: isShown ? { ...brief, captions } : brief, captions };
}
