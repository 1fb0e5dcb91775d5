import type { Command } from 'commander';
import { findActingUser } from '#src/accounts/local-user.ts';
import type { ProviderCall } from '#src/platform/database/schema.ts';
import { listCallsOfPerson } from '#src/spending/provider-call-store.ts';
import { releaseCall } from '#src/spending/release-call.ts';
import { toDollars } from '#src/spending/sum-cost.ts';
import { withApp } from './with-app.ts';

interface Flags {
  user?: string;
  json?: boolean;
}

/** What was ordered from vendors, and orders that wait for a person to look. */
export function addCallsCommand(program: Command): void {
  const calls = program
    .command('calls')
    .description('list what was ordered from vendors, newest first')
    .option('--user <name>', 'whose, if there are several users')
    .option('--json', 'print one JSON array and nothing else')
    .action((flags: Flags) =>
      withApp(async (app) => {
        const actor = await findActingUser(app, flags.user);
        const listed = await listCallsOfPerson(app.db, actor);
        console.log(flags.json ? JSON.stringify(listed) : listed.map(toLine).join('\n'));
      }),
    );
  calls
    .command('release <id>')
    .description('an order of which nobody knew was looked up and not taken: it may be sent again')
    .action((id: string, _own: unknown, command: Command) =>
      withApp(async (app) => {
        const { user } = command.optsWithGlobals<Flags>();
        await releaseCall(app, await findActingUser(app, user), id);
        console.log('Released: the next try orders it anew.');
      }),
    );
}

function toLine({ id, created_at, model, scene_number, state, cost_micros }: ProviderCall): string {
  const cost = cost_micros === null ? 'cost unknown' : toDollars(cost_micros);
  const scene = scene_number === null ? '' : ` scene ${scene_number}`;
  return `${id}  ${created_at.toISOString()}  ${model}${scene}  ${state}  ${cost}`;
}
