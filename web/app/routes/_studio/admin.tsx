import { createFileRoute, notFound } from '@tanstack/react-router';
import { AdminPeople } from '#web/accounts/admin-people.tsx';
import { meOptions } from '#web/accounts/me.ts';
import { AdminHealth } from '#web/generations/admin-health.tsx';
import { AdminRuns } from '#web/generations/admin-runs.tsx';
import { Page } from '#web/ui/page.tsx';
import { PageHeader } from '#web/ui/page-header.tsx';

export const Route = createFileRoute('/_studio/admin')({
  async beforeLoad({ context }) {
    const me = await context.queryClient.query({ ...meOptions, staleTime: 'static' });
    if (!me.is_superuser) notFound({ throw: true });
  },
  component: AdminPage,
});

function AdminPage() {
  return (
    <Page>
      <PageHeader title="Admin" />
      <div className="space-y-5">
        <AdminHealth />
        <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1.5fr)_minmax(0,1fr)]">
          <AdminPeople />
          <AdminRuns />
        </div>
      </div>
    </Page>
  );
}
