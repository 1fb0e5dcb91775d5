import { type AgentName, STORY_PROMPTS } from '../prompts/story-prompts.ts';
import type { AnswerOf } from './answers.ts';
import type { Agents } from './tell-by-model.ts';

/** What agents would be asked. */
export interface Talk {
  questions: number;
  /** UTF-8 bytes of all questions together. */
  bytes: number;
  /** Tokens of all answers together, were each as long as it may be. */
  mostTokens: number;
}

interface Storied {
  scenes: readonly { scene_number: number }[];
}

/** No writer's word, which leaves the plan as it is, and the verdict of critics who agree at once or never do. */
const answersOf = (isContent: boolean, scenes: Storied['scenes']) => {
  const score = isContent ? 100 : 0;
  const noted = scenes.map(({ scene_number }) => ({ scene_number, score, note: '' }));
  return {
    story_writer: { call_to_action: '', scenes: [] },
    director: { framework: 'PAS', call_to_action: '', scenes: [] },
    critic: { score, critique: '', improvements: [] },
    scene_critic: { scenes: noted },
    scene_writer: { scenes: [] },
    cohesor: { score, critique: '', scenes: noted },
    enhancer: { scenes: [] },
  } satisfies { [Name in AgentName]: AnswerOf<Name> };
};

/** Has a story told by agents that are not asked, and counts what they would have been. */
export async function foretellTalk(
  tell: (agents: Agents) => Promise<unknown>,
  { isContent }: { isContent: boolean },
): Promise<Talk> {
  const talk: Talk = { questions: 0, bytes: 0, mostTokens: 0 };
  await tell({
    model: 'nobody',
    ask<A extends AgentName>(agent: A, { material }: { material: Record<string, unknown> }) {
      const { system, maxTokens } = STORY_PROMPTS[agent];
      talk.questions += 1;
      talk.bytes += Buffer.byteLength(system) + Buffer.byteLength(JSON.stringify(material));
      talk.mostTokens += maxTokens;
      const { scenes } = (material['story'] ?? { scenes: [] }) as Storied; // `draftOf` made it
      return Promise.resolve(answersOf(isContent, scenes)[agent] as AnswerOf<A>);
    },
  });
  return talk;
}
