import type { Tone } from '#src/rendering/film-brief.ts';
import type { Category } from '../phrases/english-phrases.ts';

/** Words of several languages that ask for a tone or carry it. */
const TONE_WORDS: Record<Tone, RegExp> = {
  playful:
    /\b(?:fun|funny|playful|quirky|cheeky|silly|humou?r(?:ous)?|witty|whimsical|goofy|joke|divertid[oa]|lustig|verspielt|drôle|amusant|divertente|divertido)\b/iu,
  elegant:
    /\b(?:elegant|luxur(?:y|ious)|premium|chic|refined|sophisticated|timeless|minimal(?:ist)?|couture|fine|exclusive|lujo|elegante|luxe|élégant|lusso|edel)\b/iu,
  calm: /\b(?:calm(?:ing)?|gentle|quiet|relax(?:ed|ing)?|soothing|peaceful|serene|slow|mindful|meditation|sleep|tranquil[oa]?|ruhig|entspann\w*|apaisant|calme|rilassante)\b/iu,
  bold: /\b(?:bold|energetic|energy|high-energy|intense|epic|powerful|loud|urgent|hype|dynamic|edgy|strong|street|extreme|dramatic|fast|audaz|kraftvoll|audacieux)\b/iu,
  serious:
    /\b(?:serious|professional|trustworthy|corporate|formal|legal|law|secure|security|compliance|insurance|medical|clinic|profesional|seriös|professionnel|professionale)\b/iu,
  warm: /\b(?:warm|cozy|cosy|heartfelt|emotional|friendly|family|families|homemade|handmade|love|caring|nostalgic|community|familiar|herzlich|chaleureux|caloroso|acogedor)\b/iu,
};

const TONE_OF_TRADE: Partial<Record<Category, Tone>> = {
  coffee: 'warm',
  drink: 'playful',
  food: 'warm',
  restaurant: 'warm',
  beauty: 'elegant',
  fitness: 'bold',
  calm: 'calm',
  software: 'bold',
  finance: 'serious',
  services: 'serious',
  fashion: 'elegant',
  event: 'bold',
  charity: 'warm',
  travel: 'calm',
  pets: 'playful',
  kids: 'playful',
  education: 'warm',
  home: 'calm',
  property: 'elegant',
  craft: 'warm',
  tech: 'bold',
  motion: 'bold',
  stories: 'playful',
  garden: 'calm',
  health: 'calm',
  jobs: 'warm',
};

/** The tone asked for, else the one its words carry most, else its trade's. */
export function findTone(asked: string, text: string, category: Category): Tone {
  return strongestTone(asked) ?? strongestTone(text) ?? TONE_OF_TRADE[category] ?? 'bold';
}

/** The tone that words ask for or carry; null when they carry none. */
export function strongestTone(text: string): Tone | null {
  const counted = (Object.keys(TONE_WORDS) as Tone[])
    .map((tone) => ({ tone, hits: text.match(new RegExp(TONE_WORDS[tone], 'giu'))?.length ?? 0 }))
    .sort((a, b) => b.hits - a.hits);
  return counted[0] && counted[0].hits > 0 ? counted[0].tone : null;
}
