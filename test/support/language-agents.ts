import type { languageServer, Reply } from './language-server.ts';

export type Question = Parameters<Parameters<typeof languageServer>[0]>[0];

/** What an agent is given, as its question has it. */
export function materialOf({ messages }: Question) {
  return JSON.parse(messages[1]?.content ?? '{}') as {
    plan?: { scene_number: number }[];
    plans?: Record<string, { scene_number: number }[]>;
    story?: { scenes: { scene_number: number }[] };
    rewrite?: { scene_number: number; note: string }[];
    your_last_answer?: string;
  };
}

const LINES = [
  'Blue light at night',
  'Eyes still at work',
  'Lumo dims',
  'With the sunset',
  'Sleep',
];

/** A story for the plan that is asked for, by its line for each scene. */
export function aStory(question: Question, line = (at: number) => `${LINES[at] ?? 'Lumo'}.`) {
  const { plan, plans } = materialOf(question);
  return {
    framework: 'PAS',
    reason: 'It solves a problem.',
    call_to_action: 'Order Lumo',
    scenes: (plan ?? plans?.['PAS'] ?? []).map(({ scene_number }, at) => ({
      scene_number,
      headline: line(at),
      support: null,
      visual: 'A lamp on a desk at dusk.',
    })),
  };
}

/** A model that plays every agent well. */
export function goodAgent(question: Question): Reply {
  const system = question.messages[0]?.content ?? '';
  const scenes = (materialOf(question).story?.scenes ?? []).map(({ scene_number }) => scene_number);
  if (system.includes('You are the critic'))
    return { says: { score: 90, critique: 'Good.', improvements: [] } };
  if (system.includes('You are the scene critic'))
    return { says: { scenes: scenes.map((n) => ({ scene_number: n, score: 90, note: '' })) } };
  if (system.includes('You look at the scenes'))
    return { says: { score: 88, critique: 'It holds.' } };
  if (system.includes('the camera sees in each'))
    return { says: { scenes: scenes.map((n) => ({ scene_number: n, visual: 'Dusk light.' })) } };
  return { says: aStory(question) };
}
