import type { ClaimSource } from '../check-claims.ts';
import { describeStory } from '../describe-story.ts';
import type { Framework, Story, StoryRequest } from '../story.ts';
import { understandPrompt } from '../understanding/understand-prompt.ts';
import { writeStory } from '../write-story.ts';
import { ASKED, changesBetween, type Said } from './said.ts';
import { judge, type Verdict } from './rubric.ts';
import { judgeCohesion, judgeScene } from './scene-criteria.ts';
import { STORY_CRITERIA } from './story-criteria.ts';

export const MOST_ROUNDS = 3;
const MOST_COHESION_ROUNDS = 2;

/** How a draft goes about it. */
const STRATEGIES: readonly { name: string; framework: Framework }[] = [
  { name: 'the trouble first', framework: 'PAS' },
  { name: 'the day before and after', framework: 'BAB' },
  { name: 'attention to action', framework: 'AIDA' },
  { name: 'the product first', framework: 'FAB' },
  { name: 'the hook first', framework: 'HOOK' },
];

interface Draft {
  strategy: string;
  story: Story;
  verdict: Verdict;
}

type MasterRequest = Omit<StoryRequest, 'framework'>;

/**
 * Master mode without a language model: a director proposes drafts by several strategies, a critic measures them, the
 * director revises; then the scenes one by one, then all together. The best draft is kept, not the last. What is said is
 * yielded as it is said; every score is measured by rules.
 */
export function* argueByRules(
  request: MasterRequest,
  sources: readonly ClaimSource[],
): Generator<Said, Story> {
  const best = yield* directStory(request, sources);
  const revised = yield* reviseScenes(best, request, sources);
  return yield* reviewCohesion(revised, request, sources);
}

function* directStory(
  request: MasterRequest,
  sources: readonly ClaimSource[],
): Generator<Said, Draft> {
  let best: Draft | undefined;
  for (let round = 1; round <= MOST_ROUNDS; round += 1) {
    const drafts = propose(request, round, best).map((draft) => measured(draft, sources));
    const [leader = drafts[0]] = [...drafts].sort((a, b) => b.verdict.score - a.verdict.score);
    if (leader === undefined) throw new Error('unreachable: every round has drafts');
    yield said('director', round, tellDrafts(drafts, leader), {
      changes: changesFrom(best, leader),
    });
    const gain = best === undefined ? null : leader.verdict.score - best.verdict.score;
    yield said('critic', round, tellVerdict(leader, gain), judged('critic', leader.verdict.score));
    if (best === undefined || leader.verdict.score > best.verdict.score) best = leader;
    if (best.verdict.score >= ASKED.critic || (gain !== null && gain <= 0)) break;
  }
  if (best === undefined) throw new Error('unreachable: there is at least one round');
  return best;
}

/** First every strategy once; then the leader's, told in other words without the lines that were at fault. */
function propose(
  request: MasterRequest,
  round: number,
  best: Draft | undefined,
): Omit<Draft, 'verdict'>[] {
  if (best === undefined)
    return STRATEGIES.map(({ name, framework }) => ({
      strategy: name,
      story: writeStory({ ...request, framework }),
    }));
  const avoid = blamedLines(best);
  return [1, 2, 3, 4].map((turn) => ({
    strategy: best.strategy,
    story: writeStory({
      ...request,
      framework: best.story.framework,
      seed: request.seed + round * 101 + turn,
      avoid,
    }),
  }));
}

function blamedLines({ story, verdict }: Draft): string[] {
  const faults = verdict.criteria.map(({ fault }) => fault ?? '').join(' ');
  return story.scenes.map(({ headline }) => headline).filter((line) => faults.includes(line));
}

function measured(draft: Omit<Draft, 'verdict'>, sources: readonly ClaimSource[]): Draft {
  return { ...draft, verdict: judge(STORY_CRITERIA, draft.story, sources) };
}

function* reviseScenes(
  draft: Draft,
  request: MasterRequest,
  sources: readonly ClaimSource[],
): Generator<Said, Draft> {
  let current = draft;
  for (let round = 1; round <= MOST_ROUNDS; round += 1) {
    const verdicts = current.story.scenes.map((scene) => judgeScene(current.story, scene, sources));
    const weak = current.story.scenes.filter(
      (_, i) => (verdicts[i]?.score ?? 0) < ASKED.scene_critic,
    );
    const weakest = Math.min(...verdicts.map(({ score }) => score));
    yield said('scene_critic', round, tellScenes(verdicts), judged('scene_critic', weakest));
    if (weak.length === 0 || round === MOST_ROUNDS) break;
    const next = rewritten(
      current,
      request,
      weak.map(({ headline }) => headline),
      sources,
    );
    const isBetter =
      next.verdict.score >= current.verdict.score && hasFewer(next, weak.length, sources);
    yield said('scene_writer', round, tellRewrite(weak.length, isBetter), {
      changes: isBetter ? changesFrom(current, next) : [],
    });
    if (!isBetter) break;
    current = next;
  }
  return current;
}

