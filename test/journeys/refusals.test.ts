import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anInstallation, type Installation } from '../support/cli.ts';

let installation: Installation;
beforeAll(async () => {
  installation = await anInstallation();
  await writeFile(join(installation.folder, 'words.png'), 'not a picture');
});
afterAll(() => installation[Symbol.asyncDispose]());

test.each([
  ['no prompt', [], 'Say what the ad is for'],
  ['an empty prompt', ['   '], 'The prompt is empty'],
  [
    'a prompt that no film can hold',
    ['a'.repeat(5001)],
    'The prompt is too long: 5,000 characters at most.',
  ],
  [
    'a film that is too short',
    ['Tea', '--duration', '5'],
    'The duration must be at least 6 seconds.',
  ],
  [
    'a film that is too long',
    ['Tea', '--duration', '61'],
    'The duration must be at most 60 seconds.',
  ],
  [
    'a duration that is no number',
    ['Tea', '--duration', 'long'],
    '--duration long is not a whole number.',
  ],
  [
    'an unknown aspect ratio',
    ['Tea', '--aspect', '3:2'],
    '--aspect 3:2 is unknown: use 9:16, 16:9, 1:1, 4:5.',
  ],
  [
    'a framework beside master mode',
    ['Tea', '--framework', 'bab', '--master'],
    '--master chooses the framework itself: leave --framework out.',
  ],
  [
    'an unknown framework',
    ['Tea', '--framework', 'xyz'],
    '--framework xyz is unknown: use pas, bab, aida, fab or hook.',
  ],
  [
    'a picture that is not there',
    ['Tea', '--product', 'mug.png'],
    'The picture "mug.png" does not exist.',
  ],
  [
    'a picture that is none',
    ['Tea', '--product', 'words.png'],
    'The picture "words.png" is not a picture',
  ],
  [
    'a music that is not there',
    ['Tea', '--music', 'song.mp3'],
    'The music "song.mp3" does not exist.',
  ],
  ['a music that is none', ['Tea', '--music', 'words.png'], 'The music "words.png" has no sound'],
  ['an output folder that is not there', ['Tea', '--out', 'no/such/ad.mp4'], 'cannot be written'],
  ['a folder as output', ['Tea', '--out', '.'], 'is a folder'],
  ['an unknown flag', ['Tea', '--colour', 'red'], 'unknown option'],
  ['a seed below zero', ['Tea', '--seed', '-1'], 'The seed must not be negative.'],
])('make refuses %s in one sentence, with exit code 2', async (_what, args, sentence) => {
  const { code, stdout, stderr } = await installation.admint('make', ...args);

  expect(stderr).toContain(sentence);
  expect(code).toBe(2);
  expect(stdout).toBe('');
});

test('make refuses to resume what does not exist, with exit code 1', async () => {
  const { code, stderr } = await installation.admint('make', '--resume', 'nothing');

  expect(stderr).toBe('admint: This generation does not exist.\n');
  expect(code).toBe(1);
});

test('help is an answer, not a failure', async () => {
  const { code, stdout } = await installation.admint('make', '--help');

  expect(stdout).toContain('--aspect <ratio>');
  expect(code).toBe(0);
});
