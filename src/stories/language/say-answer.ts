interface Sayable {
  framework?: string | undefined;
  score?: number | undefined;
  critique?: string | undefined;
  reason?: string | undefined;
  call_to_action?: string | undefined;
  improvements?: readonly string[] | undefined;
  scenes?:
    | readonly {
        scene_number: number;
        headline?: string | undefined;
        support?: string | null | undefined;
        score?: number | undefined;
        note?: string | undefined;
        visual?: string | null | undefined;
      }[]
    | undefined;
}

/** An agent's answer as a person reads it. */
export function sayAnswer(answer: Sayable): string {
  const {
    framework,
    score,
    critique,
    reason,
    call_to_action,
    improvements = [],
    scenes = [],
  } = answer;
  return [
    ...(score === undefined ? [] : [`Score ${score} of 100.`]),
    ...[framework, reason, critique].filter((words) => words !== undefined && words !== ''),
    ...improvements.map((words) => `- ${words}`),
    ...scenes.map((scene) => `${scene.scene_number}. ${sayScene(scene)}`),
    ...(call_to_action === undefined ? [] : [`→ ${call_to_action}`]),
  ].join('\n');
}

function sayScene({
  headline,
  support,
  score,
  note,
  visual,
}: NonNullable<Sayable['scenes']>[number]) {
  const parts = [headline, support, score === undefined ? null : String(score), note];
  const told = parts.filter((words) => words != null && words !== '');
  return told.length > 0 ? told.join(' – ') : (visual ?? '');
}