function hasFewer({ story }: Draft, weak: number, sources: readonly ClaimSource[]): boolean {
  const left = story.scenes.filter(
    (scene) => judgeScene(story, scene, sources).score < ASKED.scene_critic,
  );
  return left.length < weak;
}

/** The same plan told again without these lines. */
function rewritten(
  { strategy, story }: Draft,
  request: MasterRequest,
  avoid: readonly string[],
  sources: readonly ClaimSource[],
): Draft {
  const told = writeStory({ ...request, framework: story.framework, avoid });
  return measured({ strategy, story: told }, sources);
}

function* reviewCohesion(
  draft: Draft,
  request: MasterRequest,
  sources: readonly ClaimSource[],
): Generator<Said, Story> {
  let current = draft;
  let verdict = judgeCohesion(current.story, sources);
  for (let round = 1; round <= MOST_COHESION_ROUNDS; round += 1) {
    yield said('cohesor', round, tellCohesion(verdict), judged('cohesor', verdict.score));
    if (verdict.score >= ASKED.cohesor || round === MOST_COHESION_ROUNDS) break;
    const repeated = blamedLines({ ...current, verdict }).slice(-1);
    const next = rewritten(current, request, repeated, sources);
    const nextVerdict = judgeCohesion(next.story, sources);
    if (nextVerdict.score <= verdict.score) break;
    current = next;
    verdict = nextVerdict;
  }
  return finished(current, verdict, request);
}

/** The scores go into what is kept, each with who measured it. */
function finished(
  { story, strategy, verdict }: Draft,
  cohesion: Verdict,
  { prompt }: MasterRequest,
): Story {
  const { llm_specification, scene_plan } = describeStory(story, understandPrompt(prompt));
  return {
    ...story,
    llm_specification: {
      ...llm_specification,
      strategy,
      story_score: verdict.score,
      scored_by: 'rules',
    },
    scene_plan: { ...scene_plan, cohesion_score: cohesion.score, scored_by: 'rules' },
  };
}

function said(
  role: string,
  iteration: number,
  content: string,
  { verdict, changes = [] }: Pick<Said, 'verdict' | 'changes'>,
): Said {
  return {
    ...{ role, iteration, content },
    ...(verdict && { verdict }),
    ...(changes.length > 0 && { changes }),
  };
}

function judged(critic: keyof typeof ASKED, score: number): Pick<Said, 'verdict'> {
  return { verdict: { score, asked: ASKED[critic] } };
}

/** Only drafts of one framework say the same thing in other words. */
function changesFrom(before: Draft | undefined, after: Draft): NonNullable<Said['changes']> {
  if (before?.story.framework !== after.story.framework) return [];
  const lines = ({ story }: Draft) =>
    story.scenes.map((scene, index) => ({ ...scene, scene_number: index + 1 }));
  return changesBetween(lines(before), lines(after));
}

function tellDrafts(drafts: readonly Draft[], leader: Draft): string {
  const lines = drafts.map(
    ({ strategy, story, verdict }) => `- ${strategy} (${story.framework}): ${verdict.score}`,
  );
  const told = leader.story.scenes.map(({ headline }) => headline).join(' / ');
  return [`${drafts.length} drafts by rules:`, ...lines, `Best: ${told}`].join('\n');
}

function tellVerdict({ verdict }: Draft, gain: number | null): string {
  const faults = verdict.criteria.filter(({ fault }) => fault !== null);
  const verdictLine = `Score ${verdict.score} of 100, measured by rules (${ASKED.critic} asked).`;
  const gainLine =
    gain === null ? [] : [gain > 0 ? `${gain} better than before.` : 'No better than before.'];
  const blame = faults.map(({ name, score, fault }) => `- ${name} ${score}: ${fault ?? ''}`);
  return [verdictLine, ...gainLine, ...(blame.length > 0 ? blame : ['Nothing to mend.'])].join(
    '\n',
  );
}

function tellScenes(verdicts: readonly Verdict[]): string {
  return verdicts
    .map(({ score, criteria }, i) => {
      const fault = criteria.find((criterion) => criterion.fault !== null)?.fault;
      return `Scene ${i + 1}: ${score}${fault == null ? '' : `. ${fault}`}`;
    })
    .join('\n');
}

function tellRewrite(count: number, isBetter: boolean): string {
  const scenes = count === 1 ? 'One scene' : `${count} scenes`;
  return isBetter
    ? `${scenes} told anew.`
    : `${scenes} told anew, no better: the first words stay.`;
}

function tellCohesion({ score, criteria }: Verdict): string {
  const faults = criteria.flatMap(({ fault }) => fault ?? []);
  return [`Cohesion ${score} of 100, measured by rules (${ASKED.cohesor} asked).`, ...faults].join(
    '\n',
  );
}
