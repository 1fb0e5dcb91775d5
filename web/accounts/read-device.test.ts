import { expect, test } from 'vitest';
import { readDevice } from './read-device.ts';

test.each([
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox on Linux'],
  [
    'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0',
    'Edge on Windows',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Mobile Safari/604',
    'Safari on iPhone',
  ],
  ['curl/8.5.0', 'curl'],
  ['shop-export 2', 'shop-export 2'],
  ['', 'Something that does not say what it is'],
])('%s is called %s', (userAgent, name) => {
  expect(readDevice(userAgent).name).toBe(name);
});
