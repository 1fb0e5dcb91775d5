import type { Command } from 'commander';
import { findActingUser } from '#src/accounts/local-user.ts';
import { prepareRetake } from '#src/generations/retake/prepare-retake.ts';
import { readRetakeWish } from '#src/generations/retake/retake-contract.ts';
import { retakeScene } from '#src/generations/retake/retake-scene.ts';
import { resumeGenerations } from '#src/generations/resume-generations.ts';
import { askHere, confirmCost } from './confirm-cost.ts';
import { followGeneration } from './follow-generation.ts';
import { readNumber, readOutput } from './make-options.ts';
import { reportFilm } from './report-film.ts';
import { withApp } from './with-app.ts';

interface RetakeFlags {
  seed?: string;
  model?: string;
  note?: string;
  yes?: boolean;
  out?: string;
  user?: string;
  json?: boolean;
}

export function addRetakeCommand(program: Command): void {
  program
    .command('retake <generation> <scene>')
    .description('take one scene of a finished ad again, as another version of it')
    .option('--seed <number>', 'of this scene alone (default: a new one)')
    .option('--model <id>', 'what makes this scene: `local`, or one of `admint models`')
    .option('--note <words>', 'what a video model is told beside the plan')
    .option('--yes', 'buy what the model costs without being asked')
    .option('--out <file>', 'also write the film here')
    .option('--user <name>', 'whose ad it is, if there are several users')
    .option('--json', 'print one JSON object and nothing else')
    .action((id: string, scene: string, flags: RetakeFlags) => retake({ id, scene }, flags));
}

/** Says what it costs first, and buys nothing that was not confirmed. */
async function retake(taken: { id: string; scene: string }, flags: RetakeFlags): Promise<void> {
  const { seed, model, note } = flags;
  const wish = readRetakeWish({
    seed: seed === undefined ? undefined : readNumber('--seed', seed),
    model,
    note,
  });
  const out = await readOutput(flags.out);
  await withApp(async (app) => {
    const actor = await findActingUser(app, flags.user);
    const { estimate } = await prepareRetake(app, actor, taken, wish);
    await confirmCost(estimate, {
      yes: flags.yes === true,
      tell: (line) => console.error(line),
      asker: askHere(),
    });
    const version = await retakeScene(app, actor, taken, wish);
    await app.engine.open({ standby: true });
    await resumeGenerations(app);

    const finished = await followGeneration(app, actor, version, { quiet: flags.json === true });
    await reportFilm(app, finished, { out, json: flags.json === true });
  });
}
