import { type ChildProcess, fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { MediaError } from './media-error.ts';
import { type AnswerOf, type TaskOf, type WorkName, type WorkerMessage } from './media-task.ts';

export interface RunOptions {
  signal?: AbortSignal | undefined;
  onProgress?: ((done: number) => void) | undefined;
}

/** Beside this file: as TypeScript in the sources, as JavaScript in what `bin/build.js` made of them. */
const WORKER = fileURLToPath(
  new URL(
    import.meta.url.endsWith('.ts') ? './media-worker.ts' : './media-worker.js',
    import.meta.url,
  ),
);
/** Lines of the child's stderr kept for the log. */
const LINES_KEPT = 20;

/**
 * Does one piece of media work in a process of its own. When this settles, that process is gone:
 * it answered, failed, crashed, or was killed because the signal said so.
 */
export async function runInChild<Name extends WorkName>(
  name: Name,
  task: TaskOf<Name>,
  { signal, onProgress }: RunOptions = {},
): Promise<AnswerOf<Name>> {
  if (signal?.aborted) throw cancelled();
  const child = fork(WORKER, {
    execArgv: typescriptArguments(),
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const lastLines = keepLastLines(child);
  const stop = () => child.kill('SIGKILL');
  signal?.addEventListener('abort', stop);

  try {
    const ended = ending(child, onProgress);
    child.send({ name, task }, () => {
      // A child that died first is reported by its exit, with its last lines.
    });
    const message = await ended;
    if (signal?.aborted) throw cancelled();
    return toAnswer<Name>(message, lastLines());
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}

/** Resolves once the process is gone, with what it said last or how it died. */
function ending(child: ChildProcess, onProgress?: (done: number) => void) {
  return new Promise<WorkerMessage | string>((resolve) => {
    let last: WorkerMessage | undefined;
    child.on('message', (message: WorkerMessage) => {
      if (message.kind === 'progress') {
        onProgress?.(message.done);
      } else {
        last = message;
        child.kill('SIGKILL'); // all is on disk: tearing the native libraries down is only time
      }
    });
    child.on('error', (error) => resolve(error.message)); // could not be started
    child.on('close', (code, signal) =>
      resolve(last ?? signal ?? `exit code ${code ?? 'unknown'}`),
    );
  });
}

function toAnswer<Name extends WorkName>(message: WorkerMessage | string, lastLines: string) {
  if (typeof message === 'string') {
    throw new MediaError(
      'crashed',
      `The process that works on the film ended unexpectedly (${message}). Run it again; if it happens twice, report the log.`,
      { detail: lastLines },
    );
  }
  if (message.kind === 'failed') {
    const { reason, message: sentence, stack } = message;
    throw new MediaError(reason, sentence, {
      detail: [lastLines, stack].filter(Boolean).join('\n'),
    });
  }
  if (message.kind === 'progress') throw new Error('unreachable: progress is no ending');
  return message.answer as AnswerOf<Name>;
}

function cancelled() {
  return new MediaError('cancelled', 'The work on the film was cancelled.');
}

function keepLastLines(child: ChildProcess): () => string {
  let text = '';
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    text = (text + chunk).split('\n').slice(-LINES_KEPT).join('\n');
  });
  return () => text.trim();
}

/** What lets a child read our TypeScript: Node itself from 22.18 on, outside node_modules; else tsx. */
function typescriptArguments(): string[] {
  if (WORKER.endsWith('.js')) return ['--expose-gc'];
  const readByNode =
    'typescript' in process.features &&
    Boolean(process.features.typescript) &&
    !WORKER.includes('node_modules');
  if (readByNode) return ['--expose-gc', '--disable-warning=ExperimentalWarning'];
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx/esm')).href;
  return ['--expose-gc', '--import', tsx];
}
