import {
  Filter,
  type FilterContext,
  FilterGraph,
  Frame,
  avChannelLayoutDescribe,
  avGetSampleFmtName,
} from 'node-av/lib';
import { MediaError } from '../media-error.ts';
import { check } from './check.ts';

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

/**
 * Graphs and their filters, held as long as the process lives: the filters point into their graph, and
 * node-av frees that as soon as the garbage collector finds that nobody holds the graph itself.
 */
const KEPT: unknown[] = [];

/** Sends decoded sound through one of FFmpeg's filters, set up for sound like the first frame. */
export function openSoundGraph(
  first: Frame,
  { filter: name, options, hear, doing }: Wishes,
): SoundGraph {
  const graph = new FilterGraph();
  graph.alloc();
  const source = createFilter(graph, 'abuffer', soundFormat(first));
  const filter = createFilter(graph, name, options);
  const sink = createFilter(graph, 'abuffersink', null);
  KEPT.push(graph, source, filter, sink);
  check(source.link(0, filter, 0), doing);
  check(filter.link(0, sink, 0), doing);
  check(graph.configSync(), doing);

  const heard = new Frame();
  heard.alloc();
  return {
    filter,
    add(frame) {
      check(source.buffersrcAddFrameSync(frame), doing);
      while (sink.buffersinkGetFrameSync(heard) >= 0) {
        hear?.(heard);
        heard.unref();
      }
    },
  };
}

function createFilter(graph: FilterGraph, name: string, options: string | null): FilterContext {
  const filter = Filter.getByName(name);
  const context = filter && graph.createFilter(filter, name, options);
  if (!context) throw new MediaError('no-ffmpeg', `This FFmpeg cannot set up its filter ${name}.`);
  return context;
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
