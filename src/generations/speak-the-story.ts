import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { App } from '#src/app.ts';
import { narrateStory } from '#src/narration/narrate-story.ts';
import type { Narration } from '#src/narration/narration.ts';
import type { ScenePlan } from '#src/platform/database/json-shapes.ts';
import type { Generation } from '#src/platform/database/schema.ts';
import { FPS } from '#src/rendering/film-brief.ts';
import { toWav } from '#src/rendering/sound/wav.ts';
import { narrationKey, voiceKey, type OwnedGeneration } from './generation-files.ts';
import { reportProgress } from './generation-state-store.ts';
import { getGenerationForWork, updateGenerationForWork } from './generation-store.ts';
import { toStageError } from './stage-error.ts';
import { enterStage } from './stage-store.ts';
import { toldStory } from './told-story.ts';

/** Keys of what was spoken: the track as long as the film, and what is said when. */
export interface SpokenFiles {
  voice: string;
  narration: string;
}

type World = Pick<App, 'db' | 'files' | 'now' | 'speechModel'>;

/** Has the story spoken and keeps the track. Scenes may give each other time, and the plan then says so. */
export async function speakTheStory(
  app: World,
  id: string,
  signal: AbortSignal,
): Promise<SpokenFiles | null> {
  const generation = await getGenerationForWork(app.db, id);
  const { voice } = generation;
  if (voice === null) return null;
  await enterStage(app, generation, 'voice');
  await reportProgress(app.db, id, {
    progress: 9,
    current_step: `Speaking the lines (${app.speechModel.label})`,
  });
  try {
    const story = toldStory(generation);
    const { narration, track } = await narrateStory(app.speechModel, story, { voice, signal });
    await updateGenerationForWork(app.db, id, { scene_plan: retimed(generation, narration) });
    const keys = { voice: voiceKey(generation), narration: narrationKey(generation) };
    await app.files.keepStream(Readable.from([toWav(track)]), keys.voice);
    await app.files.keepStream(Readable.from([JSON.stringify(narration)]), keys.narration);
    return keys;
  } catch (error) {
    throw toStageError(error, { stage: 'voice' });
  }
}

/** What is said in an ad; null for one without a voice. */
export async function readNarration(
  { files }: Pick<App, 'files'>,
  generation: OwnedGeneration & Pick<Generation, 'voice'>,
): Promise<Narration | null> {
  if (generation.voice === null) return null;
  const file = await files.localPath(narrationKey(generation));
  return JSON.parse(await readFile(file, 'utf8')) as Narration;
}

function retimed({ scene_plan }: Generation, { scenes }: Narration): ScenePlan | null {
  return (
    scene_plan && {
      ...scene_plan,
      scenes: scene_plan.scenes.map((scene, index) => ({
        ...scene,
        duration: (scenes[index]?.frames ?? scene.duration * FPS) / FPS,
      })),
    }
  );
}
