import { extname } from 'node:path';

/** What we keep and serve. SVG, HTML and the like are not among it: a browser would run them. */
const CONTENT_TYPES = new Map([
  ['.mp4', 'video/mp4'],
  ['.webm', 'video/webm'],
  ['.mov', 'video/quicktime'],
  ['.jpg', 'image/jpeg'],
  ['.jpeg', 'image/jpeg'],
  ['.png', 'image/png'],
  ['.webp', 'image/webp'],
  ['.gif', 'image/gif'],
  ['.avif', 'image/avif'],
  ['.srt', 'application/x-subrip; charset=utf-8'],
  ['.vtt', 'text/vtt; charset=utf-8'],
  ['.json', 'application/json'],
  ['.mp3', 'audio/mpeg'],
  ['.m4a', 'audio/mp4'],
  ['.wav', 'audio/wav'],
  ['.flac', 'audio/flac'],
  ['.ogg', 'audio/ogg'],
]);

const ANY_BYTES = 'application/octet-stream';

export function contentTypeOf(key: string): string {
  return CONTENT_TYPES.get(extname(key).toLowerCase()) ?? ANY_BYTES;
}
