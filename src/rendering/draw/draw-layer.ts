import type { Context2d } from './canvas.ts';
import { drawButton } from './draw-button.ts';
import { drawCaptions } from './draw-captions.ts';
import { drawGlow } from './draw-glow.ts';
import { drawMarquee } from './draw-marquee.ts';
import { drawParticles } from './draw-particles.ts';
import { drawPicture } from './draw-picture.ts';
import { drawProp } from './draw-prop.ts';
import { drawShape } from './draw-shape.ts';
import { drawSolid } from './draw-solid.ts';
import { drawText } from './draw-text.ts';
import type { Layer } from './layer-spec.ts';
import type { Moment } from './moment.ts';

export function drawLayer(context: Context2d, layer: Layer, moment: Moment): void {
  context.save();
  switch (layer.kind) {
    case 'text':
      drawText(context, layer, moment);
      break;
    case 'shape':
      drawShape(context, layer, moment);
      break;
    case 'solid':
      drawSolid(context, layer, moment);
      break;
    case 'prop':
      drawProp(context, layer, moment);
      break;
    case 'glow':
      drawGlow(context, layer, moment);
      break;
    case 'picture':
      drawPicture(context, layer, moment);
      break;
    case 'marquee':
      drawMarquee(context, layer, moment);
      break;
    case 'button':
      drawButton(context, layer, moment);
      break;
    case 'particles':
      drawParticles(context, layer, moment);
      break;
    case 'captions':
      drawCaptions(context, layer, moment);
      break;
  }
  context.restore();
}
