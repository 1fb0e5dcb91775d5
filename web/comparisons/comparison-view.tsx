import type { CSSProperties } from 'react';
import { letterOf } from '#web/ui/letter-of.ts';
import { cn } from '#web/ui/cn.ts';
import { ComparisonTable } from './comparison-table.tsx';
import type { Compared } from './comparison.ts';
import { FilmsScreen } from './films-screen.tsx';
import { VariationTile } from './variation-tile.tsx';

/** The widths of the films of a row by their height, all together: two wide ones, four square ones, more tall ones. */
const WIDEST_ROW = 4;

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
  const columns = sameHeight(variations);
  const isWide = variations.some(({ aspect_ratio }) => aspect_ratio === '16:9');
  return (
    <div className="space-y-6">
      <FilmsScreen
        variations={variations}
        beside={(transport) => (
          <ol
            style={columns}
            className={cn(
              'grid gap-4',
              isWide ? 'grid-cols-1 sm:grid-cols-2' : 'grid-cols-2',
              variations.length > 2 && (isWide ? 'xl:grid-cols-3' : 'md:grid-cols-3'),
              variations.length > 3 && !isWide && 'xl:grid-cols-4',
              columns && 'mx-auto md:grid-cols-(--columns)',
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

/** A few films stand in one row, each as wide as its shape needs to be as high as the others. */
function sameHeight(variations: Compared['variations']): CSSProperties | undefined {
  const widths = variations.map(({ aspect_ratio }) => {
    const [width = 1, height = 1] = aspect_ratio.split(':').map(Number);
    return width / height;
  });
  const all = widths.reduce((sum, width) => sum + width, 0);
  if (all > WIDEST_ROW) return undefined;
  return {
    '--columns': widths.map((width) => `minmax(0, ${width}fr)`).join(' '),
    maxWidth: `calc(62dvh * ${all} + ${widths.length - 1}rem)`,
  } as CSSProperties;
}
