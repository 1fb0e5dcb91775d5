import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterEach, expect, test } from 'vitest';
import { fetchFilm } from './fetch-film.ts';

let close: () => void = () => undefined;
afterEach(() => close());

async function aServer(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  close = () => {
    server.closeAllConnections();
    server.close();
  };
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const signal = AbortSignal.timeout(10_000);
const onlyPublic = { signal, isOwnAddress: () => false };

test.each([
  ['http://example.com/a.mp4', /not https/],
  ['https://127.0.0.1/a.mp4', /not on the public network/],
  ['https://[::1]/a.mp4', /not on the public network/],
  ['https://169.254.169.254/latest/meta-data', /not on the public network/],
  ['https://localhost/a.mp4', /not on the public network/],
  ['file:///etc/passwd', /not https/],
])('an address like %s is not fetched', async (address, why) => {
  await expect(fetchFilm(address, onlyPublic)).rejects.toMatchObject({
    code: 'REFUSED',
    message: expect.stringMatching(why) as string,
  });
});

test('a redirect is checked like the address itself', async () => {
  const url = await aServer((_request, response) => {
    response.writeHead(302, { location: 'https://10.0.0.1/secret' }).end();
  });
  const isOwnAddress = ({ origin }: URL) => origin === url;

  await expect(fetchFilm(`${url}/a.mp4`, { signal, isOwnAddress })).rejects.toThrow(
    /public network/,
  );
});

test('a film comes whole, or the end of it is told', async () => {
  const url = await aServer((request, response) => {
    response.writeHead(200, { 'content-length': 8 });
    if (request.url === '/whole') response.end('12345678');
    else response.write('1234', () => response.socket?.destroy());
  });
  const own = { signal, isOwnAddress: () => true };

  expect((await buffer(await fetchFilm(`${url}/whole`, own))).toString()).toBe('12345678');
  await expect(fetchFilm(`${url}/half`, own).then(buffer)).rejects.toThrow(/ended too early/);
});

test('more bytes than a film has are not taken', async () => {
  const url = await aServer((_request, response) => {
    response.writeHead(200, { 'content-length': 900_000_000 }).write('1');
  });

  await expect(fetchFilm(url, { signal, isOwnAddress: () => true })).rejects.toThrow(/too large/);
});
