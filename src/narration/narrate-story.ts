import type { Speech, SpeechModel } from '#src/providers/speech-model.ts';
import { FPS } from '#src/rendering/film-brief.ts';
import type { Recording } from '#src/rendering/sound/wav.ts';
import type { Story } from '#src/stories/story.ts';
import type { NarratedLine, Narration } from './narration.ts';
import {
  BREATH_FRAMES,
  LEAD_FRAMES,
  planNarration,
  type NarratedScene,
  type PartName,
} from './plan-narration.ts';
import { writeForEar, type EarWord } from './write-for-ear.ts';

export interface NarrationWish {
  voice: string;
  signal: AbortSignal;
}

/** A line of the story, written for the ear and spoken. */
interface Part {
  name: PartName;
  words: readonly EarWord[];
  speech: Speech;
}

/**
 * Has a story spoken: writes it for the ear, hears how long each line takes, fits the lines into the scenes and
 * puts them on one track as long as the film. The same story and voice give the same track.
 */
export async function narrateStory(
  speechModel: SpeechModel,
  story: Pick<Story, 'scenes' | 'call_to_action'>,
  { voice, signal }: NarrationWish,
): Promise<{ narration: Narration; track: Recording }> {
  const spoken = await speakScenes(speechModel, linesOf(story), { voice, signal });
  const plans = planNarration(
    spoken.map((parts, index) => ({
      frames: Math.round((story.scenes[index]?.duration ?? 0) * FPS),
      parts: parts.map(({ name, speech }) => ({ name, seconds: secondsOf(speech) })),
    })),
  );
  const chosen = plans.map(({ parts }, index) =>
    (spoken[index] ?? []).filter(({ name }) => parts.includes(name)),
  );
  const told = await hurry(speechModel, { chosen, plans }, { voice, signal });
  return layOut(told, plans, { model: speechModel.id, voice });
}

type Lines = readonly Pick<Part, 'name' | 'words'>[];

/** What could be said, scene by scene; what cannot be spoken is left out. */
function linesOf({ scenes, call_to_action }: Pick<Story, 'scenes' | 'call_to_action'>): Lines[] {
  return scenes.map(({ headline, support }, index) => {
    const call = index === scenes.length - 1 && !says(headline, call_to_action);
    const texts: [PartName, string | null][] = [
      ['headline', headline],
      ['support', support],
      ['call_to_action', call && !says(support, call_to_action) ? call_to_action : null],
    ];
    return texts
      .map(([name, text]) => ({ name, words: writeForEar(text ?? '') }))
      .filter(({ words }) => words.length > 0);
  });
}

function says(line: string | null, words: string): boolean {
  return (line ?? '').toLowerCase().includes(words.toLowerCase());
}

async function speakScenes(
  speechModel: SpeechModel,
  scenes: readonly Lines[],
  wish: NarrationWish,
): Promise<Part[][]> {
  const lines = scenes.flat();
  const speeches = await speechModel.speak(
    lines.map(({ words }) => ({ words: words.map((word) => word.spoken), pace: 1 })),
    wish,
  );
  return scenes.map((scene) => scene.map((line) => ({ ...line, speech: speechOf(line) })));

  function speechOf(line: Lines[number]): Speech {
    const speech = speeches[lines.indexOf(line)];
    if (!speech) throw new Error('unreachable: every line is answered');
    return speech;
  }
}

/** Speaks the lines of hurried scenes again, faster. */
async function hurry(
  speechModel: SpeechModel,
  { chosen, plans }: { chosen: readonly Part[][]; plans: readonly NarratedScene[] },
  wish: NarrationWish,
): Promise<Part[][]> {
  const paceOf = (index: number) => plans[index]?.pace ?? 1;
  const hurried = chosen.flatMap((parts, index) =>
    paceOf(index) > 1 ? parts.map((part) => ({ part, pace: paceOf(index) })) : [],
  );
  if (hurried.length === 0) return [...chosen];
  const speeches = await speechModel.speak(
    hurried.map(({ part, pace }) => ({ words: part.words.map((word) => word.spoken), pace })),
    wish,
  );
  return chosen.map((parts) =>
    parts.map((part) => ({
      ...part,
      speech: speeches[hurried.findIndex((entry) => entry.part === part)] ?? part.speech,
    })),
  );
}

/** Puts every line at its time. A line that came out too long for its scene after all is not said. */
function layOut(
  told: readonly Part[][],
  plans: readonly NarratedScene[],
  { model, voice }: Pick<Narration, 'model' | 'voice'>,
): { narration: Narration; track: Recording } {
  const sampleRate = told.flat()[0]?.speech.sample_rate ?? 16_000;
  const frames = plans.reduce((sum, scene) => sum + scene.frames, 0);
  const samples = new Float32Array(Math.round((frames * sampleRate) / FPS));
  let start = 0;
  const scenes = plans.map((plan, index) => {
    const end = start + plan.frames;
    let next = start + LEAD_FRAMES;
    const lines = (told[index] ?? []).flatMap((part) => {
      const line = lineAt(part, next);
      if (line.to >= end) return [];
      samples.set(part.speech.samples, Math.round((line.from * sampleRate) / FPS));
      next = line.to + BREATH_FRAMES;
      return [line];
    });
    start = end;
    return { frames: plan.frames, lines };
  });
  return { narration: { model, voice, scenes }, track: { samples, sampleRate } };
}

function lineAt({ name, words, speech }: Part, from: number): NarratedLine {
  const toFrame = (seconds: number) => from + Math.round(seconds * FPS);
  return {
    part: name,
    from,
    to: from + Math.ceil(secondsOf(speech) * FPS),
    words: words.map(({ shown }, index) => ({
      text: shown,
      from: toFrame(speech.words[index]?.from ?? 0),
      to: toFrame(speech.words[index]?.to ?? 0),
    })),
  };
}

function secondsOf({ samples, sample_rate }: Speech): number {
  return samples.length / sample_rate;
}
