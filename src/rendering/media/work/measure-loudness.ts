import { AV_LOG_WARNING, AV_OPT_TYPE_DOUBLE } from 'node-av/constants';
import { Log } from 'node-av/lib';
import { MediaError } from '../media-error.ts';
import { breathe } from './breathe.ts';
import { demandAudio, framesOf, openMedia } from './media-input.ts';
import { openSoundGraph } from './sound-graph.ts';

export interface Loudness {
  /** −70 when the whole track is too quiet to count. */
  integratedLufs: number;
  truePeakDbtp: number;
  loudnessRangeLu: number;
}

const FRAMES_A_BREATH = 200;
const METER = {
  filter: 'ebur128',
  options: 'peak=true:framelog=quiet',
  doing: 'measuring loudness',
};

/** Runs the sound through FFmpeg's `ebur128` filter. Runs in the child. */
export async function measureLoudness({ file }: { file: string }): Promise<Loudness> {
  Log.setLevel(AV_LOG_WARNING); // the filter prints a summary of its own
  const input = openMedia(file);
  let meter: ReturnType<typeof openSoundGraph> | undefined;
  let frames = 0;
  for (const frame of framesOf(input, demandAudio(input))) {
    meter ??= openSoundGraph(frame, METER);
    meter.add(frame);
    if (++frames % FRAMES_A_BREATH === 0) await breathe();
  }
  if (!meter) throw new MediaError('broken', `${file} has no sound that can be decoded.`);
  meter.add(null);
  const { filter } = meter;
  const read = (option: string) => filter.getOption(option, AV_OPT_TYPE_DOUBLE) ?? Number.NaN;
  return {
    integratedLufs: read('integrated'),
    truePeakDbtp: read('true_peak'),
    loudnessRangeLu: read('range'),
  };
}
