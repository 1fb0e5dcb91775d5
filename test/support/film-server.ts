import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { FontFace } from '#src/rendering/draw/film-spec.ts';
import { fontFile } from '#src/rendering/fonts.ts';

const PAGE = fileURLToPath(new URL('film-page.ts', import.meta.url));

export interface FilmServer {
  url: string;
  /** The picture of a frame that the page sends; ask before it does. */
  nextPicture(frame: number): Promise<Buffer>;
  close(): void;
}

/** Serves the page that draws, a film's fonts and its pictures, and takes the frames it draws. */
export async function serveFilm(images: Readonly<Record<string, string>>): Promise<FilmServer> {
  const script = await bundlePage();
  const waiting = new Map<string, (picture: Buffer) => void>();

  const answer = async (
    request: IncomingMessage,
  ): Promise<readonly [type: string, body: string | Buffer]> => {
    const [, kind = '', name = ''] = decodeURIComponent(request.url ?? '').split('/');
    switch (kind) {
      case '':
        return ['text/html', `<canvas style="display:block"></canvas><script>${script}</script>`];
      case 'fonts':
        return ['font/woff2', await readFile(fontFile(JSON.parse(name) as FontFace))];
      case 'images':
        return ['image/png', await readFile(images[name] ?? '')];
      case 'frames':
        waiting.get(name)?.(await buffer(request));
        waiting.delete(name);
        return ['text/plain', ''];
      default:
        throw new Error(`nothing is served at ${request.url}`);
    }
  };
  const server = createServer((request, response) => {
    answer(request).then(
      ([type, body]) => response.setHeader('content-type', `${type}; charset=utf-8`).end(body),
      (error: unknown) => response.writeHead(404).end(String(error)),
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    nextPicture: (frame) => new Promise((resolve) => waiting.set(String(frame), resolve)),
    close: () => server.close(),
  };
}

async function bundlePage(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [PAGE],
    bundle: true,
    format: 'iife',
    globalName: 'filmPage',
    write: false,
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}
