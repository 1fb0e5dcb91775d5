import { z } from 'zod';
import { isCommonPassword } from './common-passwords.ts';

const MIN_PASSWORD = 8;
const MAX_PASSWORD = 200;
const COMMON_PASSWORD =
  'This password is one of the first that anybody would try. Take a longer one, such as four words.';

const password = z
  .string('The password must be text.')
  .min(MIN_PASSWORD, `The password must have at least ${MIN_PASSWORD} characters.`)
  .max(MAX_PASSWORD, `The password must have at most ${MAX_PASSWORD} characters.`)
  .refine((text) => !isCommonPassword(text), COMMON_PASSWORD)
  .meta({
    description: 'Any characters at all, but none of those that everybody tries first.',
    examples: ['correct horse battery staple'],
  });

/** Rules of today do not bind a password that was chosen yesterday. */
const givenPassword = z.string('The password must be text.').max(1000, 'The password is too long.');

export const registration = z.strictObject({
  username: z
    .string('The name must be text.')
    .regex(
      /^[\p{L}\p{N}_.-]{3,50}$/u,
      'The name must have 3 to 50 letters, digits, dots, dashes or underscores.',
    )
    .meta({ examples: ['ada'] }),
  email: z
    .string('The email address must be text.')
    .trim()
    .max(255, 'The email address is too long.')
    .regex(/^[^\s@]+@[^\s@]+$/, 'This is not an email address.')
    .meta({ examples: ['ada@example.com'] }),
  password,
});

export const signInBody = z.strictObject({
  username: z
    .string('The name must be text.')
    .min(1, 'The name is missing.')
    .max(255, 'The name is too long.')
    .meta({ description: 'User name or email address.', examples: ['ada'] }),
  password: givenPassword.meta({ examples: ['correct horse battery staple'] }),
});

export const passwordChange = z.strictObject({
  current_password: givenPassword,
  new_password: password,
});

export const passwordProof = z.strictObject({
  password: givenPassword.describe('Your own, once more.'),
});
