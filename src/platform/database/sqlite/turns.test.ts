import { expect, test } from 'vitest';
import { Turns } from './turns.ts';

test('whoever asked first is served first', async () => {
  const turns = new Turns();
  const served: number[] = [];
  await turns.take();
  const waiting = [1, 2, 3].map(async (person) => {
    await turns.take();
    served.push(person);
    turns.pass();
  });

  turns.pass();
  await Promise.all(waiting);

  expect(served).toEqual([1, 2, 3]);
});

test('waiting for oneself ends with words about tx and db', async () => {
  const turns = new Turns(20);
  await turns.take();

  await expect(turns.take()).rejects.toThrow('use its `tx`, never `db`');

  turns.pass();
  await turns.take();
});
