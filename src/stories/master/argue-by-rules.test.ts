import { describe, expect, test } from 'vitest';
import { checkAdherence } from '../check-adherence.ts';
import { writeStory } from '../write-story.ts';
import { argueByRules, MOST_ROUNDS } from './argue-by-rules.ts';
import { ASKED, type Said } from './said.ts';
import { judge } from './rubric.ts';
import { STORY_CRITERIA } from './story-criteria.ts';

const PROMPTS = [
  'Cold brew for people whose mornings start before they do',
  'A 20% off spring sale for handmade ceramic mugs from Clay & Co, ends Sunday',
  'Gelato artigianale fatto con latte fresco',
  'vegan skincare',
  '手工陶瓷杯，春季八折',
];

function argue(prompt: string, duration = 15) {
  const argument = argueByRules({ prompt, duration, seed: 1 }, [{ from: 'prompt', text: prompt }]);
  const messages: Said[] = [];
  for (;;) {
    const { done, value } = argument.next();
    if (done === true) return { messages, story: value };
    messages.push(value);
  }
}

describe.each(PROMPTS)('of “%s”', (prompt) => {
  const { messages, story } = argue(prompt);
  const sources = [{ from: 'prompt' as const, text: prompt }];

  test('the director speaks, the critic answers, the scenes and their cohesion are judged', () => {
    const roles = messages.map(({ role }) => role);

    expect(roles.slice(0, 2)).toEqual(['director', 'critic']);
    expect(roles).toContain('scene_critic');
    expect(roles.at(-1)).toBe('cohesor');
    for (const { role, iteration } of messages)
      expect(iteration, role).toBeLessThanOrEqual(MOST_ROUNDS);
  });

  test('the kept story is no worse than any first draft', () => {
    const { score } = judge(STORY_CRITERIA, story, sources);

    for (const framework of ['PAS', 'BAB', 'AIDA', 'FAB', 'HOOK'] as const) {
      const draft = writeStory({ prompt, framework, duration: 15, seed: 1 });
      expect(score).toBeGreaterThanOrEqual(judge(STORY_CRITERIA, draft, sources).score);
    }
  });

  test('who judges says how much of 100, and how much was asked', () => {
    for (const { role, verdict } of messages) {
      const asked = Object.entries(ASKED).find(([critic]) => critic === role)?.[1];
      expect(verdict?.asked, role).toBe(asked);
    }
    expect(messages[1]?.content).toContain(`Score ${messages[1]?.verdict?.score} of 100`);
  });

  test('its score is the one measured, and says that rules measured it', () => {
    expect(story.llm_specification).toMatchObject({
      story_score: judge(STORY_CRITERIA, story, sources).score,
      scored_by: 'rules',
    });
    expect(story.scene_plan).toMatchObject({ scored_by: 'rules' });
    expect(story.scene_plan.cohesion_score).toBeGreaterThan(0);
  });

  test('the story keeps to the framework it chose', () => {
    expect(checkAdherence(story.framework, story.scenes)).toEqual([]);
  });
});

test('a draft below the threshold is argued over until it is above or no better', () => {
  const { messages, story } = argue('Thing', 60);
  const rounds = messages.filter(({ role }) => role === 'critic');
  const score = story.llm_specification['story_score'] as number;

  if (score < ASKED.critic)
    expect(rounds.at(-1)?.content).toMatch(/No better than before|better than before/u);
  expect(rounds.length).toBeGreaterThan(score < ASKED.critic ? 1 : 0);
});

test.each([
  ['hook', { headline: 'Sound familiar?' }, /fits any ad/u],
  ['claims and clichés', { headline: 'The best cold brew.' }, /nowhere in the prompt/u],
  ['claims and clichés', { headline: 'A game changer.' }, /worn out/u],
  ['reading speed', { duration: 0.5 }, /cannot be read/u],
  ['beats', { beat: 'bridge' }, /missing|no beat/u],
])('the critic marks down %s for %j', (name, change, fault) => {
  const [prompt = ''] = PROMPTS;
  const story = writeStory({ prompt, framework: 'PAS', duration: 15, seed: 1 });
  const [first, ...rest] = story.scenes;
  const worse = { ...story, scenes: [{ ...first!, ...change }, ...rest] };
  const sources = [{ from: 'prompt' as const, text: prompt }];

  const before = judge(STORY_CRITERIA, story, sources);
  const after = judge(STORY_CRITERIA, worse, sources);

  expect(after.score).toBeLessThan(before.score);
  expect(after.criteria.find((criterion) => criterion.name === name)?.fault).toMatch(fault);
});

test('the same request is argued the same way', () => {
  const [prompt = ''] = PROMPTS;

  expect(argue(prompt)).toEqual(argue(prompt));
});
