import { $api } from '#web/api/api.ts';
import { messageOf } from '#web/api/failure.ts';
import { Badge } from '#web/ui/badge.tsx';
import { day, money } from '#web/ui/format.ts';
import { Page } from '#web/ui/page.tsx';
import { PageHeader } from '#web/ui/page-header.tsx';
import { Section } from '#web/ui/section.tsx';
import { Skeleton } from '#web/ui/skeleton.tsx';
import { DeleteAccount } from './delete-account.tsx';
import { useMe } from './me.ts';
import { PasswordForm } from './password-form.tsx';
import { SessionList } from './session-list.tsx';

/** Who one is here, and where one is signed in. */
export function ProfilePage() {
  return (
    <Page className="max-w-[860px]">
      <PageHeader title="Profile" />
      <div className="space-y-5">
        <Account />
        <Section
          title="Budget"
          why="What ads may cost you in a calendar month. Drawing on this machine is free."
        >
          <Budget />
        </Section>
        <Section title="Password" why="A new one signs you out everywhere but here.">
          <PasswordForm />
        </Section>
        <Section title="Where you are signed in">
          <SessionList />
        </Section>
        <Section
          title="Delete the account"
          why="Ads, pictures, brand styles and tokens go for good."
        >
          <DeleteAccount />
        </Section>
      </div>
    </Page>
  );
}

function Account() {
  const me = useMe();
  return (
    <Section title="Account">
      <dl className="grid gap-4 text-sm sm:grid-cols-3">
        <div className="min-w-0">
          <dt className="eyebrow">Name</dt>
          <dd className="flex items-center gap-2 break-words">
            {me.username} {me.is_superuser && <Badge tone="good">Superuser</Badge>}
          </dd>
        </div>
        <div className="min-w-0">
          <dt className="eyebrow">Email address</dt>
          <dd className="break-words">{me.email}</dd>
        </div>
        <div>
          <dt className="eyebrow">Since</dt>
          <dd>{day(me.created_at)}</dd>
        </div>
      </dl>
    </Section>
  );
}

function Budget() {
  const budget = $api.useQuery('get', '/api/auth/budget');
  if (budget.isError)
    return (
      <p role="alert" className="text-sm text-danger">
        {messageOf(budget.error)}
      </p>
    );
  if (!budget.data) return <Skeleton className="h-10" />;
  const { monthly_limit: limit, spent, left } = budget.data;
  if (limit === null) {
    return <p className="min-h-10 text-sm">{money(spent)} spent this month; no limit is set.</p>;
  }
  return (
    <div className="min-h-10">
      <p className="tnum flex justify-between gap-3 text-sm">
        <span>{money(spent)} spent this month</span>
        <span className="text-ink-2">
          {money(left)} left of {money(limit)}
        </span>
      </p>
      <div aria-hidden className="mt-2 h-1.5 overflow-hidden rounded-full bg-surface-3">
        <div
          style={{ width: `${limit === 0 ? 100 : Math.min(100, (spent / limit) * 100)}%` }}
          className="h-full rounded-full bg-brand-solid"
        />
      </div>
    </div>
  );
}
