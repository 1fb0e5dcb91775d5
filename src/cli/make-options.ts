import type { Command } from 'commander';
import { access, constants, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { CAPTION_CHOICES } from '#src/generations/captions-of.ts';
import { ASPECT_RATIOS } from '#src/platform/database/schema.ts';
import { FRAMEWORKS, MASTER_MODE, type Framework } from '#src/stories/story.ts';
import { UsageError } from './exit.ts';

/** The words after `admint make`, as commander hands them over. */
export interface MakeFlags {
  framework?: string;
  master?: boolean;
  llm?: boolean;
  duration?: string;
  aspect?: string;
  product?: string;
  productUrl?: string;
  brand?: string;
  logo?: string;
  model?: string;
  yes?: boolean;
  music?: string;
  /** True when no name follows. */
  voice?: string | true;
  captions?: string;
  seed?: string;
  out?: string;
  user?: string;
  resume?: string;
  interactive?: boolean;
  json?: boolean;
  calm?: boolean;
}

/** What an ad is asked by, the same wherever one is made or drawn. */
export function addAdOptions(command: Command): Command {
  return command
    .argument('[prompt]', 'what the ad is for, in a sentence')
    .option('--framework <name>', 'pas, bab, aida, fab or hook (default: pas)')
    .option('--master', 'several drafts by several frameworks, a critic, the best is kept')
    .option('--duration <seconds>', '6 to 60', '15')
    .option('--aspect <ratio>', '9:16, 16:9, 1:1 or 4:5', '9:16')
    .option('--product <image>', 'a picture of the product')
    .option('--product-url <url>', 'the product’s page: its facts, pictures and colour')
    .option('--calm', 'nothing moves fast: fades and slow drifts only')
    .option('--brand <image|id>', 'a picture with the brand’s colours, or the id of a brand style')
    .option('--logo <image>', 'your logo, in the opening hook and on the end card')
    .option(
      '--voice [name]',
      'speak the lines with the basic voice: slt, rms, awb or kal; English only',
    )
    .option('--captions <where>', 'burned, files or none (burned with a voice, else files)');
}

/**
 * The prompt, also where it stands right behind `--voice` and was taken for the name of one: the name of a
 * voice is a single word, and there is no ad without a prompt.
 */
export function readPrompt(
  prompt: string | undefined,
  flags: MakeFlags,
): { prompt: string | undefined; voice: boolean | string } {
  const { voice = false, resume } = flags;
  const isPrompt =
    prompt === undefined && resume === undefined && typeof voice === 'string' && /\s/.test(voice);
  return isPrompt ? { prompt: voice, voice: true } : { prompt, voice };
}

const WHOLE_NUMBER = /^-?\d+$/;

/** The flags as the settings of a generation; ranges are checked where a generation is started. */
export function readSettings({
  framework,
  master,
  duration,
  aspect,
  seed,
  captions,
  calm,
  productUrl,
}: MakeFlags) {
  return {
    prefers_calm: calm === true,
    ...(productUrl === undefined ? {} : { product_url: productUrl }),
    ...(framework === undefined && master !== true
      ? {}
      : { framework: readFramework(framework, master === true) }),
    ...(duration === undefined ? {} : { duration: readNumber('--duration', duration) }),
    ...(aspect === undefined ? {} : { aspect_ratio: readAspect(aspect) }),
    ...(seed === undefined ? {} : { seed_value: readNumber('--seed', seed) }),
    ...(captions === undefined ? {} : { captions: readCaptions(captions) }),
  };
}

/** Refuses a place we could not write to before the work begins, not after it. */
export async function readOutput(
  out: string | undefined,
  example = 'ad.mp4',
): Promise<string | undefined> {
  if (out === undefined) return undefined;
  const file = resolve(callersFolder(), out);
  const isFolder = await stat(file).then(
    (facts) => facts.isDirectory(),
    () => false,
  );
  if (isFolder)
    throw new UsageError(
      `--out ${out} is a folder: name the file to write, for example ${out}/${example}.`,
    );
  await access(dirname(file), constants.W_OK).catch((cause: unknown) => {
    throw new UsageError(
      `--out ${out} cannot be written: the folder ${dirname(file)} is missing or not yours.`,
      { cause },
    );
  });
  return file;
}

/** A file the person named, seen from where they stand. */
export function readInput(file: string): string {
  return resolve(callersFolder(), file);
}

/** Npm runs scripts in the package's folder and says in INIT_CWD where it was called. */
function callersFolder(): string {
  return process.env['INIT_CWD'] ?? process.cwd();
}

function readFramework(
  word: string | undefined,
  isMaster: boolean,
): Framework | typeof MASTER_MODE {
  if (word === undefined) return MASTER_MODE;
  if (isMaster)
    throw new UsageError('--master chooses the framework itself: leave --framework out.');
  const framework = z.enum(FRAMEWORKS).safeParse(word.toUpperCase());
  if (framework.success) return framework.data;
  throw new UsageError(`--framework ${word} is unknown: use pas, bab, aida, fab or hook.`);
}

function readAspect(word: string) {
  const aspect = z.enum(ASPECT_RATIOS).safeParse(word);
  if (aspect.success) return aspect.data;
  throw new UsageError(`--aspect ${word} is unknown: use ${ASPECT_RATIOS.join(', ')}.`);
}

function readCaptions(word: string) {
  const captions = z.enum(CAPTION_CHOICES).safeParse(word);
  if (captions.success) return captions.data;
  throw new UsageError(`--captions ${word} is unknown: use ${CAPTION_CHOICES.join(', ')}.`);
}

export function readNumber(flag: string, word: string): number {
  if (WHOLE_NUMBER.test(word)) return Number(word);
  throw new UsageError(`${flag} ${word} is not a whole number.`);
}
