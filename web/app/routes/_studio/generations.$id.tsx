import { createFileRoute } from '@tanstack/react-router';
import { AdPage } from '#web/generations/watch/ad-page.tsx';
import { type AdSearch, readAdSearch } from '#web/generations/watch/search.ts';

export const Route = createFileRoute('/_studio/generations/$id')({
  validateSearch: readAdSearch,
  component: OneAd,
});

function OneAd() {
  const { id } = Route.useParams();
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  const look = (next: AdSearch) =>
    void navigate({ search: next, replace: true, resetScroll: false });
  return <AdPage id={id} search={search} onSearch={look} />;
}
