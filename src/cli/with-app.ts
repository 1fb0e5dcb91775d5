import type { OpenApp } from '#src/create-app.ts';
import { createApp } from '#src/create-app.ts';
import { readConfig } from '#src/config/config.ts';
import { describeFailure } from './exit.ts';

/** Opens the installation that the environment names, lends it out and closes it whatever happens. */
export async function withApp<T>(use: (app: OpenApp) => Promise<T>): Promise<T> {
  const app = await createApp(readConfig(process.env), (problem) => {
    console.error(`admint: ${describeFailure(problem)} (trying again)`);
  });
  try {
    return await use(app);
  } finally {
    await app[Symbol.asyncDispose]();
  }
}
