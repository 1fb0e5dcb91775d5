import { Link } from '@tanstack/react-router';
import { Compass } from 'lucide-react';
import { buttonClass } from '#web/ui/button-class.ts';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { Page } from '#web/ui/page.tsx';
import { PageHeader } from '#web/ui/page-header.tsx';

export function NotFoundPage() {
  return (
    <Page>
      <PageHeader title="Not found" />
      <EmptyState
        icon={Compass}
        title="There is nothing at this address"
        action={
          <Link to="/create" className={buttonClass({})}>
            Start a new ad
          </Link>
        }
      >
        It may have been deleted, or it belongs to somebody else.
      </EmptyState>
    </Page>
  );
}
