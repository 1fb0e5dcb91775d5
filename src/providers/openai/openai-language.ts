import { z } from 'zod';
import { AppError } from '#src/platform/errors.ts';
import type { Answer, LanguageModel, Question, Usage } from '../language-model.ts';
import { answerFailure, lookingFailure } from '../vendor-failure.ts';

export interface OpenAiSettings {
  /** Null where the endpoint asks for none. */
  key: string | null;
  /** With its version, without a slash at the end: `https://api.openai.com/v1`. */
  baseUrl: string;
  model: string;
  price: LanguageModel['price'];
}

const MOST_WORDS_OF_A_FAULT = 300;

const completion = z.looseObject({
  choices: z
    .array(
      z.looseObject({
        finish_reason: z.string().nullish(),
        message: z.looseObject({ content: z.string().nullish(), refusal: z.string().nullish() }),
      }),
    )
    .min(1),
  usage: z
    .looseObject({
      prompt_tokens: z.int().nonnegative(),
      completion_tokens: z.int().nonnegative(),
    })
    .nullish(),
});

/** Any endpoint that speaks the chat-completions format: OpenAI, Ollama, vLLM, OpenRouter and many more. */
export function openAiLanguage(settings: OpenAiSettings): LanguageModel {
  const provider = new URL(settings.baseUrl).hostname;
  return {
    provider,
    name: settings.model,
    price: settings.price,
    async ask(question, { signal }) {
      const response = await send(settings, provider, { question, signal });
      if (!response.ok) throw await toFailure(provider, response);
      return readAnswer(provider, await response.text(), settings.price);
    },
  };
}

async function send(
  { key, baseUrl, model }: OpenAiSettings,
  provider: string,
  { question, signal }: { question: Question; signal: AbortSignal },
): Promise<Response> {
  try {
    return await fetch(`${baseUrl}/chat/completions`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(key !== null && { authorization: `Bearer ${key}` }),
      },
      body: JSON.stringify({
        model,
        messages: [
          { role: 'system', content: question.system },
          { role: 'user', content: question.user },
        ],
        response_format: { type: 'json_object' },
        temperature: question.temperature,
        max_tokens: question.maxTokens,
      }),
      signal,
    });
  } catch (thrown) {
    signal.throwIfAborted();
    throw lookingFailure(provider, thrown);
  }
}

async function toFailure(provider: string, response: Response): Promise<AppError> {
  const body = await response.text().catch(() => '');
  return answerFailure(provider, {
    status: response.status,
    words: faultOf(body),
    retryAfter: response.headers.get('retry-after'),
  });
}

function faultOf(body: string): string {
  const fault = z
    .looseObject({ error: z.looseObject({ message: z.string() }) })
    .safeParse(parsed(body));
  return (fault.success ? fault.data.error.message : body).slice(0, MOST_WORDS_OF_A_FAULT);
}

function readAnswer(provider: string, body: string, price: OpenAiSettings['price']): Answer {
  const answer = completion.safeParse(parsed(body));
  if (!answer.success)
    throw new AppError('UNAVAILABLE', `${provider} answered something that is no completion.`, {
      cause: answer.error,
    });
  const [choice] = answer.data.choices;
  const usage = toUsage(answer.data.usage, price);
  const { content, refusal } = choice?.message ?? {};
  if (refusal != null || choice?.finish_reason === 'content_filter')
    return { state: 'refused', reason: refusal ?? 'Its filter turned the answer down.', usage };
  if (choice?.finish_reason === 'length') return { state: 'cut', usage };
  return { state: 'done', text: content ?? '', usage };
}

function toUsage(
  usage: z.infer<typeof completion>['usage'],
  price: OpenAiSettings['price'],
): Usage {
  const inputTokens = usage?.prompt_tokens ?? 0;
  const outputTokens = usage?.completion_tokens ?? 0;
  // USD for a million tokens are micro-dollars for one.
  const costMicros =
    usage == null || price === null
      ? null
      : Math.ceil(inputTokens * price.input + outputTokens * price.output);
  return { inputTokens, outputTokens, costMicros };
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined; // what is not JSON has no field we know
  }
}
