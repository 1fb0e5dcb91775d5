import { AV_LOG_WARNING, AV_OPT_TYPE_DOUBLE } from 'node-av/constants';
import {
  Filter,
  type FilterContext,
  FilterGraph,
  Frame,
  Log,
  avChannelLayoutDescribe,
  avGetSampleFmtName,
} from 'node-av/lib';
import { MediaError } from '../media-error.ts';
import { breathe } from './breathe.ts';
import { check } from './check.ts';
import { demandAudio, framesOf, openMedia } from './media-input.ts';

export interface Loudness {
  /** −70 when the whole track is too quiet to count. */
  integratedLufs: number;
  truePeakDbtp: number;
  loudnessRangeLu: number;
}

const FRAMES_A_BREATH = 200;

/** Runs the sound through FFmpeg's `ebur128` filter. Runs in the child. */
export async function measureLoudness({ file }: { file: string }): Promise<Loudness> {
  Log.setLevel(AV_LOG_WARNING); // the filter prints a summary of its own
  const input = openMedia(file);
  let meter: Meter | undefined;
  let frames = 0;
  for (const frame of framesOf(input, demandAudio(input))) {
    meter ??= openMeter(frame);
    meter.add(frame);
    if (++frames % FRAMES_A_BREATH === 0) await breathe();
  }
  if (!meter) throw new MediaError('broken', `${file} has no sound that can be decoded.`);
  return meter.read();
}

interface Meter {
  add(frame: Frame): void;
  read(): Loudness;
}

function openMeter(first: Frame): Meter {
  const graph = new FilterGraph();
  graph.alloc();
  const source = createFilter(graph, 'abuffer', soundFormat(first));
  const meter = createFilter(graph, 'ebur128', 'peak=true:framelog=quiet');
  const sink = createFilter(graph, 'abuffersink', null);
  check(source.link(0, meter, 0), 'measuring loudness');
  check(meter.link(0, sink, 0), 'measuring loudness');
  check(graph.configSync(), 'measuring loudness');

  const heard = new Frame();
  heard.alloc();
  const drain = () => {
    while (sink.buffersinkGetFrameSync(heard) >= 0) heard.unref();
  };
  const read = (option: string) => meter.getOption(option, AV_OPT_TYPE_DOUBLE) ?? Number.NaN;
  return {
    add(frame) {
      check(source.buffersrcAddFrameSync(frame), 'measuring loudness');
      drain();
    },
    read() {
      check(source.buffersrcAddFrameSync(null), 'measuring loudness');
      drain();
      return {
        integratedLufs: read('integrated'),
        truePeakDbtp: read('true_peak'),
        loudnessRangeLu: read('range'),
      };
    },
  };
}

function createFilter(graph: FilterGraph, name: string, options: string | null): FilterContext {
  const filter = Filter.getByName(name);
  const context = filter && graph.createFilter(filter, name, options);
  if (!context) throw new MediaError('no-ffmpeg', `This FFmpeg cannot set up its filter ${name}.`);
  return context;
}

function soundFormat(frame: Frame) {
  const format = avGetSampleFmtName(frame.format as never) ?? 'unknown';
  const layout = avChannelLayoutDescribe(frame.channelLayout) ?? 'stereo';
  return `sample_rate=${frame.sampleRate}:sample_fmt=${format}:channel_layout=${layout}:time_base=1/${frame.sampleRate}`;
}
