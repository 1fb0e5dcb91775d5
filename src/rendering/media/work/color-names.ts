import type { CodecParameters } from 'node-av/lib';

export interface ColorFacts {
  /** Matrix, primaries and transfer by the names FFmpeg prints, `unknown` when the file does not say. */
  colorSpace: string;
  colorPrimaries: string;
  colorTransfer: string;
  colorRange: 'limited' | 'full' | 'unknown';
}

// Numbers of ITU-T H.273.
const MATRICES: Record<number, string> = {
  0: 'gbr',
  1: 'bt709',
  5: 'bt470bg',
  6: 'smpte170m',
  9: 'bt2020nc',
};
const PRIMARIES: Record<number, string> = {
  1: 'bt709',
  5: 'bt470bg',
  6: 'smpte170m',
  9: 'bt2020',
  12: 'smpte432',
};
const TRANSFERS: Record<number, string> = {
  1: 'bt709',
  6: 'smpte170m',
  13: 'iec61966-2-1',
  14: 'bt2020-10',
  16: 'smpte2084',
  18: 'arib-std-b67',
};
const RANGES: Record<number, ColorFacts['colorRange']> = { 1: 'limited', 2: 'full' };

export function colorNames(parameters: CodecParameters): ColorFacts {
  return {
    colorSpace: MATRICES[parameters.colorSpace] ?? 'unknown',
    colorPrimaries: PRIMARIES[parameters.colorPrimaries] ?? 'unknown',
    colorTransfer: TRANSFERS[parameters.colorTrc] ?? 'unknown',
    colorRange: RANGES[parameters.colorRange] ?? 'unknown',
  };
}
