import type { Command } from 'commander';
import { once } from 'node:events';
import { keepHouse } from '#src/generations/keep-house.ts';
import { tellProblem, withApp } from './with-app.ts';

/** What goes on when we are told to stop has this long to come to an end; the rest goes on elsewhere. */
const DRAIN_MS = 30_000;

interface WorkFlags {
  queues?: string;
}

export function addWorkCommand(program: Command): void {
  program
    .command('work')
    .description('make the ads that the studio accepts, without serving it')
    .option('--queues <names>', 'work on these only, separated by commas: generations, local, api')
    .action(work);
}

/** Works until it is told to stop; told again, it stops at once, and nothing is lost by it. */
async function work({ queues }: WorkFlags): Promise<void> {
  await withApp(async (app) => {
    await app.engine.open({
      standby: true,
      ...(queues !== undefined && { queues: split(queues) }),
    });
    await keepHouse(app, tellProblem, async () => {
      console.log('Ad Mint AI is working (Ctrl-C ends it)');
      await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
    });
    const stopNow = () => process.exit(0);
    process.once('SIGINT', stopNow).once('SIGTERM', stopNow);
    console.log('Finishing what goes on (Ctrl-C again leaves it to others)');
    await app.engine.close(DRAIN_MS);
  });
}

function split(names: string): string[] {
  return names
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
