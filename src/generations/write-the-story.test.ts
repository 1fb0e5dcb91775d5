import { expect, test } from 'vitest';
import { onBothDatabases } from '../../test/support/databases.ts';
import { addPeople } from '../../test/support/people.ts';
import { testApp } from '../../test/support/test-app.ts';
import { getGeneration } from './generation-store.ts';
import { startGeneration } from './start-generation.ts';
import { toldStory } from './told-story.ts';
import { writeTheStory } from './write-the-story.ts';

const PROMPT = 'Lumo, a desk lamp that dims with the sunset. $89 with free shipping.';

onBothDatabases('writing the story', (db) => {
  test('keeps every word of master mode’s argument, in the order it was said, once', async () => {
    await using app = await testApp(db());
    const { owner } = await addPeople(db());
    const { id } = await startGeneration(app, owner, { prompt: PROMPT, framework: 'master_mode' });

    await writeTheStory(app, id);
    const { llm_conversation_history: first } = await getGeneration(db(), owner, id);
    await writeTheStory(app, id);
    const generation = await getGeneration(db(), owner, id);

    expect(generation.llm_conversation_history).toHaveLength(first?.length ?? 0);
    expect(first?.slice(0, 2)).toMatchObject([
      { role: 'director', iteration: 1, content: expect.stringContaining('drafts') as string },
      { role: 'critic', iteration: 1, content: expect.stringContaining('rules') as string },
    ]);
    expect(first?.[0]?.timestamp).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/u);
    expect(generation.framework).toBe('master_mode');
    expect(generation.llm_specification?.framework).not.toBe('master_mode');
  });

  test('a story that was kept is the one that is told', async () => {
    await using app = await testApp(db());
    const { owner } = await addPeople(db());
    const { id } = await startGeneration(app, owner, { prompt: PROMPT });

    await writeTheStory(app, id);
    const generation = await getGeneration(db(), owner, id);
    const story = toldStory(generation);

    expect(story.scenes.map(({ headline }) => headline)).toEqual(
      generation.scene_plan?.scenes.map(({ headline }) => headline),
    );
    expect(story.facts).toContain('$89');
    expect(story).toEqual(toldStory({ ...generation, prompt: 'Another prompt altogether' }));
  });

  test('a row of an earlier version, which says less of its story, is written again', async () => {
    await using app = await testApp(db());
    const { owner } = await addPeople(db());
    const { id } = await startGeneration(app, owner, { prompt: PROMPT });
    const generation = await getGeneration(db(), owner, id);

    const story = toldStory({ ...generation, llm_specification: { framework: 'PAS' } });

    expect(story.product).toBe('Lumo');
  });
});
