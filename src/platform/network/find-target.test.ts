import { expect, test } from 'vitest';
import { isPublic } from './find-target.ts';

test.each([
  '127.0.0.1',
  '10.1.2.3',
  '172.16.0.1',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '224.0.0.1',
  '255.255.255.255',
  '::1',
  '::',
  'fe80::1',
  'fd00:ec2::254',
  '::ffff:10.0.0.1',
  '::ffff:a9fe:a9fe',
  '64:ff9b::7f00:1',
  '2002:7f00:1::',
  'nonsense',
  '172.20.0.1',
  'fd00::1',
  '::ffff:127.0.0.1',
  '::ffff:7f00:1',
])('%s is not on the public internet', (address) => {
  expect(isPublic(address)).toBe(false);
});

test.each([
  '93.184.216.34',
  '2606:2800:220:1:248:1893:25c8:1946',
  '::ffff:93.184.216.34',
  '8.8.8.8',
  '172.32.0.1',
  '100.128.0.1',
  '2606:4700::1111',
  '::ffff:8.8.8.8',
])('%s is on the public internet', (address) => {
  expect(isPublic(address)).toBe(true);
});
