import { ASKED, changesBetween, type Said } from '../master/said.ts';

interface Answered {
  score?: number | undefined;
  scenes?: readonly {
    scene_number: number;
    headline?: string | undefined;
    support?: string | null | undefined;
    score?: number | undefined;
  }[];
}

/** What a critic's answer comes to, and which lines a writer's answer tells in other words. */
export function judgeAnswer(
  agent: string,
  answer: Answered,
  material: Record<string, unknown>,
): Pick<Said, 'verdict' | 'changes'> {
  const asked = Object.entries(ASKED).find(([critic]) => critic === agent)?.[1];
  if (asked !== undefined) {
    const scores = (answer.scenes ?? []).flatMap(({ score }) => score ?? []);
    const score = answer.score ?? (scores.length > 0 ? Math.min(...scores) : undefined);
    return score === undefined ? {} : { verdict: { score, asked } };
  }
  const changes = changesBetween(linesOf(material['story'] ?? material['draft']), linesOf(answer));
  return changes.length > 0 ? { changes } : {};
}

function linesOf(story: unknown) {
  const { scenes = [] } = (story ?? {}) as Answered; // a draft of `draftOf`, or an answer of a writer
  return scenes.flatMap(({ headline, ...scene }) =>
    headline === undefined ? [] : [{ ...scene, headline }],
  );
}
