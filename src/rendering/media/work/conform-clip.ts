import type { Frame } from 'node-av/lib';
import { FPS } from '../../film-brief.ts';
import type { ForeignClip } from '../conform-clip.ts';
import { MediaError } from '../media-error.ts';
import { breathe } from './breathe.ts';
import { openClipFile } from './clip-file.ts';
import { demandVideo, framesOf, type MediaInput, openMedia, packetsOf } from './media-input.ts';
import type { FilterStep } from './filter-graph.ts';
import { openPictureGraph } from './picture-graph.ts';
import type { Size } from './video-encoder.ts';

/** Slower than this no longer looks filmed. */
const SLOWEST = 0.4;

/** Runs in the child. */
export async function conformClip({ source, file, frames, ...size }: ForeignClip): Promise<void> {
  const speed = speedFor(source, frames);
  const input = openMedia(source);
  const stream = demandVideo(input);
  const clip = openClipFile(size, file);
  let graph: ReturnType<typeof openPictureGraph> | undefined;
  let start: bigint | undefined;
  let written = 0;
  /** Frames of the film that a picture seen until this moment of the source fills. */
  const dueAt = (seconds: number) => Math.min(frames, Math.round((seconds / speed) * FPS));

  let shown: Frame | undefined;
  for (const frame of framesOf(input, stream)) {
    start ??= frame.bestEffortTimestamp;
    const seconds = Number(frame.bestEffortTimestamp - start) * stream.timeBase.toDouble();
    if (shown) written = write(clip, shown, { from: written, to: dueAt(seconds) });
    graph ??= openPictureGraph(frame, {
      timeBase: stream.timeBase,
      filters: fitting(size),
      doing: 'fitting a clip to the film',
    });
    shown = graph.through(frame);
    await breathe();
  }
  if (shown) write(clip, shown, { from: written, to: frames });
  clip.finish();
}

type Clip = ReturnType<typeof openClipFile>;

function write(clip: Clip, picture: Frame, { from, to }: { from: number; to: number }): number {
  for (let frame = from; frame < to; frame += 1) clip.add(picture, frame);
  return Math.max(from, to);
}

/** 1, or less for a clip that would end too early. */
function speedFor(source: string, frames: number): number {
  const input = openMedia(source);
  const seconds = lengthOf(input);
  const speed = Math.min(1, (seconds * FPS) / frames);
  if (speed >= SLOWEST) return speed;
  const needed = (frames / FPS).toFixed(1);
  throw new MediaError(
    'broken',
    `${source} is only ${seconds.toFixed(1)} s long; ${needed} s are needed.`,
  );
}

function lengthOf(input: MediaInput): number {
  const stream = demandVideo(input);
  let packets = 0;
  for (const packet of packetsOf(input)) if (packet.streamIndex === stream.index) packets += 1;
  const fps = stream.avgFrameRate.toDouble();
  if (packets === 0 || !(fps > 0)) throw new MediaError('broken', `${input.file} has no pictures.`);
  return packets / fps;
}

function fitting({ width, height }: Size): FilterStep[] {
  const cover = 'force_original_aspect_ratio=increase:flags=bicubic';
  return [
    {
      filter: 'scale',
      options: `${width}:${height}:${cover}:out_color_matrix=bt709:out_range=tv`,
    },
    { filter: 'crop', options: `${width}:${height}` },
    { filter: 'setsar', options: '1' },
    { filter: 'format', options: 'pix_fmts=yuv420p' },
  ];
}
