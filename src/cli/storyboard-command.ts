import { rename, rm, writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { findActingUser } from '#src/accounts/local-user.ts';
import { getBrandStyle } from '#src/brands/brand-style-store.ts';
import { readBrandColors } from '#src/brands/read-brand-colors.ts';
import { readLogoColors } from '#src/brands/read-logo-colors.ts';
import { readConfig } from '#src/config/config.ts';
import { makeStoryboard } from '#src/generations/make-storyboard.ts';
import { readGenerationRequest } from '#src/generations/read-generation-request.ts';
import { isId } from '#src/platform/database/ids.ts';
import { basicVoice } from '#src/providers/local/basic-voice.ts';
import { AppError } from '#src/platform/errors.ts';
import { newSeed } from '#src/platform/chance.ts';
import { UsageError } from './exit.ts';
import {
  addAdOptions,
  readInput,
  readOutput,
  readPrompt,
  readSettings,
  type MakeFlags,
} from './make-options.ts';
import { planLines } from './plan-lines.ts';
import { withApp } from './with-app.ts';

const DEFAULT_OUT = 'storyboard.png';

export function addStoryboardCommand(program: Command): void {
  addAdOptions(program.command('storyboard'))
    .description('draw every scene of an ad on one page, without making it')
    .option('--seed <number>', 'make with the same prompt, settings and seed gives this film')
    .option('--out <file>', 'the PNG to write', DEFAULT_OUT)
    .option('--user <name>', 'whose brand style it is, if there are several users')
    .action((prompt: string | undefined, flags: MakeFlags) => drawBoard(prompt, flags));
}

async function drawBoard(written: string | undefined, flags: MakeFlags): Promise<void> {
  const { prompt = '', voice } = readPrompt(written, flags);
  const request = readGenerationRequest({ prompt, ...readSettings(flags), voice });
  const out = await readPngOutput(flags.out ?? DEFAULT_OUT);
  const wish = {
    ...request,
    seed_value: request.seed_value ?? newSeed(),
    ...(await readBrand(flags)),
    product: flags.product === undefined ? null : readInput(flags.product),
  };

  const { privatePages } = readConfig(process.env);
  const { png, story } = await makeStoryboard({ speechModel: basicVoice, privatePages }, wish);
  await writeWhole(out, png);
  const plan = { ...wish, title: story.product, scene_plan: story.scene_plan };
  console.log([out, ...planLines(plan)].join('\n'));
}

async function readPngOutput(out: string): Promise<string> {
  if (out.toLowerCase().endsWith('.png')) return (await readOutput(out, DEFAULT_OUT)) ?? out;
  throw new UsageError(`--out ${out} must end in .png: a storyboard is a PNG picture.`);
}

/** Only a brand style that is kept needs the database. */
async function readBrand({ brand, logo, user }: MakeFlags) {
  const file = logo === undefined ? null : readInput(logo);
  if (brand === undefined)
    return { palette: file === null ? [] : await readLogoColors(file), logo: file };
  if (!isId(brand)) return { palette: await readBrandColors(readInput(brand)), logo: file };
  return withApp(async (app) => {
    const { style_data } = await getBrandStyle(app.db, await findActingUser(app, user), brand);
    const kept = style_data.logo === undefined ? null : await app.files.localPath(style_data.logo);
    return { palette: style_data.color_palette, logo: file ?? kept };
  });
}

/** Beside and renamed: the picture is whole or not there. */
async function writeWhole(file: string, png: Buffer): Promise<void> {
  const beside = `${file}.part`;
  try {
    await writeFile(beside, png);
    await rename(beside, file);
  } catch (cause) {
    await rm(beside, { force: true });
    throw new AppError('UNAVAILABLE', `The storyboard could not be written to ${file}.`, { cause });
  }
}
