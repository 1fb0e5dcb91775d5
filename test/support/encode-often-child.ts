/**
 * Encodes the same pictures again and again in a process whose memory is littered on purpose, and prints how many
 * different streams came out. In a process of its own, as everything that loads FFmpeg.
 */
import { createHash } from 'node:crypto';
import { createCanvas } from '@napi-rs/canvas';
import { drawFrame } from '#src/rendering/draw/draw-frame.ts';
import {
  encode,
  openConverter,
  openVideoEncoder,
} from '#src/rendering/media/work/video-encoder.ts';
import { openStage } from '#src/rendering/node-stage.ts';
import { aFilm } from './films.ts';

const TIMES = Number(process.argv[2]);
const film = aFilm({ frames: 24 });
const pictures = await draw();
const litter: Buffer[] = [];

const streams = Array.from({ length: TIMES }, (_, time) => {
  litter.push(Buffer.alloc(1 + ((time * 7919) % 300_000), time % 255));
  if (litter.length > 50) litter.splice(0, 25);
  return encodeOnce();
});
console.log(new Set(streams).size);
process.exit(0);

async function draw(): Promise<Buffer[]> {
  const stage = await openStage(film, {});
  const canvas = createCanvas(film.width, film.height);
  return Array.from({ length: film.frames }, (_, frame) => {
    drawFrame(canvas.getContext('2d'), film, frame, stage);
    return Buffer.from(canvas.data());
  });
}

function encodeOnce(): string {
  const hash = createHash('sha256');
  const encoder = openVideoEncoder(film);
  const toFrame = openConverter(film);
  const keep = (packet: { data: Buffer | null }) => hash.update(packet.data ?? '');
  for (const [index, picture] of pictures.entries()) {
    const frame = toFrame(picture);
    frame.pts = BigInt(index);
    encode(encoder, frame, keep);
  }
  encode(encoder, null, keep);
  return hash.digest('hex');
}
