import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { App } from '#src/app.ts';
import type { Actor } from '#src/platform/actor.ts';
import type { Routes } from '#src/http/routes.ts';
import * as contract from './account-contract.ts';
import {
  clearSessionCookie,
  setDeviceCookie,
  setSessionCookie,
  type CookieNames,
} from './account-cookies.ts';
import * as credentials from './credentials-contract.ts';
import { changePassword, provePassword } from './change-password.ts';
import { deviceCookie } from './known-device.ts';
import { limitAttempts } from './limit-attempts.ts';
import { registerUser, registrationState } from './register-user.ts';
import { deleteSession, listSessions } from './session-store.ts';
import { signIn } from './sign-in.ts';
import { getUser } from './user-store.ts';

/** New accounts from one address in a quarter of an hour. */
const MAX_REGISTRATIONS = 20;

export interface AccountSettings {
  registration: 'open' | 'closed';
  cookies: CookieNames;
  /** Removes a person with all that is theirs. */
  removeUser: (actor: Actor) => Promise<void>;
}

const TAGS = ['accounts'];
const nothing = z.null().describe('Nothing.');

/** Coming in and going out. */
export function authRoutes(routes: Routes, app: App, settings: AccountSettings): void {
  const { registration, cookies } = settings;

  routes.get(
    '/auth/registration',
    {
      config: { access: 'open' },
      schema: {
        operationId: 'getRegistration',
        tags: TAGS,
        summary: 'Tell whether one can make an account',
        response: { 200: contract.registrationView },
      },
    },
    async () => ({ state: await registrationState(app.db, registration) }),
  );

  routes.post(
    '/auth/register',
    {
      config: { access: 'open', errors: [409, 429] },
      schema: {
        operationId: 'register',
        tags: TAGS,
        summary: 'Make an account',
        description:
          'The first person becomes the superuser and takes over the ads that were made on the command line.',
        body: credentials.registration,
        response: { 201: contract.registered },
      },
    },
    async ({ body, ip }, reply) => {
      await limitAttempts(app, [{ subject: `register ${ip}`, max: MAX_REGISTRATIONS }]);
      return reply.code(201).send({ user: await registerUser(app, body, registration) });
    },
  );

  routes.post(
    '/auth/login',
    {
      config: { access: 'open', errors: [401, 429] },
      schema: {
        operationId: 'login',
        tags: TAGS,
        summary: 'Sign in by user name or email address',
        description:
          'Answers with a token for programs and sets a cookie for browsers; both open the same session.',
        body: credentials.signInBody,
        response: { 200: contract.signedIn },
      },
    },
    async (request, reply) => {
      const device = request.cookies[cookies.device];
      const { user, session } = await signIn(app, {
        ...request.body,
        device,
        ...originOf(request),
      });
      setSessionCookie(reply, cookies, session);
      setDeviceCookie(reply, cookies, deviceCookie(app.secretKey, user.id, app.newSecret()));
      const { access_token, expires_at } = session;
      return { access_token, token_type: 'bearer' as const, expires_at, user };
    },
  );

  routes.post(
    '/auth/logout',
    {
      config: { access: 'session' },
      schema: {
        operationId: 'logout',
        tags: TAGS,
        summary: 'Sign out',
        response: { 204: nothing },
      },
    },
    async ({ actor, caller }, reply) => {
      await deleteSession(app.db, actor, caller.session_id ?? '');
      clearSessionCookie(reply, cookies);
      return reply.code(204).send(null);
    },
  );

  routes.get(
    '/auth/me',
    {
      schema: {
        operationId: 'getMe',
        tags: TAGS,
        summary: 'Tell who is signed in',
        response: { 200: contract.userView },
      },
    },
    ({ actor }) => getUser(app.db, actor, actor.user_id),
  );

  routes.delete(
    '/auth/me',
    {
      config: { access: 'session', errors: [409, 429] },
      schema: {
        operationId: 'deleteMe',
        tags: TAGS,
        summary: 'Delete your account with everything in it',
        description: 'Ads, pictures, brand styles, sessions and tokens go for good.',
        body: credentials.passwordProof,
        response: { 204: nothing },
      },
    },
    async ({ actor, caller, body }, reply) => {
      await provePassword(app, caller, { field: 'password', password: body.password });
      await settings.removeUser(actor);
      clearSessionCookie(reply, cookies);
      return reply.code(204).send(null);
    },
  );

  routes.post(
    '/auth/password',
    {
      config: { access: 'session', errors: [429] },
      schema: {
        operationId: 'changePassword',
        tags: TAGS,
        summary: 'Change your password',
        description: 'Signs you out everywhere but here. API tokens stay.',
        body: credentials.passwordChange,
        response: { 204: nothing },
      },
    },
    async ({ caller, body }, reply) => {
      await changePassword(app, caller, body);
      return reply.code(204).send(null);
    },
  );

  routes.get(
    '/auth/sessions',
    {
      config: { access: 'session' },
      schema: {
        operationId: 'listSessions',
        tags: TAGS,
        summary: 'List where you are signed in',
        response: { 200: contract.sessionList },
      },
    },
    async ({ actor, caller }) => {
      const sessions = await listSessions(app.db, actor, app.now());
      return {
        items: sessions.map((one) => ({ ...one, is_current: one.id === caller.session_id })),
      };
    },
  );

  routes.delete(
    '/auth/sessions/:id',
    {
      config: { access: 'session' },
      schema: {
        operationId: 'deleteSession',
        tags: TAGS,
        summary: 'Sign out somewhere else',
        params: z.object({ id: z.string() }),
        response: { 204: nothing },
      },
    },
    async ({ actor, params }, reply) => {
      await deleteSession(app.db, actor, params.id);
      return reply.code(204).send(null);
    },
  );
}

function originOf({ headers, ip }: FastifyRequest) {
  return { user_agent: headers['user-agent'] ?? '', address: ip };
}
