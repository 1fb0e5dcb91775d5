import { SearchField } from '#web/ui/search-field.tsx';
import { Select } from '#web/ui/select.tsx';
import {
  FRAMEWORK_CHOICES,
  type GallerySearch,
  readGallerySearch,
  SORTS,
  STATUSES,
} from './gallery-search.ts';

/** What to show, and in which order. */
export function GalleryTools({
  search,
  onChange,
}: {
  search: GallerySearch;
  onChange: (search: GallerySearch) => void;
}) {
  const change = (changes: Record<string, string>) =>
    onChange(readGallerySearch({ ...search, ...changes }));
  return (
    <div className="mb-5 flex flex-wrap gap-2">
      <SearchField
        label="Search in titles and prompts"
        value={search.q ?? ''}
        onChange={(q) => change({ q })}
        className="w-full sm:w-72"
      />
      <div className="grid w-full grid-cols-[3fr_4fr_3.6fr] gap-2 sm:ml-auto sm:flex sm:w-auto">
        <Select
          isCompact
          label="State"
          value={search.status ?? ''}
          options={STATUSES}
          onChange={(status) => change({ status })}
        />
        <Select
          isCompact
          label="Framework"
          value={search.framework ?? ''}
          options={FRAMEWORK_CHOICES}
          onChange={(framework) => change({ framework })}
        />
        <Select
          isCompact
          label="Order"
          value={search.sort ?? 'created_at_desc'}
          options={SORTS}
          onChange={(sort) => change({ sort })}
        />
      </div>
    </div>
  );
}
