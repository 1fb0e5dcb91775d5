import type { Line } from '../speech-model.ts';
import type { VoiceAnswer, VoiceTask } from './basic-voice.ts';
import { alignWords, PAUSE, type Phone } from './align-words.ts';
import { type Flite, openFlite } from './flite.ts';
import { readWav } from '#src/rendering/sound/wav.ts';

/** Kept before the first and after the last sound, seconds: a breath, so that nothing is clipped. */
const BREATH_BEFORE = 0.02;
const BREATH_AFTER = 0.06;

// Whoever asked is gone, perhaps killed: nobody wants the answer.
process.on('disconnect', () => process.exit(1));

process.on('message', (task: VoiceTask) => {
  void speakAll(task).then((answer) => process.send?.(answer));
});

async function speakAll({ lines, voice }: VoiceTask): Promise<VoiceAnswer> {
  try {
    const flite = await openFlite();
    return { speeches: lines.map((line) => speakLine(flite, line, voice)) };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

function speakLine(flite: Flite, { words, pace }: Line, voice: string) {
  const { wav, phones } = flite.speak(words.join(' '), { voice, pace });
  const { samples, sampleRate } = readWav(wav);
  const { from, to } = soundingPart(phones, samples.length / sampleRate);
  const spans = alignWords(flite.soundsOf(words), phones);
  return {
    samples: samples.slice(Math.round(from * sampleRate), Math.round(to * sampleRate)),
    sample_rate: sampleRate,
    words: spans.map((span) => ({ from: span.from - from, to: span.to - from })),
  };
}

function soundingPart(phones: readonly Phone[], seconds: number): { from: number; to: number } {
  const first = phones.findIndex(({ name }) => name !== PAUSE);
  const last = phones.findLast(({ name }) => name !== PAUSE);
  if (first < 0 || !last) throw new Error('nothing of it can be spoken');
  return {
    from: Math.max(0, (phones[first - 1]?.end ?? 0) - BREATH_BEFORE),
    to: Math.min(seconds, last.end + BREATH_AFTER),
  };
}
