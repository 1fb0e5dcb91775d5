import { expect, test } from 'vitest';
import { runwayVendor } from '#src/providers/runway/runway-video.ts';
import { videoModels } from '#src/providers/video-models.ts';
import { saveBudget } from '#src/spending/budget-store.ts';
import { listCallsOfGeneration } from '#src/spending/provider-call-store.ts';
import { freshSqlite, onBothDatabases } from './support/databases.ts';
import { openFaultyVendor } from './support/faulty-vendor.ts';
import { interactiveStudio } from './support/interactive.ts';
import { aStory, goodAgent, materialOf, type Question } from './support/language-agents.ts';
import { languageServer, modelAt } from './support/language-server.ts';

const A_FILM_MS = 120_000;
/** What the scripted server's tokens cost a question, in US dollars. */
const A_QUESTION = 0.000_045;

const isRewriting = ({ messages }: Question) =>
  messages[0]?.content.includes('You are the scene writer') === true;

const QUIETER = ['Hush', 'Slow hands', 'Clay and time', 'A warm cup', 'Yours'];

/** Writes a story, and its scenes anew where it is asked to. */
function writer(question: Question) {
  return isRewriting(question)
    ? { says: aStory(question, (at) => QUIETER[at] ?? 'Hush') }
    : goodAgent(question);
}

onBothDatabases('an interactive ad whose story a language model writes', (db) => {
  test('asks it once for the story and once for each note, and says what the next note costs', async () => {
    await using server = await languageServer(writer);
    await using studio = await interactiveStudio(db(), { languageModel: modelAt(server.baseUrl) });
    const id = await studio.begin();

    const told = await studio.waiting(id, 'story');
    expect(told.story).toMatchObject({ writer: 'test-model', call_to_action: 'Order Lumo' });
    expect(told).toMatchObject({ spent: A_QUESTION, next: { stage: 'references', cost: 0 } });
    expect(told.feedback_cost?.low).toBeGreaterThan(0);
    expect(told.feedback_cost?.high).toBeGreaterThan(told.feedback_cost?.low ?? Infinity);
    expect(server.asked).toHaveLength(1);

    await studio.say(id, 'feedback', { stage: 'story', note: 'Quieter, please.' });
    const anew = await studio.waiting(id, 'story');
    expect(anew.story?.scenes.map(({ headline }) => headline)).toEqual(
      QUIETER.slice(0, told.story?.scenes.length),
    );
    expect(anew.notes).toMatchObject([{ outcome: 'test-model wrote it anew.' }]);
    expect(server.asked).toHaveLength(2);
    expect(materialOf(server.asked[1]!).rewrite).toEqual(
      told.story?.scenes.map(({ scene_number }) => ({ scene_number, note: 'Quieter, please.' })),
    );

    expect(anew.spent).toBeCloseTo(2 * A_QUESTION, 9);
    expect(await listCallsOfGeneration(db(), id)).toMatchObject([
      { kind: 'language', state: 'done', cost_micros: 45 },
      { kind: 'language', state: 'done', cost_micros: 45 },
    ]);
  });

  test('rewrites the one scene a note is about, and asks nothing for what is approved or edited', async () => {
    await using server = await languageServer(writer);
    await using studio = await interactiveStudio(db(), { languageModel: modelAt(server.baseUrl) });
    const id = await studio.begin();
    const before = (await studio.waiting(id, 'story')).story?.scenes ?? [];

    const scene = { stage: 'story', note: 'Quieter.', scene_number: 2 };
    await studio.say(id, 'feedback', scene);
    const { story } = await studio.waiting(id, 'story');
    expect(story?.scenes).toMatchObject(
      before.map(({ headline }, at) => ({ headline: at === 1 ? 'Slow hands' : headline })),
    );
    const lines = (story?.scenes ?? []).map(({ scene_number, headline }) => ({
      scene_number,
      headline,
    }));
    await studio.put(id, 'story', { scenes: lines, call_to_action: 'Come by' });
    await studio.say(id, 'approve', { stage: 'story' });
    const { spent, feedback_cost } = await studio.waiting(id, 'references');

    expect(server.asked).toHaveLength(2);
    expect(spent).toBeCloseTo(2 * A_QUESTION, 9);
    expect(feedback_cost).toEqual({ low: 0, high: 0 });
  });

  test('asks nothing for a note that its owner’s budget does not cover', async () => {
    await using server = await languageServer(writer);
    await using studio = await interactiveStudio(db(), { languageModel: modelAt(server.baseUrl) });
    const id = await studio.begin();
    const { feedback_cost, turn } = await studio.waiting(id, 'story');
    const now = studio.app.now();
    await saveBudget(db(), { user_id: studio.user_id, monthly_limit: 0, updated_at: now });

    const note = { stage: 'story', note: 'Quieter, please.' };
    const refused = await studio.say(id, 'feedback', note);

    expect(refused).toMatchObject({ status: 402, body: { error: { code: 'OVER_BUDGET' } } });
    expect(await studio.stageOf(id)).toMatchObject({ turn, notes: [], feedback_cost });
    expect(server.asked).toHaveLength(1);
  });
});

test(
  'an interactive ad orders of a video model what was approved, at the price that was shown',
  async () => {
    await using vendor = await openFaultyVendor();
    await using database = await freshSqlite();
    const settings = { key: 'key_test', baseUrl: vendor.url, lookEveryMs: 20 };
    const models = videoModels([runwayVendor(settings)], () => new Date());
    await using studio = await interactiveStudio(database.db, { models });
    const id = await studio.begin({ music: 'none', scene_models: { 1: 'runway/gen4.5' } });
    const reserved = async () =>
      (await database.db.selectFrom('generations').select('expected_micros').executeTakeFirst())
        ?.expected_micros;

    await studio.waiting(id, 'story');
    await studio.say(id, 'approve', { stage: 'story' });
    await studio.waiting(id, 'references');
    await studio.say(id, 'approve', { stage: 'references' });
    const { next, storyboard } = await studio.waiting(id, 'storyboard');
    expect(storyboard?.panels[0]).toMatchObject({ made_by: 'runway/gen4.5' });
    expect(vendor.requests).toEqual([]);
    expect(next?.clips).toMatchObject([{ scene_number: 1, model: 'runway/gen4.5' }]);

    await studio.say(id, 'approve', { stage: 'storyboard' });
    expect(await reserved()).toBe(Math.round((next?.cost ?? 0) * 1e6));
    const { clips, spent } = await studio.waiting(id, 'clips');
    expect(vendor.orders).toHaveLength(1);
    expect(spent).toBeCloseTo(next?.cost ?? 0, 6);
    const [order] = await listCallsOfGeneration(database.db, id);
    expect(order).toMatchObject({ expected_micros: await reserved(), state: 'done' });

    const again = clips?.items[0]?.retake_cost ?? 0;
    const retake = { stage: 'clips', note: 'Closer.', scene_number: 1 };
    await studio.say(id, 'feedback', retake);
    expect(await reserved()).toBe(Math.round(((spent ?? 0) + again) * 1e6));
    const retaken = await studio.waiting(id, 'clips');
    expect(vendor.orders).toHaveLength(2);
    expect(retaken.spent).toBeCloseTo((spent ?? 0) + again, 6);
  },
  A_FILM_MS,
);
