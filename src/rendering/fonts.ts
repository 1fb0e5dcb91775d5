import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { GlobalFonts } from '@napi-rs/canvas';
import type { FontFace } from './draw/film-spec.ts';
import { fontAlias } from './draw/font-string.ts';

const require = createRequire(import.meta.url);
const registered = new Set<string>();

/** Makes a film's fonts known to the canvas, from their npm packages and never from the system. */
export function registerFonts(faces: readonly FontFace[]): void {
  for (const face of faces) {
    const path = fontFile(face);
    if (registered.has(path)) continue;
    if (!GlobalFonts.registerFromPath(path, fontAlias(face))) {
      throw new Error(`The font file ${path} cannot be read; run npm ci to install it again.`);
    }
    registered.add(path);
  }
}

export function fontFile({ family, subset, weight, style }: FontFace): string {
  const name = family.toLowerCase().replaceAll(' ', '-');
  const folder = dirname(require.resolve(`@fontsource/${name}/package.json`));
  return join(folder, 'files', `${name}-${subset}-${weight}-${style}.woff2`);
}
