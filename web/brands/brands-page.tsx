import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { ImageUp, Palette, Plus } from 'lucide-react';
import { useState } from 'react';
import { $api, type BrandStyle } from '#web/api/api.ts';
import { messageOf } from '#web/api/failure.ts';
import { upload } from '#web/api/upload.ts';
import { buttonClass } from '#web/ui/button-class.ts';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { ErrorState } from '#web/ui/error-state.tsx';
import { FileButton } from '#web/ui/file-button.tsx';
import { usedBy } from '#web/ui/format.ts';
import { Page } from '#web/ui/page.tsx';
import { PageHeader } from '#web/ui/page-header.tsx';
import { ShowMore } from '#web/ui/show-more.tsx';
import { Skeleton } from '#web/ui/skeleton.tsx';
import { tellProblem } from '#web/ui/toast.ts';
import { keepBrand } from './brand-queries.ts';

const GRID = 'grid gap-4 sm:grid-cols-2 xl:grid-cols-3';

/** The brands one makes ads for. */
export function BrandsPage() {
  const list = $api.useInfiniteQuery(
    'get',
    '/api/brand-styles',
    { params: { query: { limit: 24 } } },
    {
      pageParamName: 'cursor',
      initialPageParam: null,
      getNextPageParam: ({ next_cursor: next }: { next_cursor: string | null }) => next,
    },
  );
  const brands = list.data?.pages.flatMap(({ items }) => items);
  return (
    <Page>
      <PageHeader title="Brand styles" actions={<Ways />} />
      {list.isError && (
        <ErrorState message={messageOf(list.error)} onRetry={() => void list.refetch()} />
      )}
      {list.isPending && <Waiting />}
      {brands?.length === 0 && (
        <EmptyState icon={Palette} title="No brand styles yet">
          Colours, fonts, a logo and a tone, given once. Ads made in them look like they belong
          together.
        </EmptyState>
      )}
      <ul className={GRID}>
        {brands?.map((brand) => (
          <li key={brand.id}>
            <BrandCard brand={brand} />
          </li>
        ))}
      </ul>
      <ShowMore list={list} />
    </Page>
  );
}

/** By hand, or by a picture's own colours. */
function Ways() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [isReading, setIsReading] = useState(false);

  async function make(file: File) {
    setIsReading(true);
    try {
      const brand = await upload<BrandStyle>('POST', '/api/brand-styles/from-picture', { file })
        .answer;
      keepBrand(queries, brand);
      void navigate({ to: '/brands/$id', params: { id: brand.id } });
    } catch (failure) {
      tellProblem(messageOf(failure));
      setIsReading(false);
    }
  }

  return (
    <>
      <FileButton
        label="A picture with the brand’s colours"
        disabled={isReading}
        onFile={(file) => void make(file)}
      >
        <ImageUp aria-hidden />
        {isReading ? 'Reading its colours' : 'From a picture'}
      </FileButton>
      <Link to="/brands/new" className={buttonClass({ variant: 'solid' })}>
        <Plus aria-hidden />
        New brand style
      </Link>
    </>
  );
}

function BrandCard({ brand }: { brand: BrandStyle }) {
  const colors = brand.style_data.color_palette;
  return (
    <Link
      to="/brands/$id"
      params={{ id: brand.id }}
      className="group block h-full overflow-hidden rounded-lg border border-line bg-surface shadow-card transition-[border-color] duration-150 hover:border-line-strong"
    >
      <span className="relative flex h-28" aria-hidden>
        {colors.map((color, at) => (
          <span
            key={at}
            style={{ background: color, flexGrow: at === 0 ? 2.4 : 1 }}
            className="basis-0"
          />
        ))}
        {brand.logo_url !== null && (
          <span className="absolute bottom-3 left-3 grid h-14 w-20 place-items-center rounded-md bg-white/92 p-2 shadow-card">
            <img src={brand.logo_url} alt="" className="size-full object-contain" />
          </span>
        )}
      </span>
      <span className="block p-4">
        <span dir="auto" className="display block truncate text-lg">
          {brand.name}
        </span>
        <span dir="auto" className="mt-0.5 line-clamp-2 block min-h-5 text-sm text-ink-2">
          {brand.description ?? tone(brand)}
        </span>
        <span className="tnum mt-2 block text-xs text-ink-3">{usedBy(brand.ads)}</span>
      </span>
    </Link>
  );
}

function tone({ style_data: style }: BrandStyle): string {
  return typeof style['mood'] === 'string' ? style['mood'] : style.color_palette.join('  ');
}

function Waiting() {
  return (
    <div role="status" aria-label="Reading the brand styles" className={GRID}>
      {Array.from({ length: 3 }, (_, index) => (
        <Skeleton key={index} className="h-[222px] rounded-lg" />
      ))}
    </div>
  );
}
