import type { Generated, Kysely, Selectable, Updateable } from 'kysely';
import type { Db } from '#src/platform/database/database.ts';
import { inTransaction } from '#src/platform/database/in-transaction.ts';
import type { SceneState } from '#src/platform/database/schema.ts';
import { addEvent } from '#src/platform/events/event-store.ts';
import type { OwnedGeneration } from './generation-files.ts';
import { sceneClipUrl, sceneStillUrl } from './generation-files.ts';

interface GenerationScenes {
  generation_id: string;
  scene_number: number;
  state: SceneState;
  /** 0 to 100, of what is drawn here. */
  progress: Generated<number>;
  /** Which making of this scene it is, over all versions of the ad. */
  take: Generated<number>;
  /** What a video model was asked to film, word for word. */
  prompt: string | null;
  /** Whether there is a picture of it, drawn from the plan or taken from its clip. */
  has_still: Generated<boolean>;
  started_at: Date | null;
  ended_at: Date | null;
}

export type GenerationScene = Selectable<GenerationScenes>;

type SceneChanges = Omit<Updateable<GenerationScenes>, 'generation_id' | 'scene_number'>;

/** A film was planned: its scenes wait to be made. Of an earlier attempt only takes and prompts count. */
export async function queueScenes(
  db: Db,
  { id }: OwnedGeneration,
  scenes: readonly { scene_number: number; take: number; prompt?: string | null }[],
): Promise<void> {
  const waiting = { state: 'queued', progress: 0, started_at: null, ended_at: null } as const;
  const rows = scenes.map((scene) => ({ prompt: null, ...scene, ...waiting, generation_id: id }));
  await inTransaction(db, async (tx) => {
    await states(tx)
      .deleteFrom('generation_scenes')
      .where('generation_id', '=', id)
      .where('scene_number', '>', scenes.length)
      .execute();
    await states(tx)
      .insertInto('generation_scenes')
      .values(rows)
      .onConflict((conflict) =>
        conflict.columns(['generation_id', 'scene_number']).doUpdateSet(waiting),
      )
      .execute();
  });
}

/** Writes how a scene stands and tells its owner. */
export function changeScene(
  db: Db,
  { id, user_id }: OwnedGeneration,
  sceneNumber: number,
  changes: SceneChanges,
): Promise<void> {
  return inTransaction(db, async (tx) => {
    const scene = await update(tx, { id, sceneNumber }, changes);
    if (scene) await tell(tx, { id, user_id }, scene);
  });
}

/** How much of a scene is drawn; a report that comes when it has ended is dropped. */
export function reportSceneProgress(
  db: Db,
  generation: OwnedGeneration,
  sceneNumber: number,
  progress: number,
): Promise<void> {
  const { id } = generation;
  return inTransaction(db, async (tx) => {
    const scene = await update(
      tx,
      { id, sceneNumber, from: 'rendering', below: progress },
      { progress },
    );
    if (scene) await tell(tx, generation, scene);
  });
}

/** The ad ended: the scene it failed at says so, others that were being made wait for another try. */
export async function stopScenes(db: Db, id: string, failedScene?: unknown): Promise<void> {
  if (typeof failedScene === 'number') {
    await update(db, { id, sceneNumber: failedScene }, { state: 'failed' });
  }
  await states(db)
    .updateTable('generation_scenes')
    .set({ state: 'queued', progress: 0, started_at: null })
    .where('generation_id', '=', id)
    .where('state', 'in', ['filming', 'rendering'])
    .execute();
}

/** Their files are gone. */
export async function forgetClips(db: Db, id: string): Promise<void> {
  await states(db)
    .updateTable('generation_scenes')
    .set({ state: 'queued', progress: 0, has_still: false, started_at: null, ended_at: null })
    .where('generation_id', '=', id)
    .execute();
}

/** In the order of the film. */
export function listScenes(db: Db, id: string): Promise<GenerationScene[]> {
  return states(db)
    .selectFrom('generation_scenes')
    .selectAll()
    .where('generation_id', '=', id)
    .orderBy('scene_number')
    .execute();
}

interface SceneWanted {
  id: string;
  sceneNumber: number;
  from?: SceneState;
  /** Only if less was drawn before: progress never goes back. */
  below?: number;
}

async function update(
  tx: Db,
  { id, sceneNumber, from, below }: SceneWanted,
  changes: SceneChanges,
): Promise<GenerationScene | undefined> {
  return states(tx)
    .updateTable('generation_scenes')
    .set(changes)
    .where('generation_id', '=', id)
    .where('scene_number', '=', sceneNumber)
    .$if(from !== undefined, (rows) => rows.where('state', '=', from ?? 'queued'))
    .$if(below !== undefined, (rows) => rows.where('progress', '<', below ?? 0))
    .returningAll()
    .executeTakeFirst();
}

function tell(tx: Db, { id, user_id }: OwnedGeneration, scene: GenerationScene): Promise<void> {
  const { scene_number, state, progress, take } = scene;
  return addEvent(tx, {
    user_id,
    event: {
      type: 'scene_changed',
      generation_id: id,
      ...{ scene_number, state, progress, take },
      still_url: sceneStillUrl({ id, user_id }, scene),
      clip_url: sceneClipUrl({ id, user_id }, scene),
    },
  });
}

function states(db: Db): Kysely<{ generation_scenes: GenerationScenes }> {
  return db as unknown as Kysely<{ generation_scenes: GenerationScenes }>;
}
