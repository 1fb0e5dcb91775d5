import { Link } from '@tanstack/react-router';
import { Clapperboard, SearchX } from 'lucide-react';
import { useState } from 'react';
import type { Generation } from '#web/api/api.ts';
import { messageOf } from '#web/api/failure.ts';
import { Button } from '#web/ui/button.tsx';
import { buttonClass } from '#web/ui/button-class.ts';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { ErrorState } from '#web/ui/error-state.tsx';
import { count } from '#web/ui/format.ts';
import { Page } from '#web/ui/page.tsx';
import { PageHeader } from '#web/ui/page-header.tsx';
import { ShowMore } from '#web/ui/show-more.tsx';
import { Skeleton } from '#web/ui/skeleton.tsx';
import { AdCard } from './ad-card.tsx';
import { type GallerySearch, isFiltered } from './gallery-search.ts';
import { GalleryTools } from './gallery-tools.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { useDeleteAds } from './use-delete-ads.ts';
import { useGallery } from './use-gallery.ts';

const GRID = 'grid grid-cols-2 gap-3 sm:grid-cols-3 sm:gap-4 xl:grid-cols-4';

/** The ads there are; what is looked for stands in the address. */
export function GalleryPage({
  search,
  onSearch,
}: {
  search: GallerySearch;
  onSearch: (search: GallerySearch) => void;
}) {
  const { list, ads, total } = useGallery(search);
  const isNothing = ads?.length === 0;
  return (
    <Page className="max-w-[1400px]">
      <PageHeader
        title="Gallery"
        below={<span className="tnum min-h-5">{total !== undefined && count(total, 'ad')}</span>}
        actions={
          <Link to="/create" className={buttonClass({ variant: 'solid' })}>
            Make an ad
          </Link>
        }
      />
      {(!isNothing || isFiltered(search)) && <GalleryTools search={search} onChange={onSearch} />}
      {list.isError && (
        <ErrorState message={messageOf(list.error)} onRetry={() => void list.refetch()} />
      )}
      {list.isPending && <Waiting />}
      {isNothing && (isFiltered(search) ? <NoMatch onClear={() => onSearch({})} /> : <NoAds />)}
      {ads && ads.length > 0 && <Ads ads={ads} />}
      <ShowMore list={list} />
    </Page>
  );
}

function Ads({ ads }: { ads: readonly Generation[] }) {
  const [selected, setSelected] = useState<readonly string[]>([]);
  const deleteAds = useDeleteAds();
  // In the order in which they were chosen: the first is A.
  const chosen = selected.flatMap((id) => ads.find((ad) => ad.id === id) ?? []);
  const drop = (id: string) => selected.filter((one) => one !== id);

  return (
    <>
      <ul className={GRID}>
        {ads.map((ad) => (
          <li key={ad.id}>
            <AdCard
              ad={ad}
              isSelected={selected.includes(ad.id)}
              onSelect={(isSelected) =>
                setSelected(isSelected ? [...drop(ad.id), ad.id] : drop(ad.id))
              }
              onDelete={() => deleteAds([ad])}
            />
          </li>
        ))}
      </ul>
      {chosen.length > 0 && (
        <SelectionBar
          ads={chosen}
          onClear={() => setSelected([])}
          onDelete={() => {
            setSelected([]);
            deleteAds(chosen);
          }}
        />
      )}
    </>
  );
}

function NoAds() {
  return (
    <EmptyState icon={Clapperboard} title="No ads yet">
      Everything you make is found here again. The first one costs nothing and needs no key.
    </EmptyState>
  );
}

function NoMatch({ onClear }: { onClear: () => void }) {
  return (
    <EmptyState
      icon={SearchX}
      title="No ad is like that"
      action={<Button onClick={onClear}>Show all ads</Button>}
    >
      Nothing has these words in its title or prompt, in this state and framework.
    </EmptyState>
  );
}

function Waiting() {
  return (
    <div role="status" aria-label="Reading the ads" className={GRID}>
      {Array.from({ length: 8 }, (_, index) => (
        <Skeleton key={index} className="aspect-[3/4] rounded-lg" />
      ))}
    </div>
  );
}
