import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { App } from '#src/app.ts';
import type { Generation, ProviderCall } from '#src/platform/database/schema.ts';
import { toAppError } from '#src/platform/errors.ts';
import type { Answer, LanguageModel, Question } from '#src/providers/language-model.ts';
import {
  findLatestCall,
  intendCall,
  markCallFailed,
  markDone,
} from '#src/spending/provider-call-store.ts';
import { tempFolder } from '../generation-files.ts';

type World = Pick<App, 'db' | 'files' | 'newId' | 'now'>;

interface Order {
  /** The same each time this question is asked again. */
  callKey: string;
  question: Question;
  signal: AbortSignal;
}

/**
 * Asks a language model and writes what it cost into the ledger. An answer is kept before its row says so, so one that was
 * paid for is read, not asked again. Nobody knows what a question cost that was on its way when the process died: its
 * row fails with an unknown cost, and it is asked anew, since such a call costs cents and nothing can be looked up.
 */
export async function buyAnswer(
  world: World,
  model: LanguageModel,
  generation: Generation,
  { callKey, question, signal }: Order,
): Promise<Answer> {
  const key = `${tempFolder(generation)}/answers/${callKey.replaceAll(/[^\w-]+/gu, '-')}.json`;
  const latest = await findLatestCall(world.db, callKey);
  if (await world.files.exists(key)) {
    const kept = JSON.parse(await text(await world.files.read(key))) as Answer;
    if (latest?.state === 'intent') await close(world, latest, kept);
    return kept;
  }
  if (latest?.state === 'intent') await fail(world, latest, DIED);

  const call = await intendCall(world.db, {
    id: world.newId(),
    user_id: generation.user_id,
    generation_id: generation.id,
    kind: 'language',
    scene_number: null,
    call_key: callKey,
    attempt: (latest?.attempt ?? 0) + 1,
    provider: model.provider,
    model: model.name,
    expected_micros: null,
    created_at: world.now(),
  });
  const answer = await ask(world, call, () => model.ask(question, { signal }));
  await world.files.keepStream(Readable.from([JSON.stringify(answer)]), key);
  await close(world, call, answer);
  return answer;
}

const DIED = {
  failure_code: 'UNAVAILABLE',
  failure_reason: 'The process ended while the question was on its way.',
  cost_micros: null,
};

async function ask(world: World, call: ProviderCall, send: () => Promise<Answer>): Promise<Answer> {
  try {
    return await send();
  } catch (error) {
    const { code, message } = toAppError(error);
    await fail(world, call, { failure_code: code, failure_reason: message, cost_micros: 0 });
    throw error;
  }
}

type Failure = Omit<Parameters<typeof markCallFailed>[2], 'ended_at'>;

async function fail({ db, now }: World, { id }: ProviderCall, failure: Failure): Promise<void> {
  await markCallFailed(db, id, { ...failure, ended_at: now() });
}

async function close({ db, now }: World, { id }: ProviderCall, { usage }: Answer): Promise<void> {
  await markDone(db, id, { cost_micros: usage.costMicros, ended_at: now() });
}
