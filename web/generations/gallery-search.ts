import { FRAMEWORKS } from '#web/ui/frameworks.ts';

export const STATUSES = [
  { value: '', label: 'Any state' },
  { value: 'completed', label: 'Made' },
  { value: 'processing', label: 'In the making' },
  { value: 'pending', label: 'Waiting' },
  { value: 'failed', label: 'Not made' },
] as const;

export const SORTS = [
  { value: 'created_at_desc', label: 'Newest first' },
  { value: 'created_at_asc', label: 'Oldest first' },
] as const;

export const FRAMEWORK_CHOICES = [
  { value: '', label: 'Any framework' },
  ...Object.keys(FRAMEWORKS).map((name) => ({ value: name, label: name })),
  { value: 'master_mode', label: 'Master mode' },
];

type Status = Exclude<(typeof STATUSES)[number]['value'], ''>;
type Sort = (typeof SORTS)[number]['value'];

/** What the gallery shows, as its address says it; what is left out is the usual. */
export interface GallerySearch {
  q?: string;
  status?: Status;
  framework?: string;
  sort?: Sort;
}

/** Reads an address as people keep, share and mistype it: what it cannot mean is left out. */
export function readGallerySearch(search: Record<string, unknown>): GallerySearch {
  const q =
    typeof search['q'] === 'string' || typeof search['q'] === 'number'
      ? `${search['q']}`.trim().slice(0, 200)
      : '';
  const status = STATUSES.find(({ value }) => value !== '' && value === search['status'])?.value;
  const framework = FRAMEWORK_CHOICES.find(({ value }) => value === search['framework'])?.value;
  const sort = SORTS.find(({ value }) => value === search['sort'])?.value;
  return {
    ...(q !== '' && { q }),
    ...(status && { status }),
    ...(framework && { framework }),
    ...(sort === 'created_at_asc' && { sort }),
  };
}

/** Whether it shows less than everything. */
export const isFiltered = ({ q, status, framework }: GallerySearch) =>
  [q, status, framework].some((one) => one !== undefined);
