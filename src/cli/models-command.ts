import type { Command } from 'commander';
import { createVideoModels } from '#src/create-video-models.ts';
import { readConfig } from '#src/config/config.ts';
import type { ListedModel } from '#src/providers/video-models.ts';
import { toDollars } from '#src/spending/sum-cost.ts';
import { LOCAL_MODEL } from '#src/generations/local-model.ts';

export function addModelsCommand(program: Command): void {
  program
    .command('models')
    .description('list what can make scenes: price, lengths, and what is missing to use it')
    .option('--json', 'print one JSON array and nothing else')
    .action(({ json }: { json?: boolean }) => {
      const models = createVideoModels(readConfig(process.env).vendors, () => new Date()).list();
      console.log(json ? JSON.stringify(models) : modelLines(models).join('\n'));
    });
}

function modelLines(models: readonly ListedModel[]): string[] {
  const width = Math.max(...models.map(({ id }) => id.length));
  return [
    `${'local'.padEnd(width)}  free         ready: our own renderer (${LOCAL_MODEL})`,
    ...models.map((model) => `${model.id.padEnd(width)}  ${priceOf(model)}  ${standingOf(model)}`),
    `Prices and limits as read on ${models[0]?.checked ?? '–'}; vendors change them.`,
  ];
}

function priceOf({ status, micros_per_second }: ListedModel): string {
  return (status === 'retired' ? '–' : `${toDollars(micros_per_second)} a s`).padEnd(11);
}

function standingOf(model: ListedModel): string {
  const { usable, status, missing_key, sunset, successor, name, durations } = model;
  if (status === 'retired') return `gone since ${sunset ?? '?'}: use ${successor ?? 'another'}`;
  const lengths = `${durations[0] ?? '?'} to ${durations.at(-1) ?? '?'} s`;
  const until = sunset === null ? '' : `, until ${sunset}`;
  const missing = missing_key === null ? 'no longer offered' : `set ${missing_key}`;
  return `${usable ? 'ready' : missing}: ${name}, ${lengths}${until}`;
}
