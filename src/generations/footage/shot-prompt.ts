import type { AdSpecification, ScenePlan } from '#src/platform/database/json-shapes.ts';
import { SCENE_KINDS, type SceneKind, TONES, type Tone } from '#src/rendering/film-brief.ts';

type PlannedScene = ScenePlan['scenes'][number];

interface Look {
  /** The brand's colours as #rrggbb. */
  palette: readonly string[];
  /** Whether pictures of the product go along. */
  has_reference: boolean;
  /** What the ad's owner said about this shot. */
  note?: string | null;
}

/** What the camera does in each part of a story. */
const CAMERA: Record<SceneKind, string> = {
  hook: 'Arresting close-up in motion from the first frame, fast push-in',
  tension: 'Close and restless, handheld, shallow depth of field',
  reveal: 'The frame opens up, slow reveal, light falls on the subject',
  benefit: 'Calm, clear medium shot, slow lateral move',
  proof: 'Steady detail shot, confident and simple',
  close: 'Calm hero shot with empty space, barely moving camera',
};

const MOOD: Record<Tone, string> = {
  bold: 'bold, high contrast, saturated light',
  calm: 'calm, soft daylight, quiet colours',
  playful: 'playful, bright, lively colours',
  elegant: 'elegant, low-key light, rich shadows',
  warm: 'warm, golden light, homely',
  serious: 'serious, neutral light, restrained colours',
};

/** Words our own renderer sets over the clip; a model would misspell them. */
const NO_WRITING =
  'No text, no letters, no captions, no logos, no watermarks. Room for a title in the upper part.';

/** What a video model is asked to film for a scene. Pure; what does not fit is left out whole sentences at a time. */
export function shotPrompt(
  scene: PlannedScene,
  specification: AdSpecification | null,
  { palette, has_reference, note = null }: Look,
  maxCharacters: number,
): string {
  const kind = SCENE_KINDS.find((known) => known === scene['kind']) ?? 'benefit';
  const tone = TONES.find((known) => known === specification?.['tone']) ?? 'calm';
  const product = specification?.['product'];
  const seen = scene.visual_elements.filter((words) => !/\btype\b|call to action/i.test(words));
  const headline = typeof scene['headline'] === 'string' ? scene['headline'] : scene.content;
  const sentences = [
    `Film shot for an advertisement. ${CAMERA[kind]}.`,
    `Seen: ${seen.join(', ')}.`,
    note === null ? '' : `The director asks: ${note.replace(/[.\s]+$/u, '')}.`,
    typeof product === 'string' ? `It advertises ${product}.` : '',
    NO_WRITING,
    `Mood: ${MOOD[tone]}.`,
    has_reference ? 'The product looks exactly as in the reference picture.' : '',
    `The scene carries the idea "${headline}".`,
    palette.length > 0 ? `Colour palette: ${palette.slice(0, 4).join(', ')}.` : '',
  ].filter((sentence) => sentence !== '');
  return sentences
    .reduce((prompt, sentence) => {
      const longer = `${prompt} ${sentence}`.trim();
      return longer.length <= maxCharacters ? longer : prompt;
    }, '')
    .slice(0, maxCharacters);
}
