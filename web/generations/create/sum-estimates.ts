import { count, money } from '#web/ui/format.ts';
import type { VideoModel } from './models.ts';
import { shortName } from './models.ts';
import type { OneEstimate } from './use-estimate.ts';

interface Line {
  what: string;
  detail: string;
  /** Null: what it costs is not known here. */
  cost: number | null;
}

interface Models {
  video_models: readonly VideoModel[];
}

/** Several ads are made side by side or after one another: between the slowest and all in a row. */
export function sumOf(estimates: readonly OneEstimate[]) {
  const clips = estimates.flatMap((one) => one.clips);
  return {
    /** What the budget is checked against: clips, and a model's words at most. */
    cost: estimates.reduce((sum, { cost, words }) => sum + cost + (words?.cost?.high ?? 0), 0),
    seconds: {
      low: Math.max(...estimates.map(({ seconds }) => seconds.low)),
      high: estimates.reduce((sum, { seconds }) => sum + seconds.high, 0),
    },
    dearestClip: Math.max(0, ...clips.map(({ cost }) => cost)),
  };
}

/** What is in the price, line by line. */
export function linesOf(estimates: readonly OneEstimate[], models: Models | undefined): Line[] {
  const clips = estimates.flatMap((one) => one.clips);
  const scenes = estimates.reduce((sum, one) => sum + one.scenes.length, 0);
  const bought = [...new Set(clips.map(({ model }) => model))].map((id) => {
    const own = clips.filter(({ model }) => model === id);
    const facts = models?.video_models.find((model) => model.id === id);
    const seconds = own.reduce((sum, clip) => sum + clip.seconds, 0);
    return {
      what: facts ? shortName(facts.name).name : id,
      detail: `${count(own.length, 'clip')}, ${seconds} s × ${money(facts?.price ?? null)}`,
      cost: own.reduce((sum, { cost }) => sum + cost, 0),
    };
  });
  const drawn = scenes - clips.length;
  return [
    storyLine(estimates),
    ...bought,
    ...(drawn > 0 ? [{ what: 'Our own renderer', detail: count(drawn, 'scene'), cost: 0 }] : []),
    { what: 'Sound, captions, film', detail: 'made here', cost: 0 },
  ];
}

/** A model's words cost at most this: how often its agents are asked, nobody knows before. */
function storyLine(estimates: readonly OneEstimate[]): Line {
  const talks = estimates.flatMap(({ words }) => words ?? []);
  const [talk] = talks;
  if (talk === undefined) return { what: 'Story', detail: 'by our rules', cost: 0 };
  const sum = (end: 'low' | 'high') =>
    talks.reduce((all, { questions }) => all + questions[end], 0);
  const [low, high] = [sum('low'), sum('high')];
  const questions = low === high ? count(low, 'question') : `${low} to ${count(high, 'question')}`;
  const costs = talks.flatMap(({ cost }) => cost ?? []);
  return {
    what: 'Story',
    detail: `by ${talk.model}, ${questions}`,
    cost: costs.length < talks.length ? null : costs.reduce((all, { high: most }) => all + most, 0),
  };
}
