import type { OpenApp } from '#src/create-app.ts';
import { createApp } from '#src/create-app.ts';
import { readConfig } from '#src/config/config.ts';
import { describeFailure } from './exit.ts';

/** What goes wrong in the background is told, and tried again. */
export function tellProblem(problem: unknown): void {
  console.error(`admint: ${describeFailure(problem)} (trying again)`);
}

/** Opens the installation that the environment names, lends it out and closes it whatever happens. */
export async function withApp<T>(use: (app: OpenApp) => Promise<T>): Promise<T> {
  const app = await createApp(readConfig(process.env), tellProblem);
  try {
    return await use(app);
  } finally {
    await app[Symbol.asyncDispose]();
  }
}
