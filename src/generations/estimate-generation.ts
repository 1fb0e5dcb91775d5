import type { App } from '#src/app.ts';
import { designFilm } from '#src/rendering/design/design-film.ts';
import { FPS } from '#src/rendering/film-brief.ts';
import { estimateRun, type RunEstimate } from '#src/spending/estimate-run.ts';
import { tellByModel } from '#src/stories/language/tell-by-model.ts';
import { MASTER_MODE } from '#src/stories/story.ts';
import { writeStory } from '#src/stories/write-story.ts';
import { briefFilm } from './brief-film.ts';
import { chooseCoherence, mayShowProduct } from './footage/choose-coherence.ts';
import { fitSeconds } from './footage/fit-seconds.ts';
import { planFootage } from './footage/plan-footage.ts';
import { foreignModels } from './footage/scene-model.ts';
import { withFootage } from './footage/with-footage.ts';
import type { GenerationRequest } from './generation-contract.ts';
import { LOCAL_MODEL } from './local-model.ts';
import { readGenerationRequest } from './read-generation-request.ts';
import { priceTalk, type TalkPrice } from './story/price-talk.ts';
import { storyRequestOf } from './story-request.ts';

export interface GenerationEstimate extends RunEstimate {
  scenes: { scene_number: number; beat: string; seconds: number }[];
  coherence_settings: ReturnType<typeof chooseCoherence>;
  /** The figures hold for this seed: another one cuts the film elsewhere. */
  seed_value: number;
}

/** As many as the queue of vendors has made at a time. */
export const CLIPS_SIDE_BY_SIDE = 2;

/**
 * What an ad would cost and how long it would take, before anything is bought. The story is told by our rules;
 * where a language model writes it, its scenes may be of other lengths.
 */
export function estimateGeneration(
  app: Pick<App, 'newSeed' | 'videoModels'>,
  wish: GenerationRequest,
): GenerationEstimate {
  const { coherence_settings, ...request } = readGenerationRequest(wish);
  const seed = request.seed_value ?? app.newSeed();
  const told = { ...request, seed_value: seed, id: '', model: request.model ?? LOCAL_MODEL };
  const coherence = chooseCoherence(app.videoModels, {
    models: foreignModels(told),
    wish: coherence_settings,
    hasProduct: mayShowProduct(request),
  });
  const planned = { ...told, coherence_settings: { ...coherence, seed_value: seed } };

  const story = writeStory(storyRequestOf(planned));
  const brief = briefFilm(planned, story, { palette: [], product: null });
  const film = designFilm(withFootage(brief, planned));
  const clips = planFootage(planned, film).map(({ scene_number, model, frames, starts_from }) => {
    const { facts } = app.videoModels.demand(model);
    const seconds = fitSeconds(facts.durations, frames / FPS);
    return { scene_number, facts, seconds, is_chained: starts_from !== null };
  });
  const filmSeconds = film.frames / FPS;
  return {
    ...estimateRun({ filmSeconds, sideBySide: CLIPS_SIDE_BY_SIDE }, clips),
    scenes: story.scenes.map(({ beat, duration }, index) => ({
      scene_number: index + 1,
      beat,
      seconds: duration,
    })),
    coherence_settings: coherence,
    seed_value: seed,
  };
}

/** What the words of an ad would cost where a language model tells its story; null: our rules do. */
export async function estimateWords(
  { languageModel }: Pick<App, 'languageModel'>,
  wish: GenerationRequest,
  seed: number,
): Promise<TalkPrice | null> {
  const request = readGenerationRequest(wish);
  if (languageModel === null || request.use_llm === false) return null;
  const told = storyRequestOf({ ...request, seed_value: seed });
  const sources = [{ from: 'prompt' as const, text: request.prompt }];
  const isArgued = request.framework === MASTER_MODE;
  return priceTalk(languageModel, (agents) =>
    tellByModel({ agents, request: told, sources }, { isArgued }),
  );
}
