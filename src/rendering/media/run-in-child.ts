import { hire, type MediaChild, type WorkerNews } from './media-child.ts';
import { MediaError } from './media-error.ts';
import type { AnswerOf, TaskOf, WorkName } from './media-task.ts';

export interface RunOptions {
  signal?: AbortSignal | undefined;
  onProgress?: ((done: number) => void) | undefined;
}

/**
 * Does one piece of media work in another process, so that a native crash or a cancel costs one task.
 * A child that did its work well is kept a moment for the next; any other is dead when this settles.
 */
export async function runInChild<Name extends WorkName>(
  name: Name,
  task: TaskOf<Name>,
  { signal, onProgress }: RunOptions = {},
): Promise<AnswerOf<Name>> {
  if (signal?.aborted) throw cancelled();
  const child = hire();
  const stop = () => child.kill();
  signal?.addEventListener('abort', stop);
  try {
    const news = await child.run(name, task, onProgress);
    if (signal?.aborted) throw cancelled();
    return await toAnswer<Name>(news, child);
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}

async function toAnswer<Name extends WorkName>(news: WorkerNews, child: MediaChild) {
  switch (news.kind) {
    case 'done':
      child.rest();
      return news.answer as AnswerOf<Name>;
    case 'failed':
      await child.end();
      throw new MediaError(news.reason, news.message, {
        detail: [child.lastLines(), news.stack].filter(Boolean).join('\n'),
      });
    case 'gone':
      throw new MediaError(
        'crashed',
        `The process that works on the film ended unexpectedly (${news.how}). Run it again; if it happens twice, report the log.`,
        { detail: child.lastLines() },
      );
  }
}

function cancelled() {
  return new MediaError('cancelled', 'The work on the film was cancelled.');
}
