import type { Command } from 'commander';
import { createInterface } from 'node:readline/promises';
import { createAccount } from '#src/accounts/create-account.ts';
import { resetPassword } from '#src/accounts/reset-password.ts';
import { promoteUser } from '#src/accounts/promote-user.ts';
import { UsageError } from './exit.ts';
import { withApp } from './with-app.ts';

interface CreateFlags {
  email?: string;
  superuser?: boolean;
}

export function addUserCommands(program: Command): void {
  const user = program.command('user').description('the people of this installation');
  user
    .command('create')
    .description('make an account; the password is read from standard input')
    .argument('<name>', 'user name')
    .option('--email <address>', 'email address')
    .option('--superuser', 'sees everything and looks after the people')
    .action(create);
  user
    .command('password')
    .description('set a new password, read from standard input, and sign the user out everywhere')
    .argument('<name>', 'user name')
    .action(setPassword);
  user
    .command('promote')
    .description('make somebody a superuser')
    .argument('<name>', 'user name')
    .action(promote);
}

async function create(username: string, { email, superuser }: CreateFlags): Promise<void> {
  if (email === undefined) throw new UsageError('Name an address: --email <address>.');
  const password = await readPassword();
  await withApp(async (app) => {
    const user = await createAccount(app, {
      username,
      email,
      password,
      is_superuser: superuser === true,
    });
    console.log(`${user.username} can sign in${user.is_superuser ? ', as a superuser' : ''}.`);
  });
}

async function setPassword(username: string): Promise<void> {
  const password = await readPassword();
  await withApp(async (app) => {
    await resetPassword(app, { username, password });
    console.log(`${username} has a new password and is signed out everywhere.`);
  });
}

async function promote(username: string): Promise<void> {
  await withApp(async (app) => {
    await promoteUser(app, username);
    console.log(`${username} is a superuser.`);
  });
}

/** Not an argument: those are seen by everybody who lists processes, and stay in the shell's memory. */
async function readPassword(): Promise<string> {
  if (process.stdin.isTTY) process.stderr.write('Password: ');
  const lines = createInterface({ input: process.stdin });
  try {
    for await (const line of lines) return line;
  } finally {
    lines.close();
  }
  throw new UsageError('The password is missing: type it, or pipe it in.');
}
