import {
  type FilterContext,
  type Frame,
  avChannelLayoutDescribe,
  avGetSampleFmtName,
} from 'node-av/lib';
import { openFilterGraph } from './filter-graph.ts';

interface SoundGraph {
  /** The filter asked for, to read its findings from. */
  filter: FilterContext;
  /** Null: no more comes. */
  add(frame: Frame | null): void;
}

interface Wishes {
  filter: string;
  options: string;
  /** Takes what comes out; the frame is used again for the next. */
  hear?: (frame: Frame) => void;
  doing: string;
}

/** Sends decoded sound through one of FFmpeg's filters, set up for sound like the first frame. */
export function openSoundGraph(first: Frame, { filter, options, hear, doing }: Wishes): SoundGraph {
  const graph = openFilterGraph({
    from: { filter: 'abuffer', options: soundFormat(first) },
    through: [{ filter, options }],
    into: 'abuffersink',
    take: (heard) => hear?.(heard),
    doing,
  });
  const [asked] = graph.filters;
  if (!asked) throw new Error('unreachable: one filter was asked for');
  return { filter: asked, add: (frame) => graph.add(frame) };
}

/** Some files say how many channels they have, but not which. */
const LAYOUTS_BY_COUNT: Readonly<Record<string, string>> = {
  '1 channels': 'mono',
  '2 channels': 'stereo',
  '4 channels': 'quad',
  '6 channels': '5.1',
  '8 channels': '7.1',
};

function soundFormat(frame: Frame) {
  const format = avGetSampleFmtName(frame.format as never) ?? 'unknown';
  const told = avChannelLayoutDescribe(frame.channelLayout) ?? 'stereo';
  const layout = LAYOUTS_BY_COUNT[told] ?? told;
  return `sample_rate=${frame.sampleRate}:sample_fmt=${format}:channel_layout=${layout}:time_base=1/${frame.sampleRate}`;
}
