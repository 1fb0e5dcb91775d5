import type { Spending } from '#web/api/api.ts';
import { Card } from '#web/ui/card.tsx';
import { ColumnChart } from '#web/ui/column-chart.tsx';
import { DataTable } from '#web/ui/data-table.tsx';
import { count, money } from '#web/ui/format.ts';
import { TableBelow } from '#web/ui/table-below.tsx';

const DAY = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', timeZone: 'UTC' });
const dayWord = (day: string) => DAY.format(new Date(day));

const wholeAds = (ads: number) => (Number.isInteger(ads) ? count(ads, 'ad') : '');

/** What was spent each day; where nothing was, the ads that were begun. */
export function SpendingByDay({ report: { days } }: { report: Spending }) {
  const isFree = days.every(({ cost }) => cost === 0);
  const from = `from ${dayWord(days[0]?.day ?? '')} to ${dayWord(days.at(-1)?.day ?? '')}`;
  return (
    <Card className="p-5">
      <h2 className="display mb-5 text-lg">{isFree ? 'Ads started by day' : 'By day'}</h2>
      <ColumnChart
        name={`${isFree ? 'Ads started' : 'Spending'} by day, ${from}. The same in figures in the table below.`}
        columns={days.map(({ day, cost, ads }) => ({
          label: dayWord(day),
          value: isFree ? ads : cost,
        }))}
        words={isFree ? wholeAds : money}
      />
      <TableBelow>
        <DataTable
          caption="Spending by day"
          className="max-h-80"
          headings={[
            { label: 'Day' },
            { label: 'Cost', isFigure: true },
            { label: 'Orders', isFigure: true },
            { label: 'Failed', isFigure: true },
            { label: 'Ads started', isFigure: true },
          ]}
          rows={days.toReversed().map((one) => ({
            key: one.day,
            cells: [dayWord(one.day), money(one.cost), one.orders, one.failed_orders, one.ads],
          }))}
        />
      </TableBelow>
    </Card>
  );
}
