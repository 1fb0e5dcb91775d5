import type { Generation } from '#src/platform/database/schema.ts';

type AspectRatio = Generation['aspect_ratio'];

/**
 * What is known of a model on the day in `checked`: data, beside its adapter. Times are seconds, money whole
 * micro-dollars.
 */
export interface ModelFacts {
  /** What a person types: `vendor/model`. */
  id: string;
  vendor: string;
  name: string;
  status: 'live' | 'retired';
  /** The day from which it answers no more; null while none was named. */
  sunset: string | null;
  /** Another id of the catalogue to use instead. */
  successor: string | null;
  /** Lengths it makes, shortest first. */
  durations: readonly number[];
  aspect_ratios: readonly AspectRatio[];
  /** Of the shorter side, in pixels. */
  resolution: number;
  /** Longer prompts are cut. */
  prompt_characters: number;
  seed: boolean;
  first_frame: boolean;
  /** Pictures of a product or a person it keeps true to; 0: it takes none. */
  reference_images: number;
  micros_per_second: number;
  /** From order to film, for one clip: as a rule, and when the vendor is busy. */
  wait: readonly [number, number];
  /** Where the figures were read, and when. */
  source: string;
  checked: string;
}

export interface Picture {
  bytes: Uint8Array;
  mime_type: 'image/jpeg' | 'image/png';
}

/** One clip to be made. Whoever orders has fitted it to the model's facts. */
export interface Shot {
  prompt: string;
  seconds: number;
  aspect_ratio: AspectRatio;
  seed: number | null;
  first_frame: Picture | null;
  references: readonly Picture[];
}

/** How an order stands. A refusal is an answer, not an exception: the caller has something to decide. */
export type Film =
  | { state: 'pending'; lookAgainInMs: number }
  | { state: 'done'; url: string; costMicros: number | null }
  | {
      state: 'failed';
      code: 'REFUSED' | 'UNAVAILABLE';
      reason: string;
      costMicros: number | null;
    };

/** Ordering (pays) and looking (free) are two calls, so that a worker may die between them without paying twice. */
export interface VideoModel {
  readonly facts: ModelFacts;
  /** Whether the vendor bills the same key once: then an order that got no answer may be sent again. */
  readonly honoursKeys: boolean;
  /**
   * Orders a clip. Throws AppError when nothing was ordered (TOO_MANY and UNAVAILABLE may be tried again), and
   * UnclearOrder when nobody can tell.
   */
  submit(
    shot: Shot,
    options: { idempotencyKey: string; signal: AbortSignal },
  ): Promise<{ ticket: string }>;
  look(ticket: string, options: { signal: AbortSignal }): Promise<Film>;
  /** Asks the vendor to stop; what was made until then may be billed. */
  cancel(ticket: string, options: { signal: AbortSignal }): Promise<void>;
  /** Whether a film may be fetched from an address of our own network: true for the vendor's own base address. */
  isOwnAddress(url: URL): boolean;
}

/** An order that was sent and never answered: it may have been taken and billed. */
export class UnclearOrder extends Error {
  override readonly name = 'UnclearOrder';
}
