import type { App } from '#src/app.ts';
import type { Generation } from '#src/platform/database/schema.ts';
import { rewriteByModel } from '#src/stories/language/tell-by-model.ts';
import { readStory } from '#src/stories/read-story.ts';
import { claimSourcesOf } from '../claim-sources.ts';
import { priceTalk, type TalkPrice } from '../story/price-talk.ts';
import { storyRequestOf } from '../story-request.ts';

const FREE = { low: 0, high: 0 };

interface Wish {
  note: string;
  /** Null: all of the story. */
  scene_number: number | null;
}

/** What a note on the story that waits costs, in US dollars: only a model's words do. Null: its host named no price. */
export async function priceRetelling(
  { languageModel }: Pick<App, 'languageModel'>,
  generation: Generation,
  wish: Wish,
): Promise<TalkPrice['cost']> {
  const story = readStory(generation);
  const isTold = generation.stage === 'story' && generation.use_llm;
  if (!isTold || !story || languageModel === null) return FREE;
  const world = { request: storyRequestOf(generation), sources: claimSourcesOf(generation) };
  const { cost } = await priceTalk(languageModel, (agents) =>
    rewriteByModel({ ...world, agents }, story, { ...wish, iteration: 1 }),
  );
  return cost;
}
