import type { AgentMessage } from '#src/platform/database/json-shapes.ts';

/** What an agent of master mode says; whoever keeps it adds the time. */
export interface Said extends Pick<AgentMessage, 'verdict' | 'changes'> {
  role: string;
  /** Round of its own loop, from 1. */
  iteration: number;
  content: string;
}

/** What has to be reached, of 100. */
export const ASKED = { critic: 85, scene_critic: 85, cohesor: 80 } as const;

interface Line {
  scene_number: number;
  headline: string;
  support?: string | null | undefined;
}

/** The lines that were told in other words. */
export function changesBetween(
  before: readonly Line[],
  after: readonly Line[],
): NonNullable<Said['changes']> {
  return after.flatMap((line) => {
    const old = before.find(({ scene_number }) => scene_number === line.scene_number);
    if (!old || tell(old) === tell(line)) return [];
    return [{ scene_number: line.scene_number, before: tell(old), after: tell(line) }];
  });
}

const tell = ({ headline, support }: Line) =>
  support == null || support === '' ? headline : `${headline} ${support}`;
