import { Trophy } from 'lucide-react';
import type { ReactNode } from 'react';
import { Card } from '#web/ui/card.tsx';
import { letterOf } from '#web/ui/letter-of.ts';
import { money, span } from '#web/ui/format.ts';
import type { Compared, Variation } from './comparison.ts';
import { fieldName } from './field-names.ts';
import { useValueWords } from './use-value-words.ts';

/** What the ads differ in, what they cost, and how they are scored, beside each other. */
export function ComparisonTable({
  variations,
  differences,
  winnerId,
  totalCost,
}: Pick<Compared, 'variations' | 'differences'> & {
  winnerId: string | null;
  totalCost: number | null;
}) {
  const wordsOf = useValueWords(differences);
  const metrics = metricNames(variations);
  return (
    <Card className="overflow-hidden">
      <div
        className="overflow-x-auto focus-visible:-outline-offset-2"
        tabIndex={0}
        role="region"
        aria-label="What differs"
      >
        <table className="w-full border-collapse text-sm">
          <thead>
            <tr className="border-b border-line bg-surface-2 text-left">
              <th scope="col" className="px-4 py-2 text-xs font-[540] text-ink-3">
                {differences.length === 0 ? 'Asked for alike' : 'What differs'}
              </th>
              {variations.map(({ id }, index) => (
                <th key={id} scope="col" className="min-w-28 px-4 py-2 font-[560]">
                  {letterOf(index)}
                  {winnerId === id && (
                    <>
                      <Trophy aria-hidden className="ml-1.5 inline size-3.5 text-brand" />
                      <span className="sr-only">, the winner</span>
                    </>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="divide-y divide-line">
            {differences.map(({ field, values }) => (
              <Row
                key={field}
                name={fieldName(field)}
                cells={values.map((value) => wordsOf(field, value))}
              />
            ))}
            <Row name="Cost" cells={variations.map(({ cost }) => figure(money(cost)))} />
            <Row
              name="Made in"
              cells={variations.map(({ generation_time_seconds: seconds }) =>
                seconds === null ? '–' : span(seconds),
              )}
            />
            {metrics.length === 0 && (
              <Row name="Scores" cells={variations.map(() => 'not scored')} />
            )}
            {metrics.map((metric) => (
              <Row
                key={metric}
                name={fieldName(metric)}
                cells={variations.map((variation) => scoreOf(variation, metric))}
              />
            ))}
          </tbody>
        </table>
      </div>
      <p className="border-t border-line px-4 py-2 text-xs text-ink-3">
        All together: <span className="font-mono">{money(totalCost)}</span>
      </p>
    </Card>
  );
}

function Row({ name, cells }: { name: string; cells: ReactNode[] }) {
  return (
    <tr>
      <th scope="row" className="px-4 py-2 text-left align-top font-[400] text-ink-3">
        {name}
      </th>
      {cells.map((cell, index) => (
        <td key={index} dir="auto" className="max-w-80 px-4 py-2 align-top break-words">
          {cell}
        </td>
      ))}
    </tr>
  );
}

const figure = (text: string) => <span className="font-mono text-xs">{text}</span>;

/** Scores of whole films; those of scenes stand with the ad. */
function metricNames(variations: readonly Variation[]): string[] {
  const whole = variations.flatMap(({ quality_metrics }) =>
    quality_metrics.filter(({ scene_number }) => scene_number === null),
  );
  return [...new Set(whole.map(({ metric_name }) => metric_name))];
}

function scoreOf({ quality_metrics }: Variation, name: string): ReactNode {
  const metric = quality_metrics.find(
    ({ metric_name, scene_number }) => metric_name === name && scene_number === null,
  );
  if (!metric) return 'not scored';
  return (
    <span>
      {figure(String(metric.metric_value))}
      {metric.model_name !== null && (
        <span className="block text-2xs text-ink-3">by {metric.model_name}</span>
      )}
    </span>
  );
}
