import type { Command } from 'commander';
import { once } from 'node:events';
import { readConfig } from '#src/config/config.ts';
import { createStudio } from '#src/create-studio.ts';
import { keepHouse } from '#src/generations/keep-house.ts';
import type { Routes } from '#src/http/routes.ts';
import { AppError } from '#src/platform/errors.ts';
import { tellProblem, withApp } from './with-app.ts';

/** How long a request that is being answered may take once the studio closes. */
const CLOSING_MS = 5000;

export function addServeCommand(program: Command): void {
  program
    .command('serve')
    .description('open the studio on this machine')
    .option('--no-work', 'leave the making of ads to `admint work`')
    .action(serve);
}

/** Serves until it is told to stop. What was being made goes on at the next start. */
async function serve({ work }: { work: boolean }): Promise<void> {
  const config = readConfig(process.env);
  const { host, port } = config;
  await withApp(async (app) => {
    const studio = await createStudio(app, config);
    const untilStopped = async () => {
      const address = await studio.listen({ host, port }).catch((error: unknown) => {
        throw toListenError(error, port);
      });
      console.log(`Ad Mint AI is at ${address} (Ctrl-C ends it)`);
      await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
      await closeStudio(studio);
    };
    if (!work) return untilStopped();
    await app.engine.open({ standby: true });
    return keepHouse(app, tellProblem, untilStopped);
  });
}

/** Answers what was asked already, and waits for nobody who holds a connection open for ever. */
async function closeStudio(studio: Routes): Promise<void> {
  const patience = setTimeout(() => studio.server.closeAllConnections(), CLOSING_MS);
  await studio.close();
  clearTimeout(patience);
}

function toListenError(error: unknown, port: number): unknown {
  const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
  if (!isTaken) return error;
  return new AppError(
    'CONFLICT',
    `Port ${port} is taken: end what listens there, or set PORT to another.`,
    {
      cause: error,
    },
  );
}
