import type { Engine } from '../engine.ts';
import type { Pace } from '../embedded/ownership.ts';

/** One database and the engines on it: what an adapter brings to be tested. */
export interface EngineHost extends AsyncDisposable {
  /** A new engine on the same database; it is closed with the host. */
  newEngine: () => Engine;
  /** A worker in a process of its own with the workflows of `film.ts`. */
  fork: (options: { dieIn?: string; standby?: boolean; pace?: Pace }) => Promise<EngineProcess>;
  /** The file in which those workflows note what they do. */
  ledger: string;
  /** What the engines reported; empty unless a test breaks something. */
  problems: unknown[];
  /** Within how long a run has begun after its start, milliseconds: DESIGN's promise for this engine. */
  pickUpMs: number;
  /** Steps that are remembered, as `runId/name`. */
  rememberedSteps: () => Promise<string[]>;
}

export interface EngineProcess {
  /** `open`, or why it was refused, or `died`. */
  answer: string;
  /** The signal that ended it, if one did. */
  exited: Promise<string | null>;
  kill: () => Promise<void>;
  freeze: () => void;
  wake: () => void;
  close: () => Promise<void>;
}
