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
        <AdminRuns />
        <AdminPeople />
      </div>
    </Page>
  );
}
