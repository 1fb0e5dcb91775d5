import { copyFile, rename, rm } from 'node:fs/promises';
import { extname, isAbsolute, resolve } from 'node:path';
import type { OpenApp } from '#src/create-app.ts';
import { captionsKey } from '#src/generations/generation-files.ts';
import type { Generation } from '#src/platform/database/schema.ts';
import { AppError } from '#src/platform/errors.ts';
import { measureLoudness } from '#src/rendering/media/measure-loudness.ts';
import { probeMedia } from '#src/rendering/media/probe-media.ts';

interface Wishes {
  out: string | undefined;
  json: boolean;
}

/** Writes the film and its captions where they were asked for, measures the film it there, and tells what it is. */
export async function reportFilm(
  app: OpenApp,
  generation: Generation,
  { out, json }: Wishes,
): Promise<void> {
  if (!generation.video_path) throw new Error('unreachable: a completed generation has a film');
  const kept = await app.files.localPath(generation.video_path);
  const file = out === undefined ? absolute(kept) : await writeCopy(kept, out);
  const captions = {
    captions_srt: await placeCaptions(app, generation, { format: 'srt', out }),
    captions_vtt: await placeCaptions(app, generation, { format: 'vtt', out }),
  };
  const facts = await probeMedia(file);
  const loudness = await measureLoudness(file);

  console.log(
    json
      ? JSON.stringify({ ...summary(generation), file, ...captions, ...facts, ...loudness })
      : [file, ...sentences(generation, { facts, loudness }), ...voiceLine(app, generation)].join(
          '\n',
        ),
  );
}

function summary({
  id,
  title,
  framework,
  duration,
  aspect_ratio,
  seed_value,
  model,
  music_path,
  voice,
  captions,
  cost,
  generation_time_seconds,
  num_scenes,
}: Generation) {
  return {
    generation_id: id,
    title,
    framework,
    duration,
    aspect_ratio,
    seed_value,
    model,
    music_path,
    voice,
    captions,
    num_scenes,
    cost,
    generation_time_seconds,
  };
}

interface Measured {
  facts: Awaited<ReturnType<typeof probeMedia>>;
  loudness: Awaited<ReturnType<typeof measureLoudness>>;
}

function sentences(
  { cost, generation_time_seconds, seed_value }: Generation,
  { facts, loudness }: Measured,
): string[] {
  const { video, durationSeconds, sizeBytes } = facts;
  const size = video ? `${video.width}×${video.height} · ${video.fps} fps · ` : '';
  return [
    `  ${size}${(durationSeconds ?? 0).toFixed(2)} s · ${(sizeBytes / 1e6).toFixed(1)} MB · ${loudness.integratedLufs.toFixed(1)} LUFS`,
    `  made in ${generation_time_seconds ?? '?'} s · cost ${cost === null ? 'unknown' : `${cost.toFixed(2)} USD`} · seed ${seed_value ?? '–'}`,
  ];
}

/** Nobody is to take the voice for a person's. */
function voiceLine({ speechModel }: OpenApp, { voice }: Generation): string[] {
  return voice === null ? [] : [`  spoken by the ${speechModel.label} (${voice}), a machine's`];
}

/** Null for an ad that was made before there were captions. */
async function placeCaptions(
  { files }: OpenApp,
  generation: Generation,
  { format, out }: { format: 'srt' | 'vtt'; out: string | undefined },
): Promise<string | null> {
  const key = captionsKey(generation, format);
  if (!(await files.exists(key))) return null;
  const kept = await files.localPath(key);
  if (out === undefined) return absolute(kept);
  return writeCopy(kept, `${out.slice(0, out.length - extname(out).length)}.${format}`);
}

/** Beside and renamed: the file is whole or not there. */
async function writeCopy(from: string, to: string): Promise<string> {
  const beside = `${to}.part`;
  try {
    await copyFile(from, beside);
    await rename(beside, to);
    return to;
  } catch (cause) {
    await rm(beside, { force: true });
    throw new AppError(
      'UNAVAILABLE',
      `The ad is made, but ${to} could not be written; it is kept at ${from}.`,
      { cause },
    );
  }
}

const absolute = (path: string) => (isAbsolute(path) ? path : resolve(path));
