import { z } from 'zod';
import { SCOPES } from '#src/http/caller.ts';

const MAX_TOKEN_DAYS = 366;

export const userView = z
  .object({
    id: z.string(),
    username: z.string(),
    email: z.string(),
    is_active: z.boolean().describe('False: signed out, and not let in.'),
    is_superuser: z.boolean().describe('Sees everything here and looks after the people.'),
    created_at: z.date(),
  })
  .meta({ id: 'User' });

export const userPage = z.object({
  items: z.array(userView),
  next_cursor: z.string().nullable().describe('Null on the last page.'),
});

export const userRights = z
  .strictObject({
    is_active: z.boolean('is_active must be true or false.').optional(),
    is_superuser: z.boolean('is_superuser must be true or false.').optional(),
  })
  .meta({ examples: [{ is_active: false }] });

export const registrationView = z.object({
  state: z
    .enum(['first', 'open', 'closed'])
    .describe('`first`: nobody is here yet; whoever registers becomes the superuser.'),
});

export const registered = z.object({ user: userView });

export const signedIn = z.object({
  access_token: z.string().describe('For programs: `Authorization: Bearer <access_token>`.'),
  token_type: z.literal('bearer'),
  expires_at: z.date().describe('Moves on while it is used.'),
  user: userView,
});

const sessionView = z.object({
  id: z.string(),
  user_agent: z.string().describe('What signed in, in its own words.'),
  address: z.string(),
  created_at: z.date(),
  last_seen_at: z.date(),
  expires_at: z.date(),
  is_current: z.boolean().describe('The one this request came by.'),
});

export const sessionList = z.object({ items: z.array(sessionView) });

export const newApiToken = z.strictObject({
  name: z
    .string('The name must be text.')
    .trim()
    .min(1, 'Name the token, so that you know it again.')
    .max(100, 'The name must have at most 100 characters.')
    .meta({ examples: ['shop export'] }),
  scopes: z
    .array(z.enum(SCOPES, `A scope must be one of ${SCOPES.join(', ')}.`))
    .min(1, 'Name at least one scope.')
    .max(SCOPES.length, 'Name each scope once.')
    .default([...SCOPES])
    .describe('`read` looks, `write` makes and changes.'),
  days: z
    .int('The days must be a whole number.')
    .min(1, 'A token must live for at least a day.')
    .max(MAX_TOKEN_DAYS, `A token may live for at most ${MAX_TOKEN_DAYS} days.`)
    .default(90)
    .describe('How long it lives.'),
});

const apiTokenView = z.object({
  id: z.string(),
  name: z.string(),
  scopes: z.array(z.enum(SCOPES)),
  created_at: z.date(),
  expires_at: z.date(),
  last_used_at: z.date().nullable(),
});

export const createdApiToken = apiTokenView.extend({
  token: z.string().describe('Shown this once: keep it now.'),
});

export const apiTokenList = z.object({ items: z.array(apiTokenView) });
