import { AVERROR_EAGAIN } from 'node-av/constants';
import { Frame, type Rational, avGetPixFmtName } from 'node-av/lib';
import { check } from './check.ts';
import { type FilterStep, linkFilters } from './filter-graph.ts';

interface Wishes {
  /** Of the frames that go in. */
  timeBase: Rational;
  filters: readonly FilterStep[];
  doing: string;
}

/** Sends decoded pictures through FFmpeg's filters, one out for one in, set up for pictures like the first. */
export function openPictureGraph(first: Frame, { timeBase, filters, doing }: Wishes) {
  const { source, sink } = linkFilters({
    from: { filter: 'buffer', options: pictureFormat(first, timeBase) },
    through: filters,
    into: 'buffersink',
    doing,
  });

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
