/** One channel of sound as it is kept on disk: RIFF, PCM, 16 bits. */
export interface Recording {
  /** 1 is full scale. */
  samples: Float32Array<ArrayBuffer>;
  sampleRate: number;
}

const HEADER_BYTES = 44;
const FULL_SCALE = 32_767;

export function toWav({ samples, sampleRate }: Recording): Uint8Array {
  const bytes = new Uint8Array(HEADER_BYTES + samples.length * 2);
  const view = new DataView(bytes.buffer);
  writeText(bytes, 0, 'RIFF');
  view.setUint32(4, bytes.length - 8, true);
  writeText(bytes, 8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true); // PCM
  view.setUint16(22, 1, true); // one channel
  view.setUint32(24, sampleRate, true);
  view.setUint32(28, sampleRate * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  writeText(bytes, 36, 'data');
  view.setUint32(40, samples.length * 2, true);
  samples.forEach((sample, at) => {
    const held = Math.max(-1, Math.min(1, sample));
    view.setInt16(HEADER_BYTES + at * 2, Math.round(held * FULL_SCALE), true);
  });
  return bytes;
}

/** Reads one channel of 16 bits; chunks it does not know are passed over. */
export function readWav(bytes: Uint8Array): Recording {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let sampleRate = 0;
  for (let at = 12; at + 8 <= bytes.length;) {
    const size = view.getUint32(at + 4, true);
    const name = String.fromCharCode(...bytes.subarray(at, at + 4));
    if (name === 'fmt ') sampleRate = view.getUint32(at + 12, true);
    if (name === 'data') {
      // A program that writes into a pipe does not know the size beforehand.
      const length = Math.min(size, bytes.length - at - 8) >> 1;
      const samples = new Float32Array(length);
      for (let index = 0; index < length; index++) {
        samples[index] = view.getInt16(at + 8 + index * 2, true) / FULL_SCALE;
      }
      return { samples, sampleRate };
    }
    at += 8 + size + (size % 2);
  }
  throw new Error('This is no sound file of one channel.');
}

function writeText(bytes: Uint8Array, at: number, text: string) {
  for (let index = 0; index < text.length; index++) bytes[at + index] = text.charCodeAt(index);
}
