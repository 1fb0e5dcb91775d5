import { keepPreviousData } from '@tanstack/react-query';
import { ChartColumn, Download } from 'lucide-react';
import { $api, type Spending } from '#web/api/api.ts';
import { messageOf } from '#web/api/failure.ts';
import { Button } from '#web/ui/button.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { ErrorState } from '#web/ui/error-state.tsx';
import { Page } from '#web/ui/page.tsx';
import { PageHeader } from '#web/ui/page-header.tsx';
import { saveText } from '#web/ui/save-text.ts';
import { Select } from '#web/ui/select.tsx';
import { Skeleton } from '#web/ui/skeleton.tsx';
import { SpendingByDay } from './spending-by-day.tsx';
import { SpendingFigures } from './spending-figures.tsx';
import { SpendingShares } from './spending-shares.tsx';
import { spendingCsv } from './spending-tables.ts';
import { SPANS, type StatsSearch } from './stats-search.ts';

const WHOSE = [
  { value: 'mine', label: 'What I spent' },
  { value: 'everyone', label: 'What all spent' },
] as const;

/** What was spent, on what, and how ads ended. */
export function StatsPage({
  search,
  onSearch,
  maySeeAll,
}: {
  search: StatsSearch;
  onSearch: (search: StatsSearch) => void;
  maySeeAll: boolean;
}) {
  const days = search.days ?? 30;
  const report = $api.useQuery(
    'get',
    '/api/spending',
    { params: { query: { days, ...(search.everyone && { everyone: 'true' as const }) } } },
    { placeholderData: keepPreviousData },
  );
  return (
    <Page>
      <PageHeader
        title="Statistics"
        actions={
          <>
            {maySeeAll && (
              <Select
                isCompact
                label="Whose spending"
                value={search.everyone ? 'everyone' : 'mine'}
                options={WHOSE}
                onChange={(whose) => onSearch({ days, everyone: whose === 'everyone' })}
              />
            )}
            <Select
              isCompact
              label="How far back"
              value={String(days)}
              options={SPANS}
              onChange={(next) => onSearch({ ...search, days: Number(next) })}
            />
            <Button disabled={!report.data} onClick={() => report.data && save(report.data)}>
              <Download aria-hidden />
              CSV
            </Button>
          </>
        }
      />
      {report.isError && (
        <ErrorState message={messageOf(report.error)} onRetry={() => void report.refetch()} />
      )}
      {report.isPending && <Waiting />}
      {report.data && <Report report={report.data} />}
    </Page>
  );
}

function Report({ report }: { report: Spending }) {
  if (report.ads.started === 0 && report.total.orders === 0) {
    return (
      <EmptyState icon={ChartColumn} title="Nothing was made in this time">
        Once ads are made, what they cost by day, model and stage is told here. Those drawn on this
        machine cost nothing.
      </EmptyState>
    );
  }
  return (
    <div className="space-y-5">
      <SpendingFigures report={report} />
      <SpendingByDay report={report} />
      <SpendingShares report={report} />
    </div>
  );
}

function save(report: Spending): void {
  saveText(`spending-${report.from}-to-${report.to}.csv`, spendingCsv(report), 'text/csv');
}

function Waiting() {
  return (
    <div role="status" aria-label="Adding up" className="space-y-5">
      <Skeleton className="h-[98px] rounded-lg" />
      <Skeleton className="h-[330px] rounded-lg" />
      <Skeleton className="h-[280px] rounded-lg" />
    </div>
  );
}
