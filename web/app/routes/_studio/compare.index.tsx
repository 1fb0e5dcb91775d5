import { createFileRoute } from '@tanstack/react-router';
import { ChosenPage } from '#web/comparisons/chosen-page.tsx';
import { ComparisonsPage } from '#web/comparisons/comparisons-page.tsx';
import { comparedIds, readCompareSearch } from '#web/ui/compare-search.ts';

export const Route = createFileRoute('/_studio/compare/')({
  validateSearch: readCompareSearch,
  component: ComparePage,
});

function ComparePage() {
  const ids = comparedIds(Route.useSearch());
  return ids.length > 1 ? <ChosenPage ids={ids} /> : <ComparisonsPage />;
}
