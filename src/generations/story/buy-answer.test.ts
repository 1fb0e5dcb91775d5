import { expect, test } from 'vitest';
import type { Answer, LanguageModel } from '#src/providers/language-model.ts';
import { listCallsOfGeneration } from '#src/spending/provider-call-store.ts';
import { onBothDatabases } from '../../../test/support/databases.ts';
import { addPeople } from '../../../test/support/people.ts';
import { testApp } from '../../../test/support/test-app.ts';
import { startGeneration } from '../start-generation.ts';
import { buyAnswer } from './buy-answer.ts';

const ANSWER: Answer = {
  state: 'done',
  text: '{}',
  usage: { inputTokens: 10, outputTokens: 5, costMicros: 7 },
};
const QUESTION = { system: 's', user: 'u', maxTokens: 10, temperature: 0 };

/** Counts what it was asked; the first question is on its way for ever when `dies`. */
function aModel({ dies = false } = {}) {
  const model = {
    provider: 'example.com',
    name: 'test-model',
    price: null,
    asked: 0,
    ask: () => {
      model.asked += 1;
      return dies && model.asked === 1 ? new Promise<Answer>(() => undefined) : answered();
    },
  };
  return model satisfies LanguageModel;
}

const answered = () => Promise.resolve(ANSWER);

onBothDatabases('buying an answer', (db) => {
  test('an answer that was paid for is read again, not asked for again', async () => {
    await using app = await testApp(db());
    const { owner } = await addPeople(db());
    const generation = await startGeneration(app, owner, { prompt: 'Tea' });
    const model = aModel();
    const order = { callKey: 'a/1', question: QUESTION, signal: new AbortController().signal };

    const first = await buyAnswer(app, model, generation, order);
    const second = await buyAnswer(app, model, generation, order);

    expect(second).toEqual(first);
    expect(model.asked).toBe(1);
    expect(await listCallsOfGeneration(db(), generation.id)).toMatchObject([
      { state: 'done', cost_micros: 7, attempt: 1 },
    ]);
  });

  test('a question that was on its way when the process died is asked again, its cost unknown', async () => {
    await using app = await testApp(db());
    const { owner } = await addPeople(db());
    const generation = await startGeneration(app, owner, { prompt: 'Tea' });
    const model = aModel({ dies: true });
    const order = { callKey: 'a/1', question: QUESTION, signal: new AbortController().signal };
    void buyAnswer(app, model, generation, order);
    await expect.poll(() => model.asked).toBe(1);

    await buyAnswer(app, model, generation, order);

    expect(await listCallsOfGeneration(db(), generation.id)).toMatchObject([
      { state: 'failed', cost_micros: null, attempt: 1 },
      { state: 'done', cost_micros: 7, attempt: 2 },
    ]);
  });
});
