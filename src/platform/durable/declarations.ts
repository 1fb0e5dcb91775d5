import { AppError } from '../errors.ts';
import type { Engine, QueueOptions, Workflow } from './engine.ts';

export interface Declarations {
  workflows: ReadonlyMap<string, Workflow<unknown, unknown>>;
  queues: ReadonlyMap<string, QueueOptions>;
  define: Engine['define'];
  queue: Engine['queue'];
  /** A run in a queue that nobody works on would wait for ever. */
  requireQueue(name: string): QueueOptions;
  /** For people, who may name queues that there are not. */
  requireKnown(names: readonly string[] | undefined): void;
}

/** What the program can do and how much of it at a time, whichever engine does it. */
export function declarations(): Declarations {
  const workflows = new Map<string, Workflow<unknown, unknown>>();
  const queues = new Map<string, QueueOptions>();
  return {
    workflows,
    queues,
    define<I, O>(name: string, run: Workflow<I, O>['run']) {
      if (workflows.has(name)) throw new Error(`The workflow "${name}" is defined twice.`);
      const workflow = { name, run };
      workflows.set(name, workflow as Workflow<unknown, unknown>);
      return workflow;
    },
    queue(name, options) {
      if (queues.has(name)) throw new Error(`The queue "${name}" is declared twice.`);
      queues.set(name, options);
    },
    requireQueue(name) {
      const options = queues.get(name);
      if (!options) throw new Error(`The queue "${name}" was never declared.`);
      return options;
    },
    requireKnown(names = []) {
      const unknown = names.find((name) => !queues.has(name));
      if (unknown === undefined) return;
      throw new AppError(
        'INVALID_FIELD',
        `There is no queue called "${unknown}": there are ${[...queues.keys()].join(', ')}.`,
      );
    },
  };
}
