import type { Caption } from './captions/caption.ts';

/** Frames a second of every film. */
export const FPS = 30;

/** What a scene does in the story, whatever framework it comes from. */
export const SCENE_KINDS = ['hook', 'tension', 'reveal', 'benefit', 'proof', 'close'] as const;
export type SceneKind = (typeof SCENE_KINDS)[number];

export const TONES = ['bold', 'calm', 'playful', 'elegant', 'warm', 'serious'] as const;
export type Tone = (typeof TONES)[number];

export interface BriefScene {
  kind: SceneKind;
  /** Up to about 8 words; the line that fills the frame. */
  headline: string;
  /** A second, smaller line. */
  support: string | null;
  /** Words of `headline` that carry the scene, as written there. */
  emphasis: readonly string[];
  /** Things this scene speaks of, by the names of `design/props`, the most telling first. */
  things?: readonly string[];
  frames: number;
  /** Two to four facts shown as cards below the headline. */
  facts?: readonly BriefFact[];
  /** True when the headline is what somebody said, and the support who it was. */
  is_quote?: boolean;
  /** How often it was composed anew; left out = never. */
  take?: number;
  /** The seed it is composed with; left out = the film's. */
  seed?: number | undefined;
  /** A clip that a video model makes for this scene; without one the scene is drawn. */
  footage?: SceneFootage | undefined;
}

/** What is so about the product, as the prompt says it. */
export interface BriefFact {
  /** The figure it begins with, and its unit; null when it has none. */
  figure: string | null;
  label: string;
}

export interface SceneFootage {
  /** Name under which the clip is handed to the drawing code. */
  video: string;
  /** Whether the model was shown the product, so that the clip has it in it. */
  shows_product: boolean;
}

export interface ProductPicture {
  /** Name under which the picture is handed to the drawing code. */
  id: string;
  /** Pixels, upright. */
  width: number;
  height: number;
  /** True when its background is transparent. */
  cut_out: boolean;
  /** Its main colours as #rrggbb, strongest first. */
  colors: readonly string[];
}

export interface LogoPicture {
  /** Name under which the picture is handed to the drawing code. */
  id: string;
  /** Pixels, upright, without an empty margin. */
  width: number;
  height: number;
  /** How light it is on average, 0 black to 1 white (WCAG 2). */
  luminance: number;
  /** The colour it stands on in its own picture; null when it is cut out. */
  ground: string | null;
}

/** How scenes lean on each other; the names are those of `coherence_settings`. */
export interface Coherence {
  /** One seed for all scenes, else one for each. */
  use_seed_control: boolean;
  /** Ground and camera go on over the cuts, else each scene begins its own. */
  use_latent_reuse: boolean;
  /** The product is in every scene it suits, else only where it enters and at the end. */
  use_ip_adapter: boolean;
}

/** Bundled families by their names in `design/brand-fonts.ts`; what is left out is the style's. */
export interface BrandFonts {
  headline?: string | null | undefined;
  /** Everything smaller than the headlines. */
  text?: string | null | undefined;
}

/** All a film is designed from. The same brief gives the same film, frame for frame. */
export interface FilmBrief {
  aspect_ratio: '9:16' | '16:9' | '1:1' | '4:5';
  seed: number;
  /** BCP 47; `und` when unknown. */
  language: string;
  tone: Tone;
  /** The product's or brand's name as the prompt gave it. */
  name: string | null;
  call_to_action: string;
  /** The brand's colours as #rrggbb, strongest first; none = chosen by tone and seed. */
  palette: readonly string[];
  /** The brand's own; left out = the style's. */
  fonts?: BrandFonts | null;
  /** Which of the palettes it may have: each number another one; left out = the seed's. */
  look?: number;
  product: ProductPicture | null;
  /** Shown in place of the name in the hook and on the end card. */
  logo?: LogoPicture | null;
  /** Left out = as coherent as can be. */
  coherence?: Coherence;
  /** True when nothing may move fast and nothing may jump. */
  calm?: boolean;
  /** Things of the product's world, by the names of `design/props`, the most telling first. */
  things?: readonly string[];
  scenes: readonly BriefScene[];
  /** Shown in the picture, in order; left out, the film's type has the frame to itself. */
  captions?: readonly Caption[];
}
