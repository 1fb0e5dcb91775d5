import { text } from 'node:stream/consumers';
import type { LightMyRequestResponse } from 'fastify';
import type { Files } from '#src/platform/files/files.ts';
import type { Db } from '#src/platform/database/database.ts';
import type { LanguageModel } from '#src/providers/language-model.ts';
import type { VideoModels } from '#src/providers/video-models.ts';
import { createStudio, type StudioSettings } from '#src/create-studio.ts';
import type { Routes } from '#src/http/routes.ts';
import { testApp, type TestApp } from './test-app.ts';

export interface TestStudio {
  app: TestApp;
  server: Routes;
  /** Asks as a program does, with a bearer token or without any. */
  ask: (request: Ask) => Promise<Answer>;
  /** Makes an account and signs in; gives the token for programs. */
  signUp: (username: string) => Promise<{ token: string; user_id: string; cookies: Cookies }>;
  [Symbol.asyncDispose](): Promise<void>;
}

interface Ask {
  method?: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  url: string;
  token?: string | undefined;
  cookies?: Cookies;
  headers?: Record<string, string>;
  body?: unknown;
  /** Hangs up on a stream of events, whose answer never ends. */
  hangUp?: boolean;
}

type Cookies = Record<string, string>;

/** What answers have in common; a test that looks for more says what it expects. */
interface AnswerBody {
  [field: string]: unknown;
  id: string;
  status: string;
  items: ({ id: string } & Record<string, unknown>)[];
  error: { code: string; message: string; details: Record<string, unknown>; request_id: string };
  user: { id: string };
  access_token: string;
  token: string;
}

interface Answer {
  status: number;
  body: AnswerBody;
  headers: LightMyRequestResponse['headers'];
  cookies: LightMyRequestResponse['cookies'];
}

export const PASSWORD = 'correct horse battery staple';

/** The whole studio in this process, on a test's own database and folder. Its engine is not open. */
export async function testStudio(
  db: Db,
  settings: Partial<StudioSettings> = {},
  {
    models,
    ...own
  }: { files?: Files; models?: VideoModels | undefined; languageModel?: LanguageModel | null } = {},
): Promise<TestStudio> {
  const app = await testApp(db, models, own);
  const server = await createStudio(app, { registration: 'open', ...settings });

  async function ask({
    method = 'GET',
    url,
    token,
    cookies,
    headers,
    body,
    hangUp,
  }: Ask): Promise<Answer> {
    const response = await server.inject({
      method,
      url,
      headers: { ...(token && { authorization: `Bearer ${token}` }), ...headers },
      ...(cookies && { cookies }),
      ...(body === undefined ? {} : { payload: body as object }),
      ...(hangUp && { payloadAsStream: true }),
    });
    const content = hangUp ? await textOf(response) : response.body;
    return {
      status: response.statusCode,
      body: (isJson(response) ? JSON.parse(content) : { text: content }) as AnswerBody,
      headers: response.headers,
      cookies: response.cookies,
    };
  }

  async function signUp(username: string) {
    const person = { username, password: PASSWORD };
    const registered = await ask({
      method: 'POST',
      url: '/api/auth/register',
      body: { ...person, email: `${username}@example.com` },
    });
    const { body, cookies } = await ask({ method: 'POST', url: '/api/auth/login', body: person });
    return {
      token: body.access_token,
      user_id: registered.body.user.id,
      cookies: Object.fromEntries(cookies.map(({ name, value }) => [name, value])),
    };
  }

  return {
    app,
    server,
    ask,
    signUp,
    async [Symbol.asyncDispose]() {
      await server.close();
      await app[Symbol.asyncDispose]();
    },
  };
}

/** All of an answer; nothing of one that never ends, which is hung up on. */
async function textOf(response: LightMyRequestResponse): Promise<string> {
  if (isJson(response)) return text(response.stream());
  response.raw.res.destroy();
  return '';
}

function isJson({ headers }: LightMyRequestResponse): boolean {
  return String(headers['content-type']).startsWith('application/json');
}
