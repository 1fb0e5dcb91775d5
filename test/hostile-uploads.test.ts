import { deflateSync, crc32 } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenDatabase } from '#src/platform/database/open-database.ts';
import { freshSqlite } from './support/databases.ts';
import { aForm, type FormPart } from './support/forms.ts';
import { testStudio, type TestStudio } from './support/test-studio.ts';

let database: OpenDatabase;
let studio: TestStudio;
let token: string;
beforeAll(async () => {
  database = await freshSqlite();
  studio = await testStudio(database.db);
  ({ token } = await studio.signUp('ada'));
});
afterAll(async () => {
  await studio[Symbol.asyncDispose]();
  await database[Symbol.asyncDispose]();
});

const URL = '/api/product-images';

function send(parts: readonly FormPart[], url = URL) {
  const { headers, body } = aForm(parts);
  return studio.ask({ method: 'POST', url, token, headers, body });
}

async function nothingIsLeft() {
  const kept: string[] = [];
  for await (const { key } of studio.app.files.list('products')) kept.push(key);
  expect(kept).toEqual([]);
  expect(await studio.app.files.leftovers(new Date(Date.now() + 60_000))).toEqual([]);
  for (const table of ['product_images', 'brand_styles'] as const)
    expect(await database.db.selectFrom(table).selectAll().execute()).toEqual([]);
}

const photo = (width = 64, height = 64) =>
  sharp({ create: { width, height, channels: 3, background: '#c0392b' } });

