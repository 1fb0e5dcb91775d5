import type { App } from '#src/app.ts';
import { prepareLogo } from '#src/brands/prepare-logo.ts';
import { prepareProductPicture } from '#src/products/prepare-product-picture.ts';
import { designFilm } from '#src/rendering/design/design-film.ts';
import { planStretches, type Stretch } from '#src/rendering/media/plan-stretches.ts';
import { briefFilm } from './brief-film.ts';
import { captionBrief } from './captions-of.ts';
import { planFootage, type FootageJob } from './footage/plan-footage.ts';
import { withFootage } from './footage/with-footage.ts';
import { drawSceneStills } from './draw-scene-stills.ts';
import { keepFilmPlan } from './film-plan.ts';
import { tempFolder } from './generation-files.ts';
import { reportProgress } from './generation-state-store.ts';
import { getGenerationForWork } from './generation-store.ts';
import { queueScenes } from './scene-state-store.ts';
import { findLook } from './find-look.ts';
import { readNarration } from './speak-the-story.ts';
import { toStageError } from './stage-error.ts';
import { enterStage } from './stage-store.ts';
import { toldStory } from './told-story.ts';

type World = Pick<App, 'db' | 'files' | 'now'>;

/** What one child run draws. */
export interface SceneJob extends Stretch {
  generation_id: string;
  /** Its clip is another version's: there is nothing to draw. */
  is_kept?: boolean;
}

/** Designs the whole film as data and keeps it beside the clips to come; answers with the stretches to draw. */
export async function designTheFilm(
  app: World,
  id: string,
): Promise<{ scenes: SceneJob[]; footage?: FootageJob[] }> {
  try {
    return await design(app, id);
  } catch (error) {
    throw toStageError(error, { stage: 'design' });
  }
}

async function design(app: World, id: string) {
  const generation = await getGenerationForWork(app.db, id);
  await enterStage(app, generation, 'design');
  const product = await prepareProductPicture(app, generation, tempFolder(generation));
  const logo = await prepareLogo(app, generation, tempFolder(generation));
  const { palette, fonts } = await findLook(app.db, generation);
  const story = toldStory(generation);

  const told = briefFilm(generation, story, {
    palette,
    fonts,
    product: product?.picture ?? null,
    logo: logo?.picture ?? null,
  });
  const { brief, captions } = captionBrief(
    withFootage(told, generation),
    await readNarration(app, generation),
    generation.captions ?? 'files',
  );
  const film = designFilm(brief);
  const plan = {
    film,
    images: Object.fromEntries(
      [product, logo].flatMap((shown) => (shown ? [[shown.picture.id, shown.key]] : [])),
    ),
    captions,
    brief,
  };
  await keepFilmPlan(app, generation, plan);
  await queueScenes(
    app.db,
    generation,
    film.scenes.map(({ scene_number }) => ({ scene_number, take: 1 })),
  );
  await drawSceneStills(app, generation, plan);
  const footage = planFootage(generation, film);
  await reportProgress(app.db, id, {
    progress: 12,
    current_step:
      footage.length > 0
        ? `Having ${footage.length} of ${film.scenes.length} scenes filmed`
        : `Rendering scene 1 of ${film.scenes.length}`,
  });
  return {
    footage,
    scenes: planStretches(film.scenes).map((stretch) => ({ generation_id: id, ...stretch })),
  };
}
