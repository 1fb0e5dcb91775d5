import type { App } from '#src/app.ts';
import type { Actor } from '#src/platform/actor.ts';
import type { Generation } from '#src/platform/database/schema.ts';
import { AppError } from '#src/platform/errors.ts';
import { getGenerationSpent } from '#src/spending/generation-spent.ts';
import { MICROS_A_DOLLAR, toCost } from '#src/spending/sum-cost.ts';
import { tieClaims } from '#src/stories/check-claims.ts';
import { readStory } from '#src/stories/read-story.ts';
import type { Story } from '#src/stories/story.ts';
import { claimSourcesOf } from '../claim-sources.ts';
import { getGeneration } from '../generation-store.ts';
import { directionOf } from './direction.ts';
import { findReferences } from './gather-references.ts';
import { priceNext } from './price-next.ts';
import { priceRetelling } from './price-retelling.ts';
import { readClips, readPanels } from './read-scenes.ts';
import type { GenerationStage } from './stage-contract.ts';
import { isWaitingStage, stageAfter } from './stages.ts';
import { waysBack } from './void-stages.ts';

type World = Pick<App, 'db' | 'files' | 'videoModels' | 'languageModel'>;

/** How an interactive ad stands: everything that is made of it so far, and what each word of its owner would cost. */
export async function readStage(app: World, actor: Actor, id: string): Promise<GenerationStage> {
  const generation = await getGeneration(app.db, actor, id);
  const { stage, waiting_since, status, attempts } = generation;
  if (generation.mode !== 'interactive' || stage === null)
    throw new AppError('CONFLICT', 'This ad is made in one go: it stops at no stage.');
  const story = readStory(generation);
  return {
    ...{ generation_id: id, status, stage, waiting_since, turn: attempts },
    spent: toCost(await getGenerationSpent(app.db, id)),
    next: await nextOf(app, generation),
    feedback_cost: await priceRetelling(app, generation, { note: '', scene_number: null }),
    back: waysBack(generation),
    notes: directionOf(generation).notes,
    story: story ? storyContent(generation, story) : null,
    references: await referencesContent(app, generation),
    storyboard: await readPanels(app, generation),
    clips: await readClips(app, generation),
  };
}

async function nextOf(app: World, generation: Generation): Promise<GenerationStage['next']> {
  const { stage, waiting_since } = generation;
  if (waiting_since === null || !isWaitingStage(stage)) return null;
  const { cost_micros, seconds, clips } = await priceNext(app, generation);
  return {
    stage: stageAfter(stage),
    cost: cost_micros / MICROS_A_DOLLAR,
    seconds,
    clips: clips.map(({ cost_micros: micros, ...clip }) => ({
      ...clip,
      cost: micros / MICROS_A_DOLLAR,
    })),
  };
}

function storyContent(generation: Generation, story: Story): GenerationStage['story'] {
  const sources = claimSourcesOf(generation);
  const { framework, product, tone, language, call_to_action } = story;
  const { writer } = story.llm_specification;
  return {
    ...{ framework, product, tone, language, call_to_action },
    writer: typeof writer === 'string' ? writer : 'rules',
    scenes: story.scenes.map(
      ({ beat, kind, duration, headline, support, written_by: by }, index) => ({
        ...{ scene_number: index + 1, beat, kind, duration, headline, support },
        written_by: by ?? ('writer' as const),
        claims: tieClaims(support === null ? headline : `${headline} ${support}`, sources),
      }),
    ),
  };
}

async function referencesContent(
  app: World,
  generation: Generation,
): Promise<GenerationStage['references']> {
  const references = await findReferences(app, generation);
  if (!references) return null;
  const { product_image_id, brand_style_id } = generation;
  return { ...references, note: leanedOn(references), product_image_id, brand_style_id };
}

function leanedOn({
  items,
  palette_from,
}: NonNullable<Awaited<ReturnType<typeof findReferences>>>) {
  const colors = {
    user: 'the colours you named',
    brand: 'the colours of its brand',
    product: 'the colours of its product picture',
    tone: 'colours that suit its tone',
  }[palette_from];
  const pictures = items.map(({ kind }) =>
    kind === 'product' ? 'the product picture' : 'the logo',
  );
  return pictures.length > 0
    ? `The film leans on ${pictures.join(' and ')}, in ${colors}.`
    : `No product picture and no logo were given: the film shows drawings of the things it speaks of, in ${colors}. Choose pictures, or approve.`;
}
