import { cleanText } from '#src/platform/database/clean-text.ts';

/** What no file name may hold on some system, and what would end the header. */
// eslint-disable-next-line no-control-regex -- controls are among it
const UNSAFE = /[\0-\x1f\x7f"\\/:*?<>|]+/g;

/** Shown in place without a name, else a download under it, in any script. */
export function contentDisposition(downloadName: string | undefined): string {
  if (downloadName === undefined) return 'inline';
  const name = cleanText(downloadName).replace(UNSAFE, ' ').replace(/\s+/g, ' ').trim();
  const plain = name.replace(/[^\x20-\x7e]/g, '_');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, toPercent);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

const toPercent = (letter: string) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`;
