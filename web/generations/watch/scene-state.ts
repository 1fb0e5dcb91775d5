import type { Scene } from '#web/api/api.ts';

/** How a scene stands, in a word or two. */
export function sceneState({ state, progress, take }: Scene): string {
  switch (state) {
    case 'queued':
      return 'Queued';
    case 'filming':
      return 'Being filmed';
    case 'rendering':
      return `${progress}%`;
    case 'ready':
      return take > 1 ? `Ready, take ${take}` : 'Ready';
    case 'failed':
      return 'Failed';
  }
}

export function beingMade(scene: Scene): string {
  switch (scene.state) {
    case 'queued':
      return `Scene ${scene.scene_number} waits its turn`;
    case 'filming':
      return `Scene ${scene.scene_number} is being filmed`;
    case 'rendering':
      return `Scene ${scene.scene_number} is developing`;
    case 'ready':
      return `Scene ${scene.scene_number} is ready`;
    case 'failed':
      return `Scene ${scene.scene_number} failed`;
  }
}
