import { createFileRoute } from '@tanstack/react-router';
import { useMe } from '#web/accounts/me.ts';
import { StatsPage } from '#web/spending/stats-page.tsx';
import { readStatsSearch } from '#web/spending/stats-search.ts';

export const Route = createFileRoute('/_studio/stats')({
  validateSearch: readStatsSearch,
  component: Stats,
});

function Stats() {
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <StatsPage
      search={search}
      onSearch={(next) =>
        void navigate({ search: readStatsSearch({ ...next }), replace: true, resetScroll: false })
      }
      maySeeAll={useMe().is_superuser}
    />
  );
}
