import type { z } from 'zod';
import type { App } from '#src/app.ts';
import type { AgentMessage } from '#src/platform/database/json-shapes.ts';
import type { Ctx } from '#src/platform/durable/engine.ts';
import type { Generation } from '#src/platform/database/schema.ts';
import { AppError, toAppError } from '#src/platform/errors.ts';
import type { Answer, LanguageModel } from '#src/providers/language-model.ts';
import { type AnswerOf, ANSWERS } from '#src/stories/language/answers.ts';
import { readAnswer } from '#src/stories/language/read-answer.ts';
import { judgeAnswer } from '#src/stories/language/judge-answer.ts';
import { sayAnswer } from '#src/stories/language/say-answer.ts';
import type { Agents } from '#src/stories/language/tell-by-model.ts';
import { type AgentName, STORY_PROMPTS } from '#src/stories/prompts/story-prompts.ts';
import { appendMessage } from './conversation-store.ts';
import { buyAnswer } from './buy-answer.ts';

type World = Pick<App, 'db' | 'files' | 'newId' | 'now'>;

/** A model that thinks for longer hangs. */
const LONGEST_ANSWER_MS = 120_000;
const FURTHER_TRIES = 2;
/** The first answer and one repair. */
const MOST_ATTEMPTS = 2;

/** The agents of a generation, each question a step: an answer that was given is not asked for again. */
export function agentsOf(
  world: World,
  ctx: Ctx,
  { model, generation }: { model: LanguageModel; generation: Generation },
): Agents {
  return {
    model: model.name,
    ask: (agent, { iteration, material }) =>
      ctx.step(
        `${agent} ${iteration}`,
        ({ signal }) =>
          askAgent(world, { model, generation, signal }, { agent, iteration, material }),
        {
          retries: FURTHER_TRIES,
          timeoutMs: LONGEST_ANSWER_MS,
          retryIf: (error) => toAppError(error).retryable,
        },
      ),
  };
}

interface Asked<A extends AgentName> {
  agent: A;
  iteration: number;
  material: Record<string, unknown>;
}

interface Talk {
  model: LanguageModel;
  generation: Generation;
  signal: AbortSignal;
}

/** Asks, reads the answer strictly, and lets the model mend it once. */
async function askAgent<A extends AgentName>(
  world: World,
  { model, generation, signal }: Talk,
  { agent, iteration, material }: Asked<A>,
): Promise<AnswerOf<A>> {
  const { system, temperature, maxTokens, version } = STORY_PROMPTS[agent];
  let repair: Record<string, unknown> = {};
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    const answer = await buyAnswer(world, model, generation, {
      callKey: `${generation.id}/${agent}/${iteration}/${attempt}`,
      question: {
        system,
        temperature,
        maxTokens,
        user: JSON.stringify({ ...material, ...repair }),
      },
      signal,
    });
    if (answer.state === 'refused')
      throw new AppError('REFUSED', `${model.name} refuses: ${answer.reason}`);
    const read = readAnswer<AnswerOf<A>>(shapeOf(agent), textOf(answer), material['language']);
    if (read.ok) {
      const message = { role: agent, iteration, content: sayAnswer(read.value) };
      await appendMessage(world.db, generation.id, {
        ...message,
        ...judgeAnswer(agent, read.value, material),
        timestamp: world.now().toISOString(),
        model: model.name,
        prompt_version: version,
        input_tokens: answer.usage.inputTokens,
        output_tokens: answer.usage.outputTokens,
      } satisfies AgentMessage);
      return read.value;
    }
    repair = { your_last_answer: textOf(answer), fault_of_your_last_answer: read.fault };
  }
  const fault = String(repair['fault_of_your_last_answer']);
  throw new AppError('INTERNAL', `${model.name} gave no usable answer as ${agent}: ${fault}`);
}

function shapeOf<A extends AgentName>(agent: A): z.ZodType<AnswerOf<A>> {
  return ANSWERS[agent] as unknown as z.ZodType<AnswerOf<A>>; // each name has the shape of its own answer
}

function textOf(answer: Answer): string {
  return answer.state === 'done' ? answer.text : '';
}
