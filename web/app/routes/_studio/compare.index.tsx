import { createFileRoute } from '@tanstack/react-router';
import { ComparisonsPage } from '#web/comparisons/comparisons-page.tsx';
import { TwoPage } from '#web/comparisons/two-page.tsx';

const text = (value: unknown) => (typeof value === 'string' ? value : undefined);

export const Route = createFileRoute('/_studio/compare/')({
  validateSearch: ({ a, b }): { a?: string | undefined; b?: string | undefined } => ({
    a: text(a),
    b: text(b),
  }),
  component: ComparePage,
});

function ComparePage() {
  const { a, b } = Route.useSearch();
  return a !== undefined && b !== undefined ? <TwoPage {...{ a, b }} /> : <ComparisonsPage />;
}
