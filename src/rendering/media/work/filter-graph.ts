import { Filter, type FilterContext, FilterGraph, Frame } from 'node-av/lib';
import { MediaError } from '../media-error.ts';
import { check } from './check.ts';

export interface FilterStep {
  filter: string;
  options: string;
}

export interface OpenedGraph {
  /** The filters asked for, in order, to read findings from. */
  filters: readonly FilterContext[];
  /** Null: no more comes. */
  add(frame: Frame | null): void;
}

interface Wishes {
  /** FFmpeg's `abuffer` and `abuffersink`, or `buffer` and `buffersink`. */
  from: FilterStep;
  through: readonly FilterStep[];
  into: string;
  /** Takes what comes out; the frame is used again for the next. */
  take: (frame: Frame) => void;
  doing: string;
}

/**
 * Graphs and their filters, held as long as the process lives: the filters point into their graph, and
 * node-av frees that as soon as the garbage collector finds that nobody holds the graph itself.
 */
const KEPT: unknown[] = [];

interface Chain {
  source: FilterContext;
  filters: readonly FilterContext[];
  sink: FilterContext;
}

/** Sets up FFmpeg's filters one after the other, between what frames are put into and what they are taken from. */
export function linkFilters({ from, through, into, doing }: Omit<Wishes, 'take'>): Chain {
  const graph = new FilterGraph();
  graph.alloc();
  const source = createFilter(graph, from.filter, from.options);
  const filters = through.map(({ filter, options }) => createFilter(graph, filter, options));
  const sink = createFilter(graph, into, null);
  const chain = [source, ...filters, sink];
  KEPT.push(graph, chain);
  chain.slice(1).forEach((next, index) => check(chain[index]?.link(0, next, 0) ?? 0, doing));
  check(graph.configSync(), doing);
  return { source, filters, sink };
}

/** Sends decoded frames through FFmpeg's filters, one after the other. */
export function openFilterGraph({ take, ...wishes }: Wishes): OpenedGraph {
  const { source, filters, sink } = linkFilters(wishes);

  const taken = new Frame();
  taken.alloc();
  return {
    filters,
    add(frame) {
      check(source.buffersrcAddFrameSync(frame), wishes.doing);
      while (sink.buffersinkGetFrameSync(taken) >= 0) {
        take(taken);
        taken.unref();
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
