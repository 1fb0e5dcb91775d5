import { avGetPixFmtName, type Frame } from 'node-av/lib';
import { FLASH_GRID, flashesASecond } from '../flashes.ts';
import { breathe } from './breathe.ts';
import { openFilterGraph, type OpenedGraph } from './filter-graph.ts';
import { demandVideo, framesOf, openMedia } from './media-input.ts';
import { openSpans, type Span } from './spans.ts';

interface Watched {
  black: Span[];
  frozen: Span[];
  flashesASecond: number;
}

/** Every pixel this dark, or all of the picture this still, is told however short it is; what is too long is for others to say. */
const THROUGH = [
  { filter: 'blackdetect', options: 'd=0:pix_th=0.08' },
  { filter: 'freezedetect', options: 'n=-60dB:d=0.5' },
];
/** Every fourth pixel of every fourth row is enough for a mean. */
const PIXELS_A_STEP = 4;

/** Looks at every picture of a film with FFmpeg's own filters. Runs in the child. */
export async function watchPicture(file: string, endSeconds: number): Promise<Watched> {
  const input = openMedia(file);
  const stream = demandVideo(input);
  const black = openSpans('lavfi.black_start', 'lavfi.black_end');
  const frozen = openSpans('lavfi.freezedetect.freeze_start', 'lavfi.freezedetect.freeze_end');
  const light: Float32Array[] = [];
  const take = (frame: Frame) => {
    const found = frame.getMetadata().getAll();
    black.note(found);
    frozen.note(found);
  };
  let graph: OpenedGraph | undefined;
  for (const frame of framesOf(input, stream)) {
    light.push(lightOf(frame));
    const { num, den } = stream.timeBase;
    const format = avGetPixFmtName(frame.format as never) ?? 'unknown';
    const options = `video_size=${frame.width}x${frame.height}:pix_fmt=${format}:time_base=${num}/${den}:pixel_aspect=1/1`;
    const from = { filter: 'buffer', options };
    graph ??= openFilterGraph({
      ...{ from, through: THROUGH, into: 'buffersink', take },
      doing: 'looking at the picture',
    });
    graph.add(frame);
    await breathe();
  }
  graph?.add(null);
  return {
    black: black.all(endSeconds),
    frozen: frozen.all(endSeconds),
    flashesASecond: flashesASecond(light, stream.avgFrameRate.toDouble()),
  };
}

/** Relative luminance of every cell of the grid, from the luma of a picture in limited range. */
function lightOf({ data, linesize, width, height }: Frame): Float32Array {
  const luma = data?.[0];
  const stride = linesize[0] ?? width;
  const sums = new Float32Array(FLASH_GRID ** 2);
  const counts = new Float32Array(FLASH_GRID ** 2);
  for (let y = 0; y < height; y += PIXELS_A_STEP) {
    const row = Math.floor((y * FLASH_GRID) / height) * FLASH_GRID;
    for (let x = 0; x < width; x += PIXELS_A_STEP) {
      const cell = row + Math.floor((x * FLASH_GRID) / width);
      sums[cell] = (sums[cell] ?? 0) + (LINEAR[luma?.[y * stride + x] ?? 0] ?? 0);
      counts[cell] = (counts[cell] ?? 0) + 1;
    }
  }
  return sums.map((sum, cell) => sum / Math.max(1, counts[cell] ?? 1));
}

/** Light by luma, as a screen shows it. */
const LINEAR = Float32Array.from(
  { length: 256 },
  (_, luma) => Math.min(1, Math.max(0, (luma - 16) / 219)) ** 2.2,
);
