import { open } from 'node:fs/promises';

/** True when the file is an MP4 whose `moov` box comes before its first `mdat`. */
export async function isFaststart(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const head = Buffer.alloc(16);
    for (let position = 0; ;) {
      const { bytesRead } = await handle.read(head, 0, 16, position);
      if (bytesRead < 8) return false;
      const name = head.toString('latin1', 4, 8);
      if (name === 'moov') return true;
      if (name === 'mdat' || !/^[\w ]{4}$/.test(name)) return false;
      const size = sizeOfBox(head);
      if (size < 8) return false;
      position += size;
    }
  } finally {
    await handle.close();
  }
}

/** A size of 1 means that the true one follows in 64 bits. */
function sizeOfBox(head: Buffer): number {
  const size = head.readUInt32BE(0);
  return size === 1 ? Number(head.readBigUInt64BE(8)) : size;
}
