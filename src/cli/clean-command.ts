import type { Command } from 'commander';
import { cleanUp, type Cleaned } from '#src/generations/clean-up.ts';
import { UsageError } from './exit.ts';
import { withApp } from './with-app.ts';

const UNIT_MS = { m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

interface CleanFlags {
  dryRun?: boolean;
  olderThan: string;
}

export function addCleanCommand(program: Command): void {
  program
    .command('clean')
    .description(
      'remove what nobody needs any more: old work, files without an ad, old events and runs',
    )
    .option('--dry-run', 'say what would go, and touch nothing')
    .option('--older-than <time>', 'what is younger stays: 30m, 12h, 7d', '7d')
    .action(clean);
}

async function clean({ dryRun = false, olderThan }: CleanFlags): Promise<void> {
  const ageMs = readAge(olderThan);
  await withApp(async (app) => {
    const before = new Date(app.now().getTime() - ageMs);
    for (const line of linesOf(await cleanUp(app, { before, dryRun }))) console.log(line);
  });
}

function readAge(text: string): number {
  const [, number, unit] = /^(\d{1,5})([mhd])$/.exec(text) ?? [];
  if (!number) throw new UsageError('Say how old: --older-than 30m, 12h or 7d.');
  return Number(number) * UNIT_MS[unit as keyof typeof UNIT_MS];
}

function linesOf({ files, leftovers, events, deliveries, runs }: Cleaned): string[] {
  const megabytes = files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0) / 1e6;
  return [
    ...files.map(({ key }) => `file ${key}`),
    ...leftovers.map((name) => `left over ${name}`),
    `${runs === null ? 'Would remove' : 'Removed'} ${files.length} files (${megabytes.toFixed(1)} MB), ` +
      `${leftovers.length} leftovers, ${events} events and ${deliveries} webhook deliveries` +
      (runs === null ? '; finished runs are not counted.' : `, and ${runs} finished runs.`),
  ];
}
