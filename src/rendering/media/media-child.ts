import { type ChildProcess, fork } from 'node:child_process';
import { childProgram } from './child-program.ts';
import type { WorkerMessage, WorkName } from './media-task.ts';

export type WorkerNews =
  Exclude<WorkerMessage, { kind: 'progress' }> | { kind: 'gone'; how: string };

export interface MediaChild {
  /** Resolves with the child's answer, or when the process is gone. */
  run(name: WorkName, task: unknown, onProgress?: (done: number) => void): Promise<WorkerNews>;
  /** Kept for the next task, for a moment. */
  rest(): void;
  kill(): void;
  /** Kills, and waits until the process is gone. */
  end(): Promise<void>;
  lastLines(): string;
}

const WORKER = childProgram('media-worker', import.meta.url);
/** Starting a child and loading its libraries takes about half a second, which a film of many scenes feels. */
const RESTS_MS = 2_000;
/** A child above this is not worth keeping (bytes). */
const MOST_MEMORY = 450e6;
/** Lines of the child's stderr kept for the log. */
const LINES_KEPT = 20;

const resting = new Set<MediaChild>();

/** Takes a child that rests, or starts one. */
export function hire(): MediaChild {
  for (const child of resting) {
    resting.delete(child);
    return child;
  }
  return startChild();
}

function startChild(): MediaChild {
  const child = fork(WORKER.file, {
    execArgv: ['--expose-gc', ...WORKER.execArgv],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const lastLines = keepLastLines(child);
  let memoryBytes = 0;
  let timer: NodeJS.Timeout | undefined;
  let listen: (message: WorkerMessage) => void = () => undefined;
  child.on('message', (message: WorkerMessage) => listen(message));
  const gone = new Promise<WorkerNews>((resolve) => {
    child.on('error', ({ message }) => resolve({ kind: 'gone', how: message }));
    child.on('close', (code, signal) => {
      resting.delete(self);
      resolve({ kind: 'gone', how: signal ?? `exit code ${code ?? 'unknown'}` });
    });
  });

  const self: MediaChild = {
    lastLines,
    run(name, task, onProgress) {
      clearTimeout(timer);
      hold(child, true);
      const answered = new Promise<WorkerNews>((resolve) => {
        listen = (message) => {
          if (message.kind === 'done') memoryBytes = message.memoryBytes;
          if (message.kind === 'progress') onProgress?.(message.done);
          else resolve(message);
        };
      });
      child.send({ name, task }, () => {
        // A child that is gone is heard of by its end.
      });
      return Promise.race([answered, gone]);
    },
    rest() {
      if (memoryBytes > MOST_MEMORY) {
        self.kill();
        return;
      }
      hold(child, false);
      resting.add(self);
      timer = setTimeout(() => self.kill(), RESTS_MS).unref();
    },
    kill() {
      resting.delete(self);
      child.kill('SIGKILL'); // all is on disk: tearing native libraries down is only time
    },
    async end() {
      self.kill();
      await gone;
    },
  };
  return self;
}

/** A child at work keeps our process alive; one at rest does not. */
function hold(child: ChildProcess, isHeld: boolean) {
  for (const handle of [
    child,
    child.channel,
    child.stderr as { ref?(): void; unref?(): void } | null,
  ]) {
    if (isHeld) handle?.ref?.();
    else handle?.unref?.();
  }
}

function keepLastLines(child: ChildProcess): () => string {
  let text = '';
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    text = (text + chunk).split('\n').slice(-LINES_KEPT).join('\n');
  });
  return () => text.trim();
}
