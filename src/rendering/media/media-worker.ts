import { getPriority, setPriority } from 'node:os';
import { MediaError } from './media-error.ts';
import type { Report, TaskMessage, WorkerMessage, WorkName } from './media-task.ts';

type Work = (task: never, report: Report) => unknown;

/** Loaded one by one: a probe does not wait for the drawing code. */
const WORK: Record<WorkName, () => Promise<Work>> = {
  assembleFilm: async () => (await import('./work/assemble-film.ts')).assembleFilm,
  checkMusic: async () => (await import('./work/check-music.ts')).checkMusic,
  conformClip: async () => (await import('./work/conform-clip.ts')).conformClip,
  drawStills: async () => (await import('./work/draw-stills.ts')).drawStills,
  encodeClip: async () => (await import('./work/encode-clip.ts')).encodeClip,
  extractBestFrame: async () => (await import('./work/extract-frame.ts')).extractBestFrame,
  extractFrame: async () => (await import('./work/extract-frame.ts')).extractFrame,
  hashFrames: async () => (await import('./work/hash-frames.ts')).hashFrames,
  inspectFilm: async () => (await import('./work/inspect-film.ts')).inspectFilm,
  joinStretches: async () => (await import('./work/join-stretches.ts')).joinStretches,
  measureLoudness: async () => (await import('./work/measure-loudness.ts')).measureLoudness,
  probeMedia: async () => (await import('./work/probe-media.ts')).probeMedia,
};

/** Steps aside for the studio, which somebody waits for; a machine with nothing else to do works as fast. */
const NICENESS = 5;
if (getPriority() < NICENESS) setPriority(NICENESS);

// Whoever asked is gone, perhaps killed: nobody wants the answer.
process.on('disconnect', () => process.exit(1));

process.on('message', ({ name, task }: TaskMessage) => {
  void doWork(name, task).then((message) => tell(message));
});

async function doWork(name: WorkName, task: unknown): Promise<WorkerMessage> {
  try {
    const work = await WORK[name]();
    const answer = await work(task as never, (done) => tell({ kind: 'progress', done }));
    return { kind: 'done', answer, memoryBytes: process.memoryUsage.rss() };
  } catch (thrown) {
    return toFailure(thrown);
  }
}

function toFailure(thrown: unknown): WorkerMessage {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const stack = error.stack ?? '';
  if (error instanceof MediaError) {
    return { kind: 'failed', reason: error.reason, message: error.message, stack };
  }
  if (/native binding|Cannot find package/.test(error.message)) {
    return { kind: 'failed', reason: 'no-ffmpeg', message: noFfmpeg(), stack };
  }
  return {
    kind: 'failed',
    reason: 'encoder',
    message: `The film could not be made: ${error.message}`,
    stack,
  };
}

function noFfmpeg() {
  return (
    `FFmpeg (the package node-av) could not be loaded on ${process.platform}-${process.arch}. ` +
    'Install again with `npm ci`, without --omit=optional; Linux, macOS and Windows on x64 and arm64 are supported.'
  );
}

function tell(message: WorkerMessage) {
  process.send?.(message);
}
