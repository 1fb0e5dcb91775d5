import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { LanguageModel } from '#src/providers/language-model.ts';
import { openAiLanguage } from '#src/providers/openai/openai-language.ts';

/** What the next request is answered: words of the model, a refusal, a status, or nothing at all. */
export type Reply =
  | { says: unknown; finish?: 'stop' | 'length' | 'content_filter' }
  | { refuses: string }
  | { status: number; headers?: Record<string, string>; body?: string }
  | { hangs: true };

interface Asked {
  model: string;
  messages: { role: string; content: string }[];
  [field: string]: unknown;
}

export interface LanguageServer {
  /** With its version, as OPENAI_BASE_URL has it. */
  baseUrl: string;
  /** Every request so far. */
  asked: Asked[];
  [Symbol.asyncDispose](): Promise<void>;
}

/** A server that speaks the chat-completions wire format and answers by script. Each answer has 100 tokens in, 50 out. */
export async function languageServer(
  reply: (asked: Asked, at: number) => Reply,
): Promise<LanguageServer> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const question = JSON.parse(body) as Asked;
      asked.push(question);
      const answer = reply(question, asked.length - 1);
      if ('hangs' in answer) return;
      if ('status' in answer) {
        response.writeHead(answer.status, answer.headers).end(answer.body ?? '');
        return;
      }
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(completionOf(answer)));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    asked,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function completionOf(answer: { says: unknown; finish?: string } | { refuses: string }) {
  const said = 'says' in answer ? answer.says : null;
  const content = typeof said === 'string' || said === null ? said : JSON.stringify(said);
  const message = 'refuses' in answer ? { content: null, refusal: answer.refuses } : { content };
  return {
    id: 'chatcmpl-1',
    object: 'chat.completion',
    choices: [
      {
        index: 0,
        message: { role: 'assistant', ...message },
        finish_reason: 'says' in answer ? (answer.finish ?? 'stop') : 'stop',
      },
    ],
    usage: { prompt_tokens: 100, completion_tokens: 50, total_tokens: 150 },
  };
}

/** The model behind such a server; a call costs 45 micro-dollars. */
export function modelAt(baseUrl: string): LanguageModel {
  return openAiLanguage({
    key: null,
    baseUrl,
    model: 'test-model',
    price: { input: 0.15, output: 0.6 },
  });
}
