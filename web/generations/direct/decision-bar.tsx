import { Check, Undo2 } from 'lucide-react';
import { Button } from '#web/ui/button.tsx';
import { ConfirmDialog } from '#web/ui/dialog.tsx';
import { money, span } from '#web/ui/format.ts';
import { NoteForm } from './note-form.tsx';
import { BEGINS, STAGE_NAMES } from './stage-names.ts';
import type { GenerationStage, Words } from './stage-query.ts';

/** The words one may say: go on, at a price; anew, with a note; back, with what that throws away. */
export function DecisionBar({ stage, words }: { stage: GenerationStage; words: Words }) {
  const { next, back, feedback_cost: anew } = stage;
  return (
    <footer className="space-y-4 border-t border-line bg-surface-2 px-5 py-4">
      {stage.stage !== 'clips' && (
        <NoteForm
          label={`Have all of the ${STAGE_NAMES[stage.stage]} made anew`}
          placeholder="What should change?"
          action={
            anew === null || anew.high > 0
              ? `Make it anew, ${anew === null ? 'a model writes: price not known' : money(anew.high)}`
              : 'Make it anew, $0.00'
          }
          isBusy={words.isBusy}
          onSay={(note) => words.askAnew(note)}
        />
      )}
      <div className="flex flex-wrap items-center gap-2">
        {back.map(({ stage: to, voids }) => (
          <ConfirmDialog
            key={to}
            trigger={
              <Button variant="ghost" disabled={words.isBusy}>
                <Undo2 aria-hidden />
                Back to the {STAGE_NAMES[to]}
              </Button>
            }
            title={`Back to the ${STAGE_NAMES[to]}?`}
            confirm="Go back"
            onConfirm={() => words.goBack(to)}
          >
            {voids.length === 0
              ? 'Nothing is thrown away by it.'
              : `Thrown away, and made anew later: ${voids.join(', ')}.`}
          </ConfirmDialog>
        ))}
        {next && (
          <Button
            variant="solid"
            size="lg"
            disabled={words.isBusy}
            onClick={words.approve}
            className="ml-auto h-auto min-h-11 py-2 text-left whitespace-normal max-sm:w-full"
          >
            <Check aria-hidden />
            Approve and {BEGINS[next.stage]}
            <span className="font-mono text-sm opacity-80">
              {money(next.cost)}
              <span className="sr-only">, about {span(next.seconds.high)}</span>
            </span>
          </Button>
        )}
      </div>
    </footer>
  );
}
