import type { App } from '#src/app.ts';
import { getBrandStyle } from '#src/brands/brand-style-store.ts';
import type { Actor } from '#src/platform/actor.ts';
import type { Db } from '#src/platform/database/database.ts';
import { inTransaction } from '#src/platform/database/in-transaction.ts';
import type { Generation, NewGeneration, InteractiveStage } from '#src/platform/database/schema.ts';
import { AppError } from '#src/platform/errors.ts';
import { getProductImage } from '#src/products/product-image-store.ts';
import { announceGeneration } from './announce.ts';
import { checkPrice } from './check-price.ts';
import { chooseCoherence, mayShowProduct } from './footage/choose-coherence.ts';
import { foreignModels } from './footage/scene-model.ts';
import { enqueueGeneration } from './enqueue-generation.ts';
import type { GenerationRequest } from './generation-contract.ts';
import { usualCaptions } from './captions-of.ts';
import { chooseVoice } from './choose-voice.ts';
import { createGeneration } from './generation-store.ts';
import { keepMusic } from './keep-music.ts';
import { LOCAL_MODEL } from './local-model.ts';
import { NO_MUSIC } from './music-choice.ts';
import { readGenerationRequest } from './read-generation-request.ts';

/** What a person hands over from this machine. Never from the network: it would read any file of the host. */
interface OwnFiles {
  music?: string | undefined;
}

interface Extras {
  own?: OwnFiles;
  /** The comparison it is made for. */
  generation_group_id?: string | null;
}

/** Accepts an ad and hands it to the engine. The film follows by itself. */
export async function startGeneration(
  app: Pick<
    App,
    | 'db'
    | 'engine'
    | 'files'
    | 'makeAd'
    | 'newId'
    | 'newSeed'
    | 'now'
    | 'speechModel'
    | 'videoModels'
    | 'languageModel'
  >,
  actor: Actor,
  wish: GenerationRequest,
  own: OwnFiles = {},
): Promise<Generation> {
  const generation = await inTransaction(app.db, (db) =>
    acceptGeneration({ ...app, db }, actor, wish, { own }),
  );
  await enqueueGeneration(app, generation);
  return generation;
}

/**
 * Checks a wish and writes its row, also within a transaction. Nobody works on it before it is enqueued; should
 * the process die in between, the next start does that.
 */
export async function acceptGeneration(
  app: Pick<
    App,
    'db' | 'files' | 'newId' | 'newSeed' | 'now' | 'speechModel' | 'videoModels' | 'languageModel'
  >,
  actor: Actor,
  wish: GenerationRequest,
  { own = {}, generation_group_id = null }: Extras = {},
): Promise<Generation> {
  const {
    music,
    coherence_settings,
    model = LOCAL_MODEL,
    ...request
  } = readGenerationRequest(wish);
  const { product_image_id, brand_style_id, scene_models } = request;
  if (product_image_id) await getProductImage(app.db, actor, product_image_id);
  if (brand_style_id) await getBrandStyle(app.db, actor, brand_style_id);
  const models = foreignModels({ model, scene_models });
  const coherence = chooseCoherence(app.videoModels, {
    models,
    wish: coherence_settings,
    hasProduct: mayShowProduct(request),
  });
  const voice = chooseVoice(app.speechModel, request);
  const seed = request.seed_value ?? app.newSeed();
  const expectedMicros = await checkPrice(app, actor, { ...wish, seed_value: seed });

  const owned = { id: app.newId(), user_id: actor.user_id };
  const keptMusic =
    own.music === undefined
      ? null
      : await keepMusic(app, owned, { file: own.music, duration: request.duration });

  return addGeneration(app.db, {
    ...request,
    ...owned,
    generation_group_id,
    music_path: music === 'none' ? NO_MUSIC : keptMusic,
    voice,
    captions: request.captions ?? usualCaptions(voice),
    seed_value: seed,
    coherence_settings: { ...coherence, seed_value: seed },
    model,
    use_llm: wantsModel(app, request.use_llm),
    expected_micros: expectedMicros,
    stage: firstStageOf(request),
    current_step: 'Waiting to start',
    created_at: app.now(),
  });
}

function addGeneration(db: Db, row: NewGeneration): Promise<Generation> {
  return inTransaction(db, async (tx) => {
    const generation = await createGeneration(tx, row);
    await announceGeneration(tx, generation);
    return generation;
  });
}

function firstStageOf({ mode }: Pick<NewGeneration, 'mode'>): InteractiveStage | null {
  return mode === 'interactive' ? 'story' : null;
}

/** A model writes wherever there is one, unless the person wants our rules. */
function wantsModel({ languageModel }: Pick<App, 'languageModel'>, wish: boolean | undefined) {
  if (wish === true && languageModel === null)
    throw new AppError('INVALID_FIELD', 'There is no language model here: set OPENAI_API_KEY.', {
      details: { field: 'use_llm' },
    });
  return wish ?? languageModel !== null;
}
