import { AVERROR_EAGAIN } from 'node-av/constants';
import {
  Filter,
  type FilterContext,
  FilterGraph,
  Frame,
  type Rational,
  avGetPixFmtName,
} from 'node-av/lib';
import { MediaError } from '../media-error.ts';
import { check } from './check.ts';

interface Wishes {
  /** Of the frames that go in. */
  timeBase: Rational;
  filters: readonly (readonly [name: string, options: string])[];
  doing: string;
}

/** Held as long as the process lives: see sound-graph.ts. */
const KEPT: unknown[] = [];

/** Sends decoded pictures through FFmpeg's filters, one out for one in, set up for pictures like the first. */
export function openPictureGraph(first: Frame, { timeBase, filters, doing }: Wishes) {
  const graph = new FilterGraph();
  graph.alloc();
  const source = createFilter(graph, 'buffer', pictureFormat(first, timeBase));
  const between = filters.map(([name, options]) => createFilter(graph, name, options));
  const sink = createFilter(graph, 'buffersink', null);
  KEPT.push(graph, source, between, sink);
  let last = source;
  for (const filter of [...between, sink]) {
    check(last.link(0, filter, 0), doing);
    last = filter;
  }
  check(graph.configSync(), doing);

  return {
    through(frame: Frame): Frame {
      check(source.buffersrcAddFrameSync(frame), doing);
      const fitted = new Frame();
      fitted.alloc();
      const code = sink.buffersinkGetFrameSync(fitted);
      if (code === AVERROR_EAGAIN) throw new Error('unreachable: these filters keep nothing back');
      check(code, doing);
      return fitted;
    },
  };
}

function createFilter(graph: FilterGraph, name: string, options: string | null): FilterContext {
  const filter = Filter.getByName(name);
  const context = filter && graph.createFilter(filter, name, options);
  if (!context) throw new MediaError('no-ffmpeg', `This FFmpeg cannot set up its filter ${name}.`);
  return context;
}

function pictureFormat(frame: Frame, timeBase: Rational): string {
  const format = avGetPixFmtName(frame.format as never) ?? 'unknown';
  const { num, den } = frame.sampleAspectRatio;
  return [
    `video_size=${frame.width}x${frame.height}`,
    `pix_fmt=${format}`,
    `time_base=${timeBase.num}/${timeBase.den}`,
    `pixel_aspect=${num}/${Math.max(1, den)}`,
    `colorspace=${frame.colorSpace}`,
    `range=${frame.colorRange}`,
  ].join(':');
}
