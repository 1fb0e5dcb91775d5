export const STAGE_NAMES = {
  story: 'story',
  references: 'references',
  storyboard: 'storyboard',
  clips: 'clips',
  film: 'film',
} as const;

/** What the button says that approves: what is begun by it. */
export const BEGINS = {
  story: 'write the story',
  references: 'gather pictures and colours',
  storyboard: 'draw the storyboard',
  clips: 'make the clips',
  film: 'make the film',
} as const;
