import type { Spending } from '#web/api/api.ts';
import { BarList } from '#web/ui/bar-list.tsx';
import { Card } from '#web/ui/card.tsx';
import { DataTable } from '#web/ui/data-table.tsx';
import { money } from '#web/ui/format.ts';
import { TableBelow } from '#web/ui/table-below.tsx';
import { byCost, stageWord } from './spending-tables.ts';

type Share = Spending['total'] & { label: string };

/** On what it was spent. */
export function SpendingShares({ report: { models, stages } }: { report: Spending }) {
  return (
    <div className="grid gap-5 lg:grid-cols-2">
      <Shares
        title="By model"
        shares={byCost(models).map((one) => ({ ...one, label: one.model }))}
      />
      <Shares
        title="By stage"
        shares={byCost(stages).map((one) => ({ ...one, label: stageWord(one.stage) }))}
      />
    </div>
  );
}

function Shares({ title, shares }: { title: string; shares: readonly Share[] }) {
  return (
    <Card className="p-5">
      <h2 className="display mb-4 text-lg">{title}</h2>
      {shares.length === 0 ? (
        <p className="text-sm text-ink-2">
          Nothing was bought: what was made was drawn on this machine.
        </p>
      ) : (
        <>
          <BarList
            name={title}
            bars={shares.map(({ label, cost }) => ({ label, value: cost, words: money(cost) }))}
          />
          <TableBelow>
            <DataTable
              caption={title}
              headings={[
                { label: title.replace('By ', '').replace(/^./, (first) => first.toUpperCase()) },
                { label: 'Cost', isFigure: true },
                { label: 'Orders', isFigure: true },
                { label: 'Failed', isFigure: true },
                { label: 'Not billed yet', isFigure: true },
              ]}
              rows={shares.map((one) => ({
                key: one.label,
                cells: [
                  one.label,
                  money(one.cost),
                  one.orders,
                  one.failed_orders,
                  one.unknown_orders,
                ],
              }))}
            />
          </TableBelow>
        </>
      )}
    </Card>
  );
}
