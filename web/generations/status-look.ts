/** How the four statuses are shown; the words beside the seed's own. */
export const STATUS_LOOK = {
  pending: { tone: 'neutral', word: 'Waiting' },
  processing: { tone: 'busy', word: 'In the making' },
  completed: { tone: 'good', word: 'Made' },
  failed: { tone: 'bad', word: 'Not made' },
} as const;

/** It can be stopped, and not be deleted yet. */
export const isInTheMaking = ({ status }: { status: keyof typeof STATUS_LOOK }) =>
  status === 'pending' || status === 'processing';
