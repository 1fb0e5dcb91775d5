import { CircleCheck, CircleX } from 'lucide-react';
import { $api } from '#web/api/api.ts';
import { messageOf } from '#web/api/failure.ts';
import { Card } from '#web/ui/card.tsx';
import { money } from '#web/ui/format.ts';

const ASK_AGAIN_MS = 15_000;

/** Whether the studio stands, and its figures. */
export function AdminHealth() {
  const ready = $api.useQuery('get', '/api/ready', {}, { refetchInterval: ASK_AGAIN_MS, retry: 0 });
  const spending = $api.useQuery('get', '/api/spending', {
    params: { query: { days: 30, everyone: 'true' } },
  });
  return (
    <Card className="overflow-hidden">
      <dl className="grid grid-cols-2 gap-px bg-line lg:grid-cols-4">
        <div className="bg-surface p-4">
          <dt className="eyebrow">Studio</dt>
          <dd className="mt-1 min-h-8 text-sm font-[540]">
            <span role="status" className="flex items-center gap-2">
              {ready.data && <CircleCheck aria-hidden className="size-5 shrink-0 text-brand" />}
              {ready.isError && <CircleX aria-hidden className="size-5 shrink-0 text-danger" />}
              {sayHow(ready)}
            </span>
          </dd>
        </div>
        <Figure label="Made in 30 days" value={spending.data?.ads.completed} />
        <Figure label="Failed in 30 days" value={spending.data?.ads.failed} />
        <Figure label="Spent in 30 days" value={spending.data && money(spending.data.total.cost)} />
      </dl>
    </Card>
  );
}

function sayHow({ data, error }: { data: unknown; error: unknown }): string {
  if (error !== null) return messageOf(error);
  return data === undefined ? 'Asking' : 'Database and files answer';
}

function Figure({ label, value }: { label: string; value: string | number | undefined }) {
  return (
    <div className="bg-surface p-4">
      <dt className="eyebrow">{label}</dt>
      <dd className="display tnum mt-0.5 min-h-8 text-2xl">{value}</dd>
    </div>
  );
}
