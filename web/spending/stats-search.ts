export const SPANS = [
  { value: '7', label: 'Last 7 days' },
  { value: '30', label: 'Last 30 days' },
  { value: '90', label: 'Last 90 days' },
  { value: '365', label: 'Last year' },
] as const;

export interface StatsSearch {
  days?: number;
  /** A superuser looks at what all people spent. */
  everyone?: boolean;
}

/** Reads an address as people keep and mistype it: what it cannot mean is left out. */
export function readStatsSearch({ days, everyone }: Record<string, unknown>): StatsSearch {
  const span = SPANS.find(({ value }) => value === String(days));
  return {
    ...(span && span.value !== '30' && { days: Number(span.value) }),
    ...(everyone === true && { everyone: true }),
  };
}
