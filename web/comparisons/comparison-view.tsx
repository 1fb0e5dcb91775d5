import { letterOf } from '#web/ui/letter-of.ts';
import { cn } from '#web/ui/cn.ts';
import { ComparisonTable } from './comparison-table.tsx';
import type { Compared } from './comparison.ts';
import { FilmsScreen } from './films-screen.tsx';
import { VariationTile } from './variation-tile.tsx';

/** Ads beside each other: their films as one, and what differs below. */
export function ComparisonView({
  compared: { variations, differences, total_cost },
  winnerId = null,
  onChoose,
}: {
  compared: Compared;
  winnerId?: string | null;
  onChoose?: (id: string | null, name: string) => void;
}) {
  const isWide = variations.some(({ aspect_ratio }) => aspect_ratio === '16:9');
  return (
    <div className="space-y-6">
      <FilmsScreen
        variations={variations}
        beside={(transport) => (
          <ol
            className={cn(
              'grid gap-4',
              isWide ? 'grid-cols-1 sm:grid-cols-2' : 'grid-cols-2',
              variations.length > 2 && (isWide ? 'xl:grid-cols-3' : 'md:grid-cols-3'),
              variations.length > 3 && !isWide && 'xl:grid-cols-4',
            )}
          >
            {variations.map((variation, index) => (
              <VariationTile
                key={variation.id}
                {...{ variation, transport }}
                name={letterOf(index)}
                isWinner={winnerId === variation.id}
                onChoose={
                  onChoose &&
                  ((isWinner) => onChoose(isWinner ? variation.id : null, letterOf(index)))
                }
              />
            ))}
          </ol>
        )}
      />
      <ComparisonTable {...{ variations, differences, winnerId }} totalCost={total_cost} />
    </div>
  );
}
