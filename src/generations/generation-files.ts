import type { Generation, SceneState } from '#src/platform/database/schema.ts';
import type { Stretch } from '#src/rendering/media/plan-stretches.ts';

export type OwnedGeneration = Pick<Generation, 'id' | 'user_id'>;

/** Work in progress, as a key of `Files`: the seed's `temp/<mode>/<user_id>/<generation_id>`. */
export const tempFolder = ({ user_id, id }: OwnedGeneration) => `temp/auto/${user_id}/${id}`;

export const filmPlanKey = (generation: OwnedGeneration) => `${tempFolder(generation)}/film.json`;

export const clipKey = (generation: OwnedGeneration, sceneNumber: number) =>
  `${tempFolder(generation)}/scene-${sceneNumber}.mp4`;

/** A part of a long scene's clip, by its frames of the film; it goes when the clip is whole. */
export const stretchKey = (generation: OwnedGeneration, { scene_number, from, to }: Stretch) =>
  `${tempFolder(generation)}/scene-${scene_number}.${from}-${to}.mp4`;

export const isClipKey = (key: string) => /\/scene-\d+(\.\d+-\d+)?\.mp4$/.test(key);

/** A scene's clip, or a stretch of it. */
export const isClipOf = (key: string, sceneNumber: number) =>
  isClipKey(key) && key.includes(`/scene-${sceneNumber}.`);

/** The scene a clip's key is of. */
export const sceneOfClip = (key: string) => Number(/(\d+)\.mp4$/.exec(key)?.[1]);

export const isBoughtKey = (key: string) => /\/bought-[^/]+\.mp4$/.test(key);

/** A scene's bought clip, fitted to the film. */
export const footageKey = (generation: OwnedGeneration, sceneNumber: number) =>
  `${tempFolder(generation)}/footage-${sceneNumber}.mp4`;

/** What the ad's voice says, and when: kept until film and captions are made of it. */
export const voiceKey = (generation: OwnedGeneration) => `${tempFolder(generation)}/voice.wav`;

export const narrationKey = (generation: OwnedGeneration) =>
  `${tempFolder(generation)}/narration.json`;

/** A picture of a scene: from its plan, then from its clip. */
export const stillKey = (generation: OwnedGeneration, sceneNumber: number) =>
  `${tempFolder(generation)}/scene-${sceneNumber}.jpg`;

/** What stays: the film, its poster and thumbnail, its captions, the music its owner gave. */
export const keptFolder = ({ user_id, id }: OwnedGeneration) => `videos/${user_id}/${id}`;

export const videoKey = (generation: OwnedGeneration) => `${keptFolder(generation)}/ad.mp4`;

export const thumbnailKey = (generation: OwnedGeneration) =>
  `${keptFolder(generation)}/thumbnail.jpg`;

/** The thumbnail's picture in the film's own size. */
export const posterKey = (generation: OwnedGeneration) => `${keptFolder(generation)}/poster.jpg`;

/** What a finished film was made of, under the names it had at work: to look at, and to take a scene again. */
export const partsFolder = (generation: OwnedGeneration) => `${keptFolder(generation)}/parts`;

/** Not the agents' answers, which the conversation has. */
export const isPartKey = (key: string) =>
  /\/(film\.json|voice\.wav|narration\.json|(scene|footage)-\d+\.(mp4|jpg)|(product|logo)\.png)$/.test(
    key,
  );

/** Where something of the work folder is once the film is finished. */
export const partKey = (generation: OwnedGeneration, workKey: string) =>
  workKey.replace(tempFolder(generation), partsFolder(generation));

/** The film's words with their times, for players and platforms that take them as a file. */
export const captionsKey = (generation: OwnedGeneration, format: 'srt' | 'vtt') =>
  `${keptFolder(generation)}/ad.${format}`;

/** `ending` with its point. */
export const musicKey = (generation: OwnedGeneration, ending: string) =>
  `${keptFolder(generation)}/music${ending}`;

/** The address under which the studio serves a file. */
export const mediaUrl = (key: string) => `/media/${key}`;

interface ShownScene {
  scene_number: number;
  state: SceneState;
  take: number;
  has_still: boolean;
}

/** Another address for another picture, so that a page shows the new one. */
export const sceneStillUrl = (generation: OwnedGeneration, scene: ShownScene) =>
  scene.has_still
    ? `${mediaUrl(keptFolder(generation))}/scene-${scene.scene_number}.jpg?take=${scene.take}-${scene.state === 'ready' ? 'clip' : 'plan'}`
    : null;

export const sceneClipUrl = (
  generation: OwnedGeneration,
  { scene_number, state }: Pick<ShownScene, 'scene_number' | 'state'>,
) => (state === 'ready' ? `${mediaUrl(keptFolder(generation))}/scene-${scene_number}.mp4` : null);

/** A scene's bought clip as it was delivered, by the hash of what was ordered. It was paid for, so it stays. */
export const boughtKey = (generation: OwnedGeneration, hash: string) =>
  `${keptFolder(generation)}/bought-${hash}.mp4`;

/** How a scene of an interactive ad will look; each take has a picture of its own, so that two can be compared. */
export const panelKey = (generation: OwnedGeneration, sceneNumber: number, take: number) =>
  `${tempFolder(generation)}/panel-${sceneNumber}-${take}.jpg`;

/** What an interactive ad's scenes lean on, as it was gathered. */
export const referencesKey = (generation: OwnedGeneration) =>
  `${tempFolder(generation)}/references.json`;

const CLIPS = /\/(?:scene|footage)-\d+\.mp4$/;
const BOARD = /\/(?:panel-\d+-\d+\.jpg|film\.json|voice\.wav|narration\.json)$/;

/** Whether work in progress belongs to a later stage than the one named. */
export function isMadeAfter(
  key: string,
  stage: 'story' | 'references' | 'storyboard' | 'clips',
): boolean {
  if (stage === 'clips') return false;
  return CLIPS.test(key) || (stage !== 'storyboard' && BOARD.test(key));
}
