import { open } from 'node:fs/promises';

const HEAD_BYTES = 16;

/**
 * What a file's first bytes say it is; undefined when it is none of the pictures we take. Asked before any
 * library looks at it: what is no picture (SVG, HTML, PDF, scripts) never reaches one.
 */
export async function sniffPicture(file: string): Promise<string | undefined> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return typeOf(buffer.subarray(0, bytesRead));
  } finally {
    await handle.close();
  }
}

function typeOf(head: Buffer): string | undefined {
  const text = head.toString('latin1');
  if (text.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (/^GIF8[79]a/.test(text)) return 'image/gif';
  if (/^(II\*\0|MM\0\*)/.test(text)) return 'image/tiff';
  if (/^RIFF.{4}WEBP/s.test(text)) return 'image/webp';
  if (/^.{4}ftyp(avif|avis|mif1)/s.test(text)) return 'image/avif';
  return undefined;
}