const svg = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${inside}</svg>`;

/** What calls itself a picture and is none. */
const NO_PICTURES: Record<string, Buffer | string> = {
  nothing: '',
  'one byte': 'x',
  text: 'this is a picture, honestly',
  'a page': '<!doctype html><script>alert(1)</script>',
  'a page after a gap': '\n\n  <html onload=alert(1)>',
  SVG: svg(''),
  'SVG with a script': svg('<script>alert(1)</script>'),
  'SVG that reads a file': svg('<image href="file:///etc/passwd"/>'),
  'SVG that swells': `<!DOCTYPE s [<!ENTITY a "${'x'.repeat(99)}"><!ENTITY b "&a;&a;&a;">]>${svg('&b;')}`,
  'XML with an entity from a file':
    '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><r>&x;</r>',
  JSON: '{"picture": true}',
  PHP: '<?php system($_GET["c"]);',
  'a shell script': '#!/bin/sh\nrm -rf /',
  JavaScript: 'alert(document.cookie)',
  PDF: '%PDF-1.7\n%âãÏÓ',
  PostScript: '%!PS-Adobe-3.0 EPSF-3.0',
  'a Windows program': 'MZ\x90\x00',
  'a Linux program': '\x7fELF\x02\x01\x01',
  ZIP: 'PK\x03\x04',
  gzip: Buffer.from([0x1f, 0x8b, 8, 0]),
  BMP: 'BM\x36\x00\x00\x00',
  icon: Buffer.from([0, 0, 1, 0, 1, 0]),
  Photoshop: '8BPS\x00\x01',
  MP4: '\x00\x00\x00\x18ftypmp42',
  'an MP3': 'ID3\x03\x00',
  'an SQLite file': 'SQLite format 3\x00',
  'JPEG in its first bytes alone': Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]),
  'PNG in its first bytes alone': '\x89PNG\r\n\x1a\n',
  'GIF in its first bytes alone': 'GIF89a',
  'WebP in its first bytes alone': 'RIFF\x00\x00\x00\x00WEBPVP8 ',
  'TIFF in its first bytes alone': 'II*\x00\x08\x00\x00\x00',
  'AVIF in its first bytes alone': '\x00\x00\x00\x1cftypavif',
  'GIF and JavaScript at once': 'GIF89a=1;alert(1)//',
  'JPEG and a page at once': Buffer.concat([
    Buffer.from([0xff, 0xd8, 0xff, 0xfe]),
    Buffer.from('<script>alert(1)</script>'),
  ]),
  'noise after a PNG signature': Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    Buffer.alloc(3000, 7),
  ]),
};

test.each(Object.entries(NO_PICTURES))('%s is no picture', async (_what, bytes) => {
  const content = typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes;

  const { status, body } = await send([
    { name: 'file', filename: 'innocent.png', type: 'image/png', content },
  ]);

  expect(status).toBe(422);
  expect(body.error.details['field']).toBe('file');
  expect(body.error.message).toContain('innocent.png');
  await nothingIsLeft();
});

// Not GIF: its decoder shows the half there is.
test.each(['jpeg', 'png', 'webp', 'tiff', 'avif'] as const)(
  'half a picture is none: %s',
  async (format) => {
    const whole = await photo(400, 400).composite([]).toFormat(format).toBuffer();
    const content = whole.subarray(0, whole.length / 2);

    const { status } = await send([{ name: 'file', filename: `half.${format}`, content }]);

    expect(status).toBe(422);
    await nothingIsLeft();
  },
);

/** A chunk of a PNG. */
function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(content.length, 0);
  ends.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)]);
}

/** A few kilobytes that unfold into very many pixels. */
function pngBomb(side: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header[8] = 1;
  const rows = deflateSync(Buffer.alloc(Math.ceil(side / 8 + 1) * Math.min(side, 2000)));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A JPEG whose header says it is as large as one can be. */
async function jpegBomb(): Promise<Buffer> {
  const picture = await photo().jpeg().toBuffer();
  const header = picture.indexOf(Buffer.from([0xff, 0xc0]));
  picture.fill(0xff, header + 5, header + 9);
  return picture;
}

const BOMBS: [what: string, make: () => Buffer | Promise<Buffer>][] = [
  ['a PNG of 400 megapixels', () => pngBomb(20_000)],
  ['a PNG of 10,000 megapixels', () => pngBomb(100_000)],
  ['a JPEG that says 65535 × 65535', () => jpegBomb()],
];

test.each(BOMBS)('%s is refused before it is unfolded', async (_what, make) => {
  const { status, body } = await send([
    { name: 'file', filename: 'large.png', content: await make() },
  ]);

  expect(status).toBe(422);
  expect(body.error.message).toContain('large.png');
  await nothingIsLeft();
});

const PNG = await photo().png().toBuffer();
const FILE: FormPart = { name: 'file', filename: 'mug.png', type: 'image/png', content: PNG };
const field = (name: string, content: string): FormPart => ({ name, content });

/** A good picture in a bad form. */
const BAD_FORMS: [what: string, status: number, parts: FormPart[]][] = [
  ['no file', 422, [field('name', 'Mug')]],
  ['a field where the file belongs', 422, [field('file', 'mug.png')]],
  ['the file in another field', 422, [{ ...FILE, name: 'picture' }]],
  ['two files', 413, [FILE, FILE]],
  ['more than 20 MB', 413, [{ ...FILE, content: Buffer.alloc(20 * 1024 * 1024 + 1, PNG) }]],
  ['eleven fields', 413, [FILE, ...Array<FormPart>(11).fill(field('name', 'Mug'))]],
  ['a field that is too long', 422, [field('description', 'x'.repeat(5000)), FILE]],
  ['an empty name', 422, [field('name', '  '), FILE]],
  ['a name that is too long', 422, [field('name', 'x'.repeat(201)), FILE]],
  ['a category that is too long', 422, [FILE, field('category', 'x'.repeat(101))]],
  ['too many tags', 422, [FILE, field('tags', 'a,'.repeat(31))]],
  ['a field nobody knows', 422, [FILE, field('colour', 'red')]],
  ['a field that would change all objects', 400, [FILE, field('__proto__', 'red')]],
];

test.each(BAD_FORMS)('a form with %s is refused with %i', async (_what, expected, parts) => {
  const { status, body } = await send(parts);

  expect({ status, why: body.error.message }).toMatchObject({ status: expected });
  expect(body.error.message).not.toBe('');
  await nothingIsLeft();
});

test.each([
  ['JSON', 415, 'application/json', '{"file": "x"}'],
  ['plain text', 415, 'text/plain', 'file'],
  ['a web form without files', 415, 'application/x-www-form-urlencoded', 'file=x'],
  ['bare bytes', 415, 'image/png', PNG.toString('latin1')],
  ['a form without a boundary', 400, 'multipart/form-data', 'x'],
  ['an empty form', 422, 'multipart/form-data; boundary=a', ''],
  [
    'another boundary than it says',
    400,
    'multipart/form-data; boundary=a',
    '--b\r\n\r\nx\r\n--b--',
  ],
  [
    'a form that breaks off',
    400,
    'multipart/form-data; boundary=a',
    '--a\r\ncontent-disposition: form-data; name="file"; filename="a.png"\r\n\r\n\x89PNG',
  ],
])('%s instead of a form is refused with %i', async (_what, expected, type, body) => {
  const answer = await studio.ask({
    method: 'POST',
    url: URL,
    token,
    headers: { 'content-type': type },
    body,
  });

  expect({ status: answer.status, body: answer.body }).toMatchObject({ status: expected });
  await nothingIsLeft();
});

test('a brand’s picture is held to the same', async () => {
  for (const content of [svg(''), '<html>', '']) {
    const parts = [{ name: 'file', filename: 'logo.png', content }];
    expect((await send(parts, '/api/brand-styles/from-picture')).status).toBe(422);
  }
  const grey = await sharp({ create: { width: 9, height: 9, channels: 4, background: '#0000' } })
    .png()
    .toBuffer();
  const parts = [{ name: 'file', filename: 'clear.png', content: grey }];
  expect((await send(parts, '/api/brand-styles/from-picture')).status).toBe(422);
  await nothingIsLeft();
});

test('a picture is kept as it is, shown upright without where it was taken, and goes whole', async () => {
  const taken = await photo(60, 40)
    .jpeg()
    .withExif({
      IFD0: { Artist: 'Ada' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer();
  const name = '../../../etc/passwd\u202E.png';

  const { status, body } = await send([
    { name: 'file', filename: name, type: 'text/html', content: taken },
    field('tags', 'summer, mug'),
    field('category', 'packaging'),
  ]);

  expect({ status, body }).toMatchObject({
    status: 201,
    body: {
      image_width: 40,
      image_height: 60,
      mime_type: 'image/jpeg',
      tags: ['summer', 'mug'],
      category: 'packaging',
    },
  });
  const shown = await studio.server.inject({
    url: String(body['image_url']),
    headers: { authorization: `Bearer ${token}` },
  });
  expect(shown.headers['content-type']).toBe('image/webp');
  expect(await sharp(shown.rawPayload).metadata()).toMatchObject({ width: 40, height: 60 });
  expect((await sharp(shown.rawPayload).metadata()).exif).toBeUndefined();
  const grace = await studio.signUp('grace');
  for (const url of [String(body['image_url']), `${URL}/${body.id}`])
    expect((await studio.ask({ url, token: grace.token })).status).toBe(404);

  const change = { method: 'PATCH', url: `${URL}/${body.id}`, token } as const;
  expect((await studio.ask({ ...change, body: { tags: ['winter'] } })).body).toMatchObject({
    tags: ['winter'],
    category: 'packaging',
  });
  await studio.ask({ method: 'DELETE', url: `${URL}/${body.id}`, token });
  await nothingIsLeft();
});
