import { $api } from '#web/api/api.ts';
import { money } from '#web/ui/format.ts';

const MONTH = new Intl.DateTimeFormat('en-US', { month: 'long', timeZone: 'UTC' });

/** What is left of the month's budget, and what this would take of it; nothing where there is no limit. */
export function BudgetBar({ expected }: { expected: number }) {
  const { data } = $api.useQuery('get', '/api/auth/budget');
  const { monthly_limit: limit = null, spent = 0, left = 0 } = data ?? {};
  if (limit === null) return null;
  const share = (amount: number) =>
    `${limit === 0 ? 0 : Math.min(100, (Math.max(0, amount) / limit) * 100)}%`;
  return (
    <div className="px-5 pb-5">
      <div className="mb-1.5 flex justify-between text-xs text-ink-3">
        <span>{MONTH.format()} budget</span>
        <span className="tnum">
          {money(left)} left of {money(limit)}
        </span>
      </div>
      <div
        role="img"
        aria-label={`Budget: ${money(spent)} spent, this takes ${money(expected)}, of ${money(limit)}`}
        className="flex h-1.5 overflow-hidden rounded-full bg-surface-3"
      >
        <span className="bg-ink-3" style={{ width: share(spent) }} />
        <span
          className={expected > (left ?? 0) ? 'bg-danger' : 'bg-mint'}
          style={{ width: share(expected) }}
        />
      </div>
    </div>
  );
}
