import type { MediaFailure } from './media-error.ts';
import type { assembleFilm } from './work/assemble-film.ts';
import type { checkMusic } from './work/check-music.ts';
import type { conformClip } from './work/conform-clip.ts';
import type { drawStills } from './work/draw-stills.ts';
import type { encodeClip } from './work/encode-clip.ts';
import type { extractBestFrame, extractFrame } from './work/extract-frame.ts';
import type { hashFrames } from './work/hash-frames.ts';
import type { inspectFilm } from './work/inspect-film.ts';
import type { joinStretches } from './work/join-stretches.ts';
import type { measureLoudness } from './work/measure-loudness.ts';
import type { probeMedia } from './work/probe-media.ts';

/** All a child can be asked for. Each runs in a process of its own, so a native crash costs one task. */
interface MediaWork {
  assembleFilm: typeof assembleFilm;
  checkMusic: typeof checkMusic;
  conformClip: typeof conformClip;
  drawStills: typeof drawStills;
  encodeClip: typeof encodeClip;
  extractBestFrame: typeof extractBestFrame;
  extractFrame: typeof extractFrame;
  hashFrames: typeof hashFrames;
  inspectFilm: typeof inspectFilm;
  joinStretches: typeof joinStretches;
  measureLoudness: typeof measureLoudness;
  probeMedia: typeof probeMedia;
}

export type WorkName = keyof MediaWork;
export type TaskOf<Name extends WorkName> = Parameters<MediaWork[Name]>[0];
export type AnswerOf<Name extends WorkName> = Awaited<ReturnType<MediaWork[Name]>>;

/** Tells the parent how far the work is; what is counted depends on the work. */
export type Report = (done: number) => void;

export interface TaskMessage {
  name: WorkName;
  task: unknown;
}

export type WorkerMessage =
  | { kind: 'progress'; done: number }
  | { kind: 'done'; answer: unknown; memoryBytes: number }
  | { kind: 'failed'; reason: MediaFailure; message: string; stack: string };
