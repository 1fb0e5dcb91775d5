const TABS = ['conversation', 'plan', 'quality', 'versions'] as const;
export type Tab = (typeof TABS)[number];

/** What of an ad is looked at; in the address, so that it can be sent to somebody and survives a reload. */
export interface AdSearch {
  tab?: Tab;
  scene?: number;
}

export function readAdSearch(search: Record<string, unknown>): AdSearch {
  const tab = TABS.find((one) => one === search['tab']);
  const scene = Number(search['scene']);
  return {
    ...(tab && { tab }),
    ...(Number.isInteger(scene) && scene > 0 && { scene }),
  };
}
