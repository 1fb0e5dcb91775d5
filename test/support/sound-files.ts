import { writeFile } from 'node:fs/promises';
import {
  AV_CHANNEL_ORDER_NATIVE,
  AV_CH_LAYOUT_STEREO,
  AV_SAMPLE_FMT_FLTP,
  AV_SAMPLE_FMT_S16,
} from 'node-av/constants';
import { Codec, CodecContext, FormatContext, Frame, Packet, Rational } from 'node-av/lib';

const RATE = 44_100;
const CODECS = { mp3: 'libmp3lame', ogg: 'libvorbis', flac: 'flac', m4a: 'aac' };

interface Tune {
  seconds?: number;
  /** Silence before it begins. */
  lateSeconds?: number;
  /** Of full scale. */
  amplitude?: number;
}

/** Writes a tune of one repeated, fading note as a music file; the name's ending says in which format. */
export async function writeTune(file: string, tune: Tune = {}): Promise<string> {
  const format = file.slice(file.lastIndexOf('.') + 1);
  const samples = samplesOf(tune);
  if (format === 'wav') await writeFile(file, toWav(samples));
  else encodeTune(file, CODECS[format as keyof typeof CODECS], samples);
  return file;
}

function samplesOf({ seconds = 3, lateSeconds = 0, amplitude = 0.4 }: Tune): Float32Array {
  const silent = lateSeconds * RATE;
  return Float32Array.from({ length: Math.round(silent + seconds * RATE) }, (_, index) => {
    const at = index - silent;
    if (at < 0) return 0;
    const fading = 1 - ((at / RATE) % 0.5);
    return amplitude * fading * Math.sin((2 * Math.PI * 440 * at) / RATE);
  });
}

/** One channel of 16 bits. */
function toWav(samples: Float32Array): Buffer {
  const bytes = Buffer.alloc(44 + samples.length * 2);
  bytes.write('RIFF', 0);
  bytes.writeUInt32LE(36 + samples.length * 2, 4);
  bytes.write('WAVEfmt ', 8);
  for (const [value, at] of [
    [16, 16],
    [RATE, 24],
    [RATE * 2, 28],
    [samples.length * 2, 40],
  ] as const) {
    bytes.writeUInt32LE(value, at);
  }
  for (const [value, at] of [
    [1, 20],
    [1, 22],
    [2, 32],
    [16, 34],
  ] as const) {
    bytes.writeUInt16LE(value, at);
  }
  bytes.write('data', 36);
  for (const [at, sample] of samples.entries()) {
    bytes.writeInt16LE(Math.round(sample * 32_767), 44 + at * 2);
  }
  return bytes;
}

function encodeTune(file: string, codecName: string, samples: Float32Array) {
  const codec = Codec.findEncoderByName(codecName as never);
  if (!codec) throw new Error(`This FFmpeg has no encoder ${codecName}.`);
  const encoder = new CodecContext();
  encoder.allocContext3(codec);
  encoder.sampleRate = RATE;
  encoder.sampleFormat = codec.sampleFormats?.includes(AV_SAMPLE_FMT_FLTP)
    ? AV_SAMPLE_FMT_FLTP
    : AV_SAMPLE_FMT_S16;
  encoder.channelLayout = {
    nbChannels: 2,
    order: AV_CHANNEL_ORDER_NATIVE,
    mask: AV_CH_LAYOUT_STEREO,
  };
  encoder.timeBase = new Rational(1, RATE);
  ok(encoder.open2Sync(codec));

  const format = new FormatContext();
  ok(format.allocOutputContext2(null, null, file));
  const stream = format.newStream();
  stream.timeBase = new Rational(1, RATE);
  ok(stream.codecpar.fromContext(encoder));
  ok(format.openOutputSync());
  ok(format.writeHeaderSync());

  const packet = new Packet();
  packet.alloc();
  const give = (frame: Frame | null) => {
    ok(encoder.sendFrameSync(frame));
    while (encoder.receivePacketSync(packet) >= 0) {
      packet.streamIndex = stream.index;
      packet.rescaleTs(new Rational(1, RATE), stream.timeBase);
      ok(format.interleavedWriteFrameSync(packet));
    }
  };
  const size = encoder.frameSize || 1024;
  for (let at = 0; at + size <= samples.length; at += size) {
    give(soundFrame(encoder, samples.subarray(at, at + size), at));
  }
  give(null);
  ok(format.writeTrailerSync());
  format.closeOutputSync();
}

/** Both channels alike, as planes of floats or as pairs of 16 bits. */
function soundFrame(encoder: CodecContext, samples: Float32Array, pts: number): Frame {
  const frame = new Frame();
  frame.alloc();
  frame.format = encoder.sampleFormat;
  frame.sampleRate = RATE;
  frame.channelLayout = encoder.channelLayout;
  frame.nbSamples = samples.length;
  ok(frame.getBuffer());
  frame.pts = BigInt(pts);
  const planes = frame.data ?? [];
  if (planes.length === 2) {
    const bytes = Buffer.from(samples.slice().buffer);
    for (const plane of planes) bytes.copy(plane);
  } else {
    for (const [at, sample] of samples.entries()) {
      planes[0]?.writeInt16LE(Math.round(sample * 32_767), at * 4);
      planes[0]?.writeInt16LE(Math.round(sample * 32_767), at * 4 + 2);
    }
  }
  return frame;
}

function ok(code: number) {
  if (code < 0) throw new Error(`FFmpeg could not write a test file (${code}).`);
}
