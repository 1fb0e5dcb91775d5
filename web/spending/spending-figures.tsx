import type { Spending } from '#web/api/api.ts';
import { Card } from '#web/ui/card.tsx';
import { count, money } from '#web/ui/format.ts';
import { percent } from './spending-tables.ts';

/** The figures one came for. */
export function SpendingFigures({ report: { total, ads } }: { report: Spending }) {
  const figures = [
    { label: 'Spent', figure: money(total.cost), note: ordersNote(total) },
    {
      label: 'Ads made',
      figure: String(ads.completed),
      note: `of ${count(ads.started, 'ad')} started`,
    },
    {
      label: 'Success',
      figure: percent(ads.success_rate),
      note: `${ads.failed} failed, ${ads.cancelled} stopped`,
    },
    {
      label: 'Retakes',
      figure: percent(ads.retake_rate),
      note: `${count(ads.versions, 'version')} of other ads`,
    },
  ];
  return (
    <Card className="overflow-hidden">
      <dl className="grid grid-cols-2 gap-px bg-line lg:grid-cols-4">
        {figures.map(({ label, figure, note }) => (
          <div key={label} className="bg-surface p-4">
            <dt className="eyebrow">{label}</dt>
            <dd className="display tnum mt-0.5 text-2xl">{figure}</dd>
            <dd className="tnum text-xs text-ink-3">{note}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

function ordersNote({ orders, failed_orders, unknown_orders }: Spending['total']): string {
  return [
    count(orders, 'order'),
    ...(failed_orders > 0 ? [`${failed_orders} failed`] : []),
    ...(unknown_orders > 0 ? [`${unknown_orders} not billed yet`] : []),
  ].join(', ');
}
