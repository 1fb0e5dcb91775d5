import type { App } from '#src/app.ts';
import type { GenerationStage } from '#src/generations/interactive/stage-contract.ts';
import { sayDollars } from '#src/spending/sum-cost.ts';

type Files = Pick<App, 'files'>;

/** What waits for a person's word, as lines for a terminal, with what the next step costs. */
export async function stageLines(app: Files, stage: GenerationStage): Promise<string[]> {
  const content = {
    story: () => Promise.resolve(storyLines(stage)),
    references: () => referenceLines(app, stage),
    storyboard: () => sceneLines(app, stage.storyboard?.panels ?? []),
    clips: () => sceneLines(app, stage.clips?.items ?? []),
    film: () => Promise.resolve([]),
  };
  const lines = await content[stage.stage]();
  const last = stage.notes.at(-1)?.outcome;
  return [
    '',
    `— ${stage.stage} —`,
    ...lines,
    ...(last ? [`  (${last})`] : []),
    ...nextLines(stage),
    ...stage.back.map(
      ({ stage: to, voids }) => `  back ${to}: ${voids.join(' ') || 'nothing is lost'}`,
    ),
  ];
}

function storyLines({ story }: GenerationStage): string[] {
  if (!story) return [];
  const scenes = story.scenes.flatMap(
    ({ scene_number, beat, duration, headline, support, claims }) => [
      `  ${scene_number}  ${headline}${support === null ? '' : ` — ${support}`}  (${beat}, ${duration} s)`,
      ...claims
        .filter(({ from }) => from === null)
        .map(({ words }) => `     ! nobody said “${words}”: check it before you approve`),
    ],
  );
  return [...scenes, `  Call to action: ${story.call_to_action}`];
}

async function referenceLines(app: Files, { references }: GenerationStage): Promise<string[]> {
  if (!references) return [];
  const items = references.items.map(
    async ({ kind, url }) => `  ${kind}: ${await pathOf(app, url)}`,
  );
  return [
    `  ${references.note}`,
    ...(await Promise.all(items)),
    `  colours: ${references.palette.join(' ')}`,
  ];
}

function sceneLines(
  app: Files,
  scenes: readonly { scene_number: number; headline: string; url: string; made_by: string }[],
): Promise<string[]> {
  return Promise.all(
    scenes.map(
      async ({ scene_number, headline, url, made_by }) =>
        `  ${scene_number}  ${headline}  ${await pathOf(app, url)} (${made_by})`,
    ),
  );
}

function pathOf({ files }: Files, url: string): Promise<string> {
  return files.localPath(url.replace('/media/', ''));
}

function nextLines({ next, feedback_cost: note }: GenerationStage): string[] {
  if (!next) return [];
  const cost = next.cost === 0 ? 'free' : `about $${next.cost.toFixed(2)}`;
  return [
    `  Next: ${next.stage}, ${cost}, ${next.seconds.low} to ${next.seconds.high} s.`,
    ...(note === null ? ['  A note asks the language model, whose price is not known here.'] : []),
    ...(note && note.high > 0
      ? [`  A note asks the language model, for up to ${sayDollars(note.high)}.`]
      : []),
  ];
}
