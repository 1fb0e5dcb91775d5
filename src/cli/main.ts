import { Command, CommanderError } from 'commander';
import { addCallsCommand } from './calls-command.ts';
import { addCleanCommand } from './clean-command.ts';
import { addDbCommands } from './db-commands.ts';
import { addMakeCommand } from './make-command.ts';
import { addModelsCommand } from './models-command.ts';
import { addRetakeCommand } from './retake-command.ts';
import { addServeCommand } from './serve-command.ts';
import { addStoryboardCommand } from './storyboard-command.ts';
import { addUserCommands } from './user-commands.ts';
import { addWorkCommand } from './work-command.ts';
import { describeFailure, DONE, FAILED, isWrongUsage, WRONG_USAGE } from './exit.ts';

/** Runs one command line and answers with its exit code: 0 done, 1 failed, 2 wrong usage. */
export async function main(args: readonly string[]): Promise<number> {
  const program = new Command('admint')
    .description('Turns one sentence into a finished video ad.')
    .exitOverride()
    .showHelpAfterError('(admint --help lists the commands)');
  addMakeCommand(program);
  addRetakeCommand(program);
  addStoryboardCommand(program);
  addServeCommand(program);
  addWorkCommand(program);
  addModelsCommand(program);
  addCallsCommand(program);
  addDbCommands(program);
  addCleanCommand(program);
  addUserCommands(program);

  try {
    await program.parseAsync(args, { from: 'user' });
    return DONE;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : WRONG_USAGE;
    console.error(`admint: ${describeFailure(error)}`);
    return isWrongUsage(error) ? WRONG_USAGE : FAILED;
  }
}
