import { breathe } from './breathe.ts';
import { demandAudio, framesOf, openMedia } from './media-input.ts';
import { openSoundGraph } from './sound-graph.ts';
import { openSpans, type Span } from './spans.ts';

const FRAMES_A_BREATH = 200;
/** Quieter than this nobody hears anything at −14 LUFS; half a second is told, what is too long is for others to say. */
const OPTIONS = 'n=-50dB:d=0.5';

/** Where a film is silent, as FFmpeg's own filter hears it. Runs in the child. */
export async function hearSilence(file: string, endSeconds: number): Promise<Span[]> {
  const input = openMedia(file);
  const silent = openSpans('lavfi.silence_start', 'lavfi.silence_end');
  let graph: ReturnType<typeof openSoundGraph> | undefined;
  let frames = 0;
  for (const frame of framesOf(input, demandAudio(input))) {
    graph ??= openSoundGraph(frame, {
      filter: 'silencedetect',
      options: OPTIONS,
      hear: (heard) => silent.note(heard.getMetadata().getAll()),
      doing: 'listening for silence',
    });
    graph.add(frame);
    if (++frames % FRAMES_A_BREATH === 0) await breathe();
  }
  graph?.add(null);
  return silent.all(endSeconds);
}
