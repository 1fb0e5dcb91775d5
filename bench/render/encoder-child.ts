import { loadImage } from '@napi-rs/canvas';
import { createNodeCanvas } from '#src/rendering/node-stage.ts';
import {
  encode,
  openConverter,
  openVideoEncoder,
} from '#src/rendering/media/work/video-encoder.ts';

/** A JPEG or PNG as the browser gave it; none = that was the last one. */
export interface PictureMessage {
  size: { width: number; height: number };
  picture: Uint8Array | null;
}

// Takes pictures from its parent, decodes them and encodes them as our clips are. Answers each when it is done.
let encoding: ReturnType<typeof open> | undefined;
process.on('message', (message: PictureMessage) => {
  encoding ??= open(message.size);
  void encoding(message.picture).then(() => process.send?.('done'));
});

function open({ width, height }: PictureMessage['size']) {
  const encoder = openVideoEncoder({ width, height });
  const toFrame = openConverter({ width, height });
  const canvas = createNodeCanvas(width, height);
  const context = canvas.getContext('2d');
  let pts = 0n;
  return async (picture: Uint8Array | null) => {
    if (picture === null) {
      encode(encoder, null, () => undefined);
      return;
    }
    context.drawImage(await loadImage(picture), 0, 0);
    const frame = toFrame(canvas.data());
    frame.pts = pts++;
    encode(encoder, frame, () => undefined);
  };
}
