import { expect, test } from 'vitest';
import { AppError } from '../errors.ts';
import { recordError, reviveError } from './recorded-error.ts';

test('an AppError is the same after it was written down', () => {
  const error = new AppError('UNAVAILABLE', 'The model is away.', {
    details: { stage: 'clips', scene_number: 2 },
    retryAfterMs: 5_000,
  });

  const revived = reviveError(recordError(error));

  expect(revived).toBeInstanceOf(AppError);
  expect(revived).toMatchObject({
    code: 'UNAVAILABLE',
    message: 'The model is away.',
    details: { stage: 'clips', scene_number: 2 },
    retryAfterMs: 5_000,
  });
});

test('any other error keeps its name and its sentence', () => {
  const revived = reviveError(recordError(new RangeError('too far')));

  expect(String(revived)).toBe('RangeError: too far');
});

test('what was thrown without being an error becomes one', () => {
  expect(reviveError(recordError('just a word')).message).toBe('just a word');
});

test('details that JSON cannot hold do not lose the sentence', () => {
  const details: Record<string, unknown> = {};
  details['itself'] = details;

  const revived = reviveError(recordError(new AppError('REFUSED', 'No.', { details })));

  expect(revived).toMatchObject({ code: 'REFUSED', message: 'No.', details: {} });
});
