import type { Command } from 'commander';
import type { OpenApp } from '#src/create-app.ts';
import { findActingUser } from '#src/accounts/local-user.ts';
import { addLogo } from '#src/brands/add-logo.ts';
import { createBrandStyleFromLogo } from '#src/brands/create-brand-style-from-logo.ts';
import { createBrandStyleFromPicture } from '#src/brands/create-brand-style-from-picture.ts';
import { estimateGeneration, estimateWords } from '#src/generations/estimate-generation.ts';
import { resumeGenerations } from '#src/generations/resume-generations.ts';
import { startGeneration } from '#src/generations/start-generation.ts';
import { getGeneration } from '#src/generations/generation-store.ts';
import { retryGeneration } from '#src/generations/retry-generation.ts';
import type { Actor } from '#src/platform/actor.ts';
import type { Generation } from '#src/platform/database/schema.ts';
import { isId } from '#src/platform/database/ids.ts';
import { importProductImage } from '#src/products/import-product-image.ts';
import { askHere, confirmCost } from './confirm-cost.ts';
import { followGeneration } from './follow-generation.ts';
import { UsageError } from './exit.ts';
import {
  addAdOptions,
  readInput,
  readOutput,
  readPrompt,
  readSettings,
  type MakeFlags,
} from './make-options.ts';
import { reportFilm } from './report-film.ts';
import { talkThrough } from './talk-through.ts';
import { withApp } from './with-app.ts';

export function addMakeCommand(program: Command): void {
  addAdOptions(program.command('make'))
    .description('make one ad and print where it is')
    .option('--model <id>', 'who makes the scenes: `local`, or one of `admint models`', 'local')
    .option('--yes', 'buy what the model costs without being asked')
    .option('--music <file>', 'your own music, or `none` for the sounds of the scenes only')
    .option('--no-llm', 'write by our rules, even where there is a language model')
    .option('--seed <number>', 'the same prompt, settings and seed give the same film')
    .option('--out <file>', 'also write the film here')
    .option('--user <name>', 'whose ad it is, if there are several users')
    .option('--interactive', 'stop after each stage for your word; nothing is bought before it')
    .option('--resume <id>', 'go on with an ad whose making was interrupted or failed')
    .option('--json', 'print one JSON object and nothing else')
    .action((prompt: string | undefined, flags: MakeFlags) => make(prompt, flags));
}

async function make(written: string | undefined, flags: MakeFlags): Promise<void> {
  const { prompt, voice } = readPrompt(written, flags);
  if (prompt === undefined && flags.resume === undefined) {
    throw new UsageError('Say what the ad is for: admint make "<prompt>".');
  }
  readSettings(flags); // a wrong flag is told before anything is opened
  const out = await readOutput(flags.out);

  await withApp(async (app) => {
    const actor = await findActingUser(app, flags.user);
    const generation =
      flags.resume === undefined
        ? await startAd(app, actor, { flags, prompt: prompt ?? '', voice })
        : await resumeGeneration(app, actor, flags.resume);
    await app.engine.open({ standby: true });
    await resumeGenerations(app);

    if (generation.mode === 'interactive' && !(await talkThrough(app, actor, generation))) {
      tellHowToGoOn(generation, flags.json === true);
      return;
    }
    const finished = await followGeneration(app, actor, generation, { quiet: flags.json === true });
    await reportFilm(app, finished, { out, json: flags.json === true });
  });
}

/** Nothing is lost: the ad waits, for as long as they like. */
function tellHowToGoOn({ id }: Pick<Generation, 'id'>, json: boolean): void {
  if (json) console.log(JSON.stringify({ generation_id: id, status: 'processing', waiting: true }));
  console.error(`It waits for you: admint make --resume ${id}`);
}

/** Says what it costs first, and buys nothing that was not confirmed. */
async function startAd(
  app: OpenApp,
  actor: Actor,
  { flags, prompt, voice }: { flags: MakeFlags; prompt: string; voice: boolean | string },
): Promise<Generation> {
  const settings = {
    prompt,
    model: flags.model ?? 'local',
    ...readSettings(flags),
    ...(flags.llm === false && { use_llm: false }),
  };
  const estimate = estimateGeneration(app, settings);
  await confirmCost(estimate, {
    words: await estimateWords(app, settings, estimate.seed_value),
    // Step by step, each price is shown again before it is spent.
    yes: flags.yes === true || flags.interactive === true,
    tell: (line) => console.error(line),
    asker: askHere(),
  });
  const wish = {
    ...settings,
    seed_value: estimate.seed_value,
    ...(await readPictures(app, actor, flags)),
    music: flags.music === 'none' ? ('none' as const) : ('composed' as const),
    voice,
    ...(flags.interactive === true && { mode: 'interactive' as const }),
  };
  return startGeneration(app, actor, wish, { music: readMusic(flags) });
}

/** One that failed is begun anew; one that was interrupted goes on by itself. */
async function resumeGeneration(app: OpenApp, actor: Actor, id: string): Promise<Generation> {
  const generation = await getGeneration(app.db, actor, id);
  return generation.status === 'failed' ? retryGeneration(app, actor, id) : generation;
}

function readMusic({ music }: MakeFlags): string | undefined {
  return music === undefined || music === 'none' ? undefined : readInput(music);
}

async function readPictures(app: OpenApp, actor: Actor, flags: MakeFlags) {
  const { product } = flags;
  const image =
    product === undefined
      ? null
      : await importProductImage(app, actor, { file: readInput(product) });
  return {
    product_image_id: image?.id ?? null,
    brand_style_id: await readBrand(app, actor, flags),
  };
}

async function readBrand(
  app: OpenApp,
  actor: Actor,
  { brand, logo }: Pick<MakeFlags, 'brand' | 'logo'>,
): Promise<string | null> {
  if (logo === undefined) return brand === undefined ? null : keptBrand(app, actor, brand);
  const file = readInput(logo);
  if (brand === undefined) return (await createBrandStyleFromLogo(app, actor, { file })).id;
  return (await addLogo(app, actor, { id: await keptBrand(app, actor, brand), file })).id;
}

async function keptBrand(app: OpenApp, actor: Actor, brand: string): Promise<string> {
  if (isId(brand)) return brand;
  return (await createBrandStyleFromPicture(app, actor, { file: readInput(brand) })).id;
}
