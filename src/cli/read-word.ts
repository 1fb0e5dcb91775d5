import { WAITING_STAGES, type WaitingStage } from '#src/generations/interactive/stages.ts';

/** What a person says at a stage, as typed. */
export type TypedWord =
  | { kind: 'approve' }
  | { kind: 'feedback'; scene_number: number | undefined; note: string }
  | { kind: 'edit'; scene_number: number; headline: string; support: string | null }
  | { kind: 'back'; stage: WaitingStage }
  | { kind: 'stop' }
  | { kind: 'unclear' };

export const WORDS_TO_SAY =
  'approve · feedback [scene] <note> · edit <scene> <line> [| second line] · back <stage> · stop';

const FEEDBACK = /^(?:feedback|f)\s+(?:(?<scene>[1-9]\d*)\s+)?(?<note>\S.*)$/iu;
const EDIT = /^(?:edit|e)\s+(?<scene>[1-9]\d*)\s+(?<line>\S.*)$/iu;
const BACK = /^(?:back|b)\s+(?<stage>\w+)$/iu;

export function readWord(typed: string): TypedWord {
  const line = typed.trim();
  if (/^(?:approve|a|y|yes|ok)$/iu.test(line)) return { kind: 'approve' };
  if (/^(?:stop|s|quit|q)$/iu.test(line)) return { kind: 'stop' };
  return readFeedback(line) ?? readEdit(line) ?? readBack(line) ?? { kind: 'unclear' };
}

function readFeedback(line: string): TypedWord | undefined {
  const { scene, note } = FEEDBACK.exec(line)?.groups ?? {};
  if (note === undefined) return undefined;
  return {
    kind: 'feedback',
    scene_number: scene === undefined ? undefined : Number(scene),
    note,
  };
}

function readEdit(line: string): TypedWord | undefined {
  const { scene, line: words } = EDIT.exec(line)?.groups ?? {};
  if (words === undefined) return undefined;
  const [headline = '', support = ''] = words.split('|');
  return {
    kind: 'edit',
    scene_number: Number(scene),
    headline: headline.trim(),
    support: support.trim() || null,
  };
}

function readBack(line: string): TypedWord | undefined {
  const named = BACK.exec(line)?.groups?.['stage'];
  const stage = WAITING_STAGES.find((known) => known === named);
  return stage && { kind: 'back', stage };
}
