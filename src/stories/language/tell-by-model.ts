import type { ClaimSource } from '../check-claims.ts';
import { FRAMEWORKS, type Framework, type Story, type StoryRequest } from '../story.ts';
import { ASKED } from '../master/said.ts';
import type { AgentName } from '../prompts/story-prompts.ts';
import { writeStory } from '../write-story.ts';
import type { AnswerOf } from './answers.ts';
import { type Filled, fillStory } from './fill-story.ts';
import { draftOf, planOf } from './material.ts';

/** Asks one agent; whoever gives this remembers the answer, keeps what was said and what it cost. */
export interface Agents {
  readonly model: string;
  ask<A extends AgentName>(
    agent: A,
    question: { iteration: number; material: Record<string, unknown> },
  ): Promise<AnswerOf<A>>;
}

const MOST_ROUNDS = 3;
const MOST_COHESION_ROUNDS = 2;

interface World {
  agents: Agents;
  request: Omit<StoryRequest, 'framework'>;
  sources: readonly ClaimSource[];
}

/** Has a language model tell a story: by its framework, or by the argument of master mode. */
export function tellByModel(
  world: World & { request: StoryRequest },
  { isArgued }: { isArgued: boolean },
): Promise<Story> {
  return isArgued ? argueByModel(world) : writeByModel(world, world.request.framework);
}

/** A language model writes the story of a framework. Our rules plan it, and keep what it may not say out of it. */
async function writeByModel(world: World, framework: Framework): Promise<Story> {
  const plan = writeStory({ ...world.request, framework });
  const answer = await world.agents.ask('story_writer', {
    iteration: 1,
    material: { ...briefOf(world, plan), framework, plan: planOf(plan) },
  });
  return signed(fill(world, plan, answer), world, null);
}

/** Master mode: director and critic, then the scenes, then all of them together, then what the camera sees. */
async function argueByModel(world: World): Promise<Story> {
  const { story, score } = await direct(world);
  const scenes = await reviseScenes(world, story);
  const { story: whole, score: cohesion } = await review(world, scenes);
  const { scenes: seen } = await world.agents.ask('enhancer', {
    iteration: 1,
    material: { ...briefOf(world, whole), story: draftOf(whole) },
  });
  const enhanced = {
    ...whole,
    scenes: whole.scenes.map((scene, i) => {
      const visual = seen.find(({ scene_number }) => scene_number === i + 1)?.visual;
      return visual === undefined ? scene : { ...scene, visual_elements: [visual] };
    }),
  };
  const filled = fill(world, enhanced, { scenes: [] });
  return signed(filled, world, { story: score, cohesion });
}

/** A person's note on a story, or on one scene of it: the scenes it is about are written anew, the others stay. */
export async function rewriteByModel(
  world: World,
  story: Story,
  {
    iteration,
    note,
    scene_number: number,
  }: { iteration: number; note: string; scene_number: number | null },
): Promise<Story> {
  const notes = story.scenes.flatMap((_, i) =>
    number === null || number === i + 1 ? [{ scene_number: i + 1, note }] : [],
  );
  const rewritten = await rewrite(world, story, { iteration, notes });
  const { llm_specification: before } = story;
  return {
    ...rewritten,
    llm_specification: { ...before, ...rewritten.llm_specification, writer: world.agents.model },
  };
}

/** The best draft is kept, not the last: a critic's score is compared, not trusted to rise. */
async function direct(world: World): Promise<{ story: Story; score: number }> {
  const plans = FRAMEWORKS.map((framework) => writeStory({ ...world.request, framework }));
  const [first] = plans;
  if (first === undefined) throw new Error('unreachable: there are frameworks');
  let best: { story: Story; score: number } | undefined;
  let feedback: unknown;
  for (let iteration = 1; iteration <= MOST_ROUNDS; iteration += 1) {
    const draft = await world.agents.ask('director', {
      iteration,
      material: {
        ...briefOf(world, first),
        plans: Object.fromEntries(plans.map((plan) => [plan.framework, planOf(plan)])),
        ...(best !== undefined && { draft: draftOf(best.story), feedback }),
      },
    });
    const plan = plans.find(({ framework }) => framework === draft.framework) ?? first;
    const { story } = fill(world, plan, draft);
    const { score, ...words } = await world.agents.ask('critic', {
      iteration,
      material: { ...briefOf(world, plan), story: draftOf(story) },
    });
    if (best === undefined || score > best.score) best = { story, score };
    feedback = words;
    if (best.score >= ASKED.critic) break;
  }
  return best ?? { story: first, score: 0 };
}

async function reviseScenes(world: World, draft: Story): Promise<Story> {
  let story = draft;
  for (let iteration = 1; iteration <= MOST_ROUNDS; iteration += 1) {
    const { scenes } = await world.agents.ask('scene_critic', {
      iteration,
      material: { ...briefOf(world, story), story: draftOf(story) },
    });
    const weak = scenes.filter(({ score }) => score < ASKED.scene_critic);
    if (weak.length === 0 || iteration === MOST_ROUNDS) break;
    story = await rewrite(world, story, { iteration, notes: weak });
  }
  return story;
}

async function review(world: World, draft: Story): Promise<{ story: Story; score: number }> {
  let story = draft;
  let score = 0;
  for (let iteration = 1; iteration <= MOST_COHESION_ROUNDS; iteration += 1) {
    const verdict = await world.agents.ask('cohesor', {
      iteration,
      material: { ...briefOf(world, story), story: draftOf(story) },
    });
    score = verdict.score;
    const isDone = score >= ASKED.cohesor || verdict.scenes.length === 0;
    if (isDone || iteration === MOST_COHESION_ROUNDS) break;
    story = await rewrite(world, story, {
      iteration: MOST_ROUNDS + iteration,
      notes: verdict.scenes,
    });
  }
  return { story, score };
}

async function rewrite(
  world: World,
  story: Story,
  {
    iteration,
    notes,
  }: { iteration: number; notes: readonly { scene_number: number; note: string }[] },
): Promise<Story> {
  const asked = notes.map(({ scene_number, note }) => ({ scene_number, note }));
  const answer = await world.agents.ask('scene_writer', {
    iteration,
    material: {
      ...briefOf(world, story),
      plan: planOf(story),
      story: draftOf(story),
      rewrite: asked,
    },
  });
  const wanted = new Set(asked.map(({ scene_number }) => scene_number));
  const scenes = answer.scenes.filter(({ scene_number }) => wanted.has(scene_number));
  return fill(world, story, { scenes }).story;
}

function briefOf({ request, sources }: World, { language, product, tone }: Story) {
  return {
    brief: request.prompt,
    language,
    product,
    tone,
    known: sources.filter(({ from }) => from !== 'prompt').map(({ text }) => text),
  };
}

function fill(
  { request, sources }: World,
  plan: Story,
  written: Parameters<typeof fillStory>[1],
): Filled {
  return fillStory(plan, written, { prompt: request.prompt, sources });
}

/** Says who wrote it and, where there was a critic, who scored it. */
function signed(
  { story, mended }: Filled,
  { agents }: World,
  scores: { story: number; cohesion: number } | null,
): Story {
  const scoredBy = scores === null ? {} : { scored_by: agents.model };
  return {
    ...story,
    llm_specification: {
      ...story.llm_specification,
      ...(scores !== null && { story_score: scores.story }),
      ...scoredBy,
      writer: agents.model,
      ...(mended.length > 0 && { mended }),
    },
    scene_plan: { ...story.scene_plan, ...scoredBy, cohesion_score: scores?.cohesion ?? null },
  };
}
