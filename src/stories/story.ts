import type {
  AdSpecification,
  ProductPage,
  ScenePlan,
} from '#src/platform/database/json-shapes.ts';
import type { SceneKind, Tone } from '#src/rendering/film-brief.ts';
import type { Category } from './phrases/english-phrases.ts';
import type { Topic } from './phrases/topic-phrases.ts';

export const FRAMEWORKS = ['PAS', 'BAB', 'AIDA', 'FAB', 'HOOK'] as const;
export type Framework = (typeof FRAMEWORKS)[number];

/** No framework chosen: agents propose stories by several, argue, and keep the best. */
export const MASTER_MODE = 'master_mode';

/** A scene of the story: one idea, one line to read. */
export interface StoryScene {
  /** The framework's beat this scene tells: `problem`, `bridge`, `action` … */
  beat: string;
  kind: SceneKind;
  headline: string;
  support: string | null;
  emphasis: string[];
  /** Seconds, in steps of half a second. */
  duration: number;
  visual_elements: string[];
  /** Set when a person wrote the line. */
  written_by?: 'user' | undefined;
}

export interface Story {
  framework: Framework;
  /** BCP 47; `und` when unknown. */
  language: string;
  tone: Tone;
  /** What is advertised, in the prompt's own words; null when the prompt names nothing. */
  product: string | null;
  call_to_action: string;
  /** The trade it is in, and the kind of thing it is where that is known: what a picture of it would show. */
  category: Category;
  topic: Topic | null;
  /** What the prompt says of the product and its offer, word for word, each able to stand alone. */
  facts: string[];
  /** What the prompt quotes somebody as saying, without the quotation marks. */
  quotes: string[];
  scenes: StoryScene[];
  /** The seed's `llm_specification` and `scene_plan`, ready to be stored. */
  llm_specification: AdSpecification;
  scene_plan: ScenePlan;
}

export interface StoryRequest {
  prompt: string;
  framework: Framework;
  /** Seconds, 6 to 60. */
  duration: number;
  seed: number;
  /** What the product's page says: told like the prompt's own facts. */
  product_page?: ProductPage | null;
  /** Headlines that a critic turned down. */
  avoid?: readonly string[];
  /** Instead of the tone the prompt asks for or carries. */
  tone?: Tone | undefined;
}
