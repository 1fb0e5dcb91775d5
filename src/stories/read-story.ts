import { z } from 'zod';
import type { AdSpecification, ScenePlan } from '#src/platform/database/json-shapes.ts';
import { SCENE_KINDS, TONES } from '#src/rendering/film-brief.ts';
import { ENGLISH_PHRASES, type Category } from './phrases/english-phrases.ts';
import { TOPIC_PHRASES, type Topic } from './phrases/topic-phrases.ts';
import { FRAMEWORKS, type Story } from './story.ts';

const CATEGORIES = Object.keys(ENGLISH_PHRASES) as [Category, ...Category[]];
const TOPICS = Object.keys(TOPIC_PHRASES) as [Topic, ...Topic[]];

const keptSpecification = z.looseObject({
  framework: z.enum(FRAMEWORKS),
  language: z.string(),
  tone: z.enum(TONES),
  product: z.string().nullable(),
  call_to_action: z.string(),
  category: z.enum(CATEGORIES),
  topic: z.enum(TOPICS).nullable(),
  facts: z.array(z.string()),
  quotes: z.array(z.string()),
});
const keptScene = z.looseObject({
  beat: z.string(),
  kind: z.enum(SCENE_KINDS),
  headline: z.string().min(1),
  support: z.string().nullable(),
  emphasis: z.array(z.string()),
  duration: z.number().positive(),
  visual_elements: z.array(z.string()),
  written_by: z.literal('user').optional(),
});

interface Kept {
  llm_specification: AdSpecification | null;
  scene_plan: ScenePlan | null;
}

/** The story as a generation keeps it; undefined when there is none, or one of an earlier version that says less. */
export function readStory({ llm_specification, scene_plan }: Kept): Story | undefined {
  const specification = keptSpecification.safeParse(llm_specification);
  const scenes = z.array(keptScene).min(1).safeParse(scene_plan?.scenes);
  if (!specification.success || !scenes.success || !llm_specification || !scene_plan)
    return undefined;
  const { framework, language, tone, product, call_to_action, category, topic, facts, quotes } =
    specification.data;
  return {
    ...{ framework, language, tone, product, call_to_action, category, topic, facts, quotes },
    scenes: scenes.data.map(
      ({
        beat,
        kind,
        headline,
        support,
        emphasis,
        duration,
        visual_elements,
        written_by: writtenBy,
      }) => ({
        ...{ beat, kind, headline, support, emphasis, duration, visual_elements },
        ...(writtenBy && { written_by: writtenBy }),
      }),
    ),
    llm_specification,
    scene_plan,
  };
}
