import { brandStyleChanges } from '#src/brands/brand-style-contract.ts';
import type { BrandStyle, BrandStyleChanges } from '#web/api/api.ts';

/** A brand style as it stands in the form: every field a text, also those that are still empty. */
export interface BrandDraft {
  name: string;
  description: string;
  colors: readonly string[];
  headline: string;
  text: string;
  mood: string;
  visual_theme: string;
  typography_style: string;
  lighting_preference: string;
  composition_style: string;
  keywords: string;
}

export const NEW_BRAND: BrandDraft = {
  name: '',
  description: '',
  colors: ['#1f6f54', '#f4efe6'],
  headline: '',
  text: '',
  mood: '',
  visual_theme: '',
  typography_style: '',
  lighting_preference: '',
  composition_style: '',
  keywords: '',
};

const words = (value: unknown) => (typeof value === 'string' ? value : '');

export function toDraft({ name, description, style_data: style }: BrandStyle): BrandDraft {
  const fonts = (style['fonts'] ?? {}) as Record<string, unknown>;
  const keywords = style['brand_keywords'];
  return {
    name,
    description: description ?? '',
    colors: style.color_palette,
    headline: words(fonts['headline']),
    text: words(fonts['text']),
    mood: words(style['mood']),
    visual_theme: words(style['visual_theme']),
    typography_style: words(style['typography_style']),
    lighting_preference: words(style['lighting_preference']),
    composition_style: words(style['composition_style']),
    keywords: Array.isArray(keywords) ? keywords.join(', ') : '',
  };
}

type Outcome =
  { body: Required<BrandStyleChanges> } | { errors: Partial<Record<keyof BrandDraft, string>> };

/** What is sent, or what is wrong with it, by the server's own rules. Fields that are empty are left out. */
export function readDraft(draft: BrandDraft): Outcome {
  const { name, description, colors, headline, text, keywords, ...tone } = draft;
  const fonts = { ...(headline && { headline }), ...(text && { text }) };
  const list = keywords.split(',').flatMap((one) => one.trim() || []);
  const checked = brandStyleChanges.required().safeParse({
    name,
    description: description.trim() === '' ? null : description,
    style_data: {
      color_palette: colors,
      ...(Object.keys(fonts).length > 0 && { fonts }),
      ...(list.length > 0 && { brand_keywords: list }),
      ...Object.fromEntries(Object.entries(tone).filter(([, said]) => said.trim() !== '')),
    },
  });
  if (checked.success) return { body: checked.data };
  return {
    errors: Object.fromEntries(
      checked.error.issues.map(({ path, message }) => [fieldAt(path), message]),
    ),
  };
}

const RENAMED: Record<string, keyof BrandDraft> = {
  color_palette: 'colors',
  brand_keywords: 'keywords',
};

function fieldAt([first, second, third]: readonly PropertyKey[]): string {
  if (first !== 'style_data') return String(first);
  if (second === 'fonts') return String(third);
  return RENAMED[String(second)] ?? String(second);
}
