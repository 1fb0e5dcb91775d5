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
  /** What it does to the viewer. */
  purpose: string;
  /** Part of the film this beat takes. Practitioners' conventions, not laws: so ranges and a default. */
  share: { min: number; usual: number; max: number };
  /** Roles of its scenes in turn; the last one repeats when there are more scenes. */
  roles: readonly [Role, ...Role[]];
}

/** The last scene of the last beat is always the close: every framework ends in a call to action. */
export const BEATS: Record<Framework, readonly [Beat, ...Beat[]]> = {
  PAS: [
    {
      name: 'problem',
      purpose: 'names the trouble in the viewer’s own words',
      share: { min: 0.1, usual: 0.18, max: 0.3 },
      roles: ['hook', 'problem'],
    },
    {
      name: 'agitation',
      purpose: 'lets the viewer feel what it costs to leave it as it is',
      share: { min: 0.12, usual: 0.22, max: 0.32 },
      roles: ['agitation'],
    },
    {
      name: 'solution',
      purpose: 'names the product, says what it does, and asks for one step',
      share: { min: 0.45, usual: 0.6, max: 0.75 },
      roles: ['reveal', 'interest', 'desire', 'interest', 'desire', 'offer', 'desire'],
    },
  ],
  BAB: [
    {
      name: 'before',
      purpose: 'shows the day as it is now',
      share: { min: 0.12, usual: 0.24, max: 0.35 },
      roles: ['hook', 'before'],
    },
    {
      name: 'after',
      purpose: 'shows the day as it could be',
      share: { min: 0.12, usual: 0.24, max: 0.35 },
      roles: ['after'],
    },
    {
      name: 'bridge',
      purpose: 'names the product as the way from one to the other, and asks for one step',
      share: { min: 0.4, usual: 0.52, max: 0.72 },
      roles: ['reveal', 'interest', 'interest', 'desire', 'offer', 'desire'],
    },
  ],
  AIDA: [
    {
      name: 'attention',
      purpose: 'stops the thumb',
      share: { min: 0.08, usual: 0.16, max: 0.26 },
      roles: ['hook', 'problem'],
    },
    {
      name: 'interest',
      purpose: 'names the product and what it is',
      share: { min: 0.18, usual: 0.3, max: 0.4 },
      roles: ['reveal', 'interest'],
    },
    {
      name: 'desire',
      purpose: 'makes the viewer want it for themselves',
      share: { min: 0.15, usual: 0.34, max: 0.45 },
      roles: ['desire', 'interest'],
    },
    {
      name: 'action',
      purpose: 'says the offer and asks for one step',
      share: { min: 0.1, usual: 0.2, max: 0.38 },
      roles: ['offer', 'desire'],
    },
  ],
  FAB: [
    {
      name: 'feature',
      purpose: 'shows the product and what it has',
      share: { min: 0.18, usual: 0.3, max: 0.42 },
      roles: ['reveal', 'interest'],
    },
    {
      name: 'advantage',
      purpose: 'says what that does',
      share: { min: 0.18, usual: 0.3, max: 0.42 },
      roles: ['interest', 'interest'],
    },
    {
      name: 'benefit',
      purpose: 'says what the viewer has from it, and asks for one step',
      share: { min: 0.25, usual: 0.4, max: 0.58 },
      roles: ['desire', 'after', 'desire', 'offer', 'desire'],
    },
  ],
  HOOK: [
    {
      name: 'hook',
      purpose: 'stops the thumb in the first seconds',
      share: { min: 0.07, usual: 0.15, max: 0.26 },
      roles: ['hook'],
    },
    {
      name: 'problem',
      purpose: 'says why it matters to the viewer',
      share: { min: 0.1, usual: 0.18, max: 0.3 },
      roles: ['problem', 'agitation'],
    },
    {
      name: 'solution',
      purpose: 'names the product and what it does',
      share: { min: 0.13, usual: 0.25, max: 0.38 },
      roles: ['reveal', 'interest'],
    },
    {
      name: 'value',
      purpose: 'says what the viewer has from it',
      share: { min: 0.08, usual: 0.15, max: 0.26 },
      roles: ['desire', 'interest'],
    },
    {
      name: 'proof',
      purpose: 'gives one fact that can be checked',
      share: { min: 0.08, usual: 0.14, max: 0.25 },
      roles: ['interest', 'offer'],
    },
    {
      name: 'action',
      purpose: 'asks for one step',
      share: { min: 0.08, usual: 0.13, max: 0.26 },
      roles: ['offer', 'desire'],
    },
  ],
};

/** Neighbouring beats that share a scene when the film is too short for one each, in this order. */
export const SHARED_SCENES: Record<Framework, readonly (readonly [string, string])[]> = {
  PAS: [],
  BAB: [],
  AIDA: [['interest', 'desire']],
  FAB: [],
  HOOK: [
    ['solution', 'value'],
    ['proof', 'action'],
    ['hook', 'problem'],
  ],
};

/** Parts the names of beats that share a scene: `interest+desire`. */
export const BEAT_JOINT = '+';

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
