import type { Layer } from '../../draw/layer-spec.ts';
import type { SceneRoom } from '../scene-room.ts';
import { benefitScene } from './benefit-scene.ts';
import { closeScene } from './close-scene.ts';
import { hookScene } from './hook-scene.ts';
import { mirrored } from './mirrored.ts';
import { proofScene } from './proof-scene.ts';
import { revealScene } from './reveal-scene.ts';
import { tensionScene } from './tension-scene.ts';

export function sceneLayers(room: SceneRoom): Layer[] {
  switch (room.scene.kind) {
    case 'hook':
      return hookScene(room);
    case 'tension':
      return tensionScene(room);
    case 'reveal':
      return revealScene(room);
    case 'benefit':
      return benefitScene(mirrored(room));
    case 'proof':
      return proofScene(mirrored(room));
    case 'close':
      return closeScene(room);
  }
}
