import { expect, test } from 'vitest';
import { isCommonPassword } from './common-passwords.ts';

test.each([
  'password',
  'Password1!',
  'P@ssw0rd',
  'pa55w0rd1',
  'qwertyuiop',
  'Welcome2024',
  '12345678',
  '87654321',
  'abcdefgh',
  'aaaaaaaa',
  'abababab',
  '19841984',
  'iloveyou!!',
  'changeme123',
])('%s is tried first', (password) => {
  expect(isCommonPassword(password)).toBe(true);
});

test.each([
  'correct horse battery staple',
  'Mugs by Ada & Sons',
  'kR7#vT9q',
  'passwords are for people',
  'pässwörter überall',
  '密码是一个秘密的东西',
])('%s is not', (password) => {
  expect(isCommonPassword(password)).toBe(false);
});
