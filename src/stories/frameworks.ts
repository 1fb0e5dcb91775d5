import type { SceneKind } from '#src/rendering/film-brief.ts';
import type { Framework } from './story.ts';

/** What a scene has to say. The writer knows lines for roles, not for frameworks. */
export type Role =
  | 'hook'
  | 'problem'
  | 'agitation'
  | 'before'
  | 'after'
  | 'reveal'
  | 'interest'
  | 'desire'
  | 'offer'
  | 'close';

export interface Beat {
  name: string;
  /** Part of the film this beat takes; the bounds hold from ten seconds up. */
  share: { min: number; usual: number; max: number };
  /** Roles of its scenes in turn; the last one repeats when there are more scenes. */
  roles: readonly [Role, ...Role[]];
}

/** The last scene of the last beat is always the close: every framework ends in a call to action. */
export const BEATS: Record<Framework, readonly [Beat, ...Beat[]]> = {
  PAS: [
    { name: 'problem', share: { min: 0.1, usual: 0.18, max: 0.3 }, roles: ['hook', 'problem'] },
    { name: 'agitation', share: { min: 0.12, usual: 0.22, max: 0.32 }, roles: ['agitation'] },
    {
      name: 'solution',
      share: { min: 0.45, usual: 0.6, max: 0.75 },
      roles: ['reveal', 'interest', 'desire', 'interest', 'desire', 'offer', 'desire'],
    },
  ],
  BAB: [
    { name: 'before', share: { min: 0.12, usual: 0.24, max: 0.35 }, roles: ['hook', 'before'] },
    { name: 'after', share: { min: 0.12, usual: 0.24, max: 0.35 }, roles: ['after'] },
    {
      name: 'bridge',
      share: { min: 0.4, usual: 0.52, max: 0.72 },
      roles: ['reveal', 'interest', 'interest', 'desire', 'offer', 'desire'],
    },
  ],
  AIDA: [
    { name: 'attention', share: { min: 0.08, usual: 0.16, max: 0.26 }, roles: ['hook', 'problem'] },
    { name: 'interest', share: { min: 0.18, usual: 0.3, max: 0.4 }, roles: ['reveal', 'interest'] },
    { name: 'desire', share: { min: 0.15, usual: 0.34, max: 0.45 }, roles: ['desire', 'interest'] },
    { name: 'action', share: { min: 0.1, usual: 0.2, max: 0.38 }, roles: ['offer', 'desire'] },
  ],
};

export const KIND_OF_ROLE: Record<Role, SceneKind> = {
  hook: 'hook',
  problem: 'tension',
  agitation: 'tension',
  before: 'tension',
  after: 'benefit',
  reveal: 'reveal',
  interest: 'benefit',
  desire: 'benefit',
  offer: 'proof',
  close: 'close',
};
