import { createFileRoute } from '@tanstack/react-router';
import { GalleryPage } from '#web/generations/gallery-page.tsx';
import { readGallerySearch } from '#web/generations/gallery-search.ts';

export const Route = createFileRoute('/_studio/gallery')({
  validateSearch: readGallerySearch,
  component: Gallery,
});

function Gallery() {
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <GalleryPage
      search={search}
      onSearch={(next) => void navigate({ search: next, replace: true, resetScroll: false })}
    />
  );
}
