import type { SceneKind } from '#src/rendering/film-brief.ts';
import type { AdSpecification, ScenePlan } from '#src/platform/database/json-shapes.ts';
import { BEAT_JOINT, BEATS } from './frameworks.ts';
import { ENGLISH_PHRASES } from './phrases/english-phrases.ts';
import type { Story } from './story.ts';
import type { PromptFacts } from './understanding/facts.ts';

type Told = Omit<Story, 'llm_specification' | 'scene_plan'>;

/** The story in the two shapes a generation keeps. Nobody scored its cohesion, so there is no score. */
export function describeStory(
  story: Told,
  facts: PromptFacts,
): Pick<Story, 'llm_specification' | 'scene_plan'> {
  return { llm_specification: toSpecification(story, facts), scene_plan: toScenePlan(story) };
}

function toSpecification(
  {
    framework,
    language,
    tone,
    product,
    category,
    topic,
    facts: told,
    quotes,
    call_to_action,
    scenes,
  }: Told,
  facts: PromptFacts,
): AdSpecification {
  const beats = BEATS[framework].map(({ name }) => {
    const shown = scenes.filter(({ beat }) => beat.split(BEAT_JOINT).includes(name));
    return [name, shown.map(sayScene).join(' ')] as const;
  });
  return {
    framework,
    hook: scenes[0]?.headline ?? '',
    ...Object.fromEntries(beats),
    call_to_action,
    product,
    audience: facts.audience?.words ?? null,
    benefit: facts.benefits[0] ?? facts.features[0] ?? null,
    offer:
      [facts.offer.terms ?? facts.offer.price ?? facts.offer.sale, facts.offer.deadline]
        .filter((part) => part !== null)
        .join(', ') || null,
    tone,
    language,
    category,
    topic,
    facts: told,
    quotes,
    writer: 'rules',
  };
}

function toScenePlan({ scenes }: Told): ScenePlan {
  return {
    total_scenes: scenes.length,
    cohesion_score: null,
    scenes: scenes.map((scene, i) => ({
      scene_number: i + 1,
      content: `${STAGING[scene.kind]} “${sayScene(scene)}” Seen: ${scene.visual_elements.join(', ').replace(/[.]+$/u, '')}.`,
      duration: scene.duration,
      visual_elements: scene.visual_elements,
      beat: scene.beat,
      kind: scene.kind,
      headline: scene.headline,
      support: scene.support,
      emphasis: scene.emphasis,
      ...(scene.written_by && { written_by: scene.written_by }),
    })),
  };
}

const STAGING: Record<SceneKind, string> = {
  hook: 'The film opens at full size:',
  tension: 'Close and restless:',
  reveal: 'The frame opens and the name appears:',
  benefit: 'Calm and clear:',
  proof: 'A single fact holds the frame:',
  close: 'The end card stays to be read and acted on:',
};

function sayScene({ headline, support }: { headline: string; support: string | null }): string {
  return support === null ? headline : `${headline} ${support}`;
}

/** What a camera would look at in a scene of this kind, in plain words. */
export function seenIn(
  kind: SceneKind,
  { category, audience }: PromptFacts,
  product: string | null,
): string[] {
  const [first, second, third] = ENGLISH_PHRASES[category].seen;
  const thing = product ?? 'the product';
  const seen: Record<SceneKind, (string | undefined)[]> = {
    hook: [first, 'large moving type'],
    tension: [third, audience?.words ?? 'an empty moment'],
    reveal: [thing, second],
    benefit: [thing, first],
    proof: [thing, 'a large figure'],
    close: [thing, 'the name and the call to action'],
  };
  return seen[kind].filter((words) => words !== undefined);
}
