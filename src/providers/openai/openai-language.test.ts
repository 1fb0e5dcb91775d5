import { expect, test } from 'vitest';
import { languageServer, type Reply } from '../../../test/support/language-server.ts';
import { openAiLanguage } from './openai-language.ts';

const QUESTION = {
  system: 'You write.',
  user: '{"brief":"tea"}',
  maxTokens: 100,
  temperature: 0.5,
};
const NEVER = new AbortController().signal;

async function ask(reply: Reply, signal = NEVER) {
  await using server = await languageServer(() => reply);
  const model = openAiLanguage({
    key: 'sk-test',
    baseUrl: server.baseUrl,
    model: 'test-model',
    price: { input: 0.15, output: 0.6 },
  });
  const answer = await model.ask(QUESTION, { signal });
  return { answer, asked: server.asked };
}

test('an answer comes with its tokens and what they cost', async () => {
  const { answer, asked } = await ask({ says: { hello: 1 } });

  expect(answer).toEqual({
    state: 'done',
    text: '{"hello":1}',
    usage: { inputTokens: 100, outputTokens: 50, costMicros: 45 },
  });
  expect(asked).toMatchObject([
    {
      model: 'test-model',
      messages: [
        { role: 'system', content: 'You write.' },
        { role: 'user', content: '{"brief":"tea"}' },
      ],
      max_tokens: 100,
    },
  ]);
});

test('a refusal is an answer, told apart from an answer that was cut off', async () => {
  expect((await ask({ refuses: 'I cannot.' })).answer).toMatchObject({
    state: 'refused',
    reason: 'I cannot.',
  });
  expect((await ask({ says: '', finish: 'content_filter' })).answer.state).toBe('refused');
  expect((await ask({ says: '{"scenes":[', finish: 'length' })).answer.state).toBe('cut');
});

test.each([
  [{ status: 429, headers: { 'retry-after': '2' } }, 'TOO_MANY', { retryAfterMs: 2000 }],
  [{ status: 503 }, 'UNAVAILABLE', {}],
  [{ status: 401, body: '{"error":{"message":"no such key"}}' }, 'NOT_ALLOWED', {}],
  [{ status: 402 }, 'OVER_BUDGET', {}],
  [{ status: 400, body: '{"error":{"message":"no such model"}}' }, 'REFUSED', {}],
  [{ status: 200, body: '<html>' }, 'UNAVAILABLE', {}],
] as const)('%j is %s', async (reply, code, more) => {
  await expect(ask(reply)).rejects.toMatchObject({ code, ...more });
});

test('a key never stands in a message', async () => {
  await expect(ask({ status: 500 })).rejects.toThrow(/^(?!.*sk-test).*fault/u);
});

test('a model that does not answer in time is given up', async () => {
  await expect(ask({ hangs: true }, AbortSignal.timeout(100))).rejects.toThrow(/abort|timeout/iu);
});

test('a server that is not there is unavailable', async () => {
  const model = openAiLanguage({
    key: null,
    baseUrl: 'http://127.0.0.1:9/v1',
    model: 'm',
    price: null,
  });

  await expect(model.ask(QUESTION, { signal: NEVER })).rejects.toMatchObject({
    code: 'UNAVAILABLE',
  });
});
