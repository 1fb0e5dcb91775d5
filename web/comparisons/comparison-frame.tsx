import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { messageOf } from '#web/api/failure.ts';
import { ErrorState } from '#web/ui/error-state.tsx';
import { Page } from '#web/ui/page.tsx';
import { PageHeader } from '#web/ui/page-header.tsx';
import { Skeleton } from '#web/ui/skeleton.tsx';

/** The page around a comparison, also while it is read and where it cannot be. */
export function ComparisonFrame({
  title,
  below,
  actions,
  isWaiting,
  problem,
  onRetry,
  children,
}: {
  title: string;
  below?: ReactNode;
  actions?: ReactNode;
  isWaiting: boolean;
  problem: unknown;
  onRetry: () => void;
  children: ReactNode;
}) {
  return (
    <Page className="max-w-[1400px]">
      <PageHeader
        title={title.length > 120 ? `${title.slice(0, 119)}…` : title}
        tabTitle="Compare"
        above={
          <Link to="/compare" className="hover:underline">
            Compare
          </Link>
        }
        {...{ below, actions }}
      />
      {problem !== null && problem !== undefined ? (
        <ErrorState message={messageOf(problem)} onRetry={onRetry} />
      ) : isWaiting ? (
        <div role="status" aria-label="Reading the comparison" className="space-y-6">
          <Skeleton className="h-[60dvh]" />
          <Skeleton className="h-40" />
        </div>
      ) : (
        children
      )}
    </Page>
  );
}
