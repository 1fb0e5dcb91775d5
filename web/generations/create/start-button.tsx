import { Sparkles } from 'lucide-react';
import { Button } from '#web/ui/button.tsx';
import { money } from '#web/ui/format.ts';
import { sayWhen, startLabel } from './call-sheet.tsx';
import { type Draft, MASTER, OUR_RENDERER } from './draft.ts';
import { sumOf } from './sum-estimates.ts';
import type { ChangeDraft } from './use-draft.ts';
import { without } from './without.ts';
import type { OneEstimate } from './use-estimate.ts';

/** Starts it, or says why not yet and what would do. */
export function StartButton({
  draft,
  change,
  estimates,
  isPending,
}: {
  draft: Draft;
  change: ChangeDraft;
  estimates: OneEstimate[] | undefined;
  isPending: boolean;
}) {
  const { left, isOver } = budgetOf(estimates);
  const isWritten = estimates?.some(({ words }) => words !== null) === true;
  return (
    <>
      {isOver && (
        <div role="alert" className="mb-3 rounded-md bg-danger-wash p-3 text-sm">
          <p>
            This is more than the {money(left)} left of this month’s budget. A shorter ad or another
            model costs less.
          </p>
          <Button size="sm" className="mt-2" onClick={() => change(drawnHere)}>
            Use our own renderer{isWritten ? ' and writer' : ''}, {money(0)}
          </Button>
        </div>
      )}
      <Button
        type="submit"
        variant="solid"
        size="lg"
        className="w-full max-lg:hidden"
        disabled={isPending || isOver}
      >
        <Sparkles aria-hidden />
        {isPending ? 'Starting' : startLabel(draft)}
        <kbd aria-hidden className="ml-1 font-mono text-xs opacity-75">
          Ctrl ↵
        </kbd>
      </Button>
      <p className="mt-2.5 text-center text-xs text-ink-3">{hintOf(draft)}</p>
    </>
  );
}

/** The same with nothing bought. */
function drawnHere({ compare }: Draft): Partial<Draft> {
  const others = compare?.others.map((own) => without(own, 'model')) ?? [];
  const fields = compare?.fields.filter((field) => field !== 'model') ?? [];
  return {
    model: OUR_RENDERER,
    scene_models: {},
    use_llm: false,
    compare: compare && { ...compare, others, fields },
  };
}

function budgetOf(estimates: OneEstimate[] | undefined) {
  const left = estimates?.[0]?.budget_left ?? null;
  const { cost } = sumOf(estimates ?? []);
  return { left, isOver: left !== null && cost > left };
}

/** The same in reach of the thumb, where the call sheet is below everything. */
export function StartBar({
  draft,
  estimates,
  isPending,
}: {
  draft: Draft;
  estimates: OneEstimate[] | undefined;
  isPending: boolean;
}) {
  const sum = estimates && sumOf(estimates);
  return (
    <div className="sticky bottom-14 z-10 -mx-4 flex items-center justify-between gap-3 border-t border-line bg-surface px-4 py-2 shadow-pop md:bottom-0 md:-mx-8 md:px-8 lg:hidden">
      <span className="min-w-0">
        <span className="display block text-lg tnum">{sum ? money(sum.cost) : '–'}</span>
        <span className="block truncate text-2xs text-ink-3">{sum && sayWhen(sum.seconds)}</span>
      </span>
      <Button type="submit" variant="solid" disabled={isPending || budgetOf(estimates).isOver}>
        <Sparkles aria-hidden />
        {isPending ? 'Starting' : startLabel(draft)}
      </Button>
    </div>
  );
}

function hintOf({ compare, framework, mode }: Draft): string {
  if (mode === 'interactive') return 'Nothing past the story is made before you approve it.';
  return compare === null && framework === MASTER
    ? 'You can read along, and stop it at any time.'
    : 'You can stop it at any time.';
}
