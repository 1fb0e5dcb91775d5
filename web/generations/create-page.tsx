import { type SyntheticEvent, useState } from 'react';
import { messageOf } from '#web/api/failure.ts';
import { BeatRibbon } from '#web/ui/beat-ribbon.tsx';
import { Button } from '#web/ui/button.tsx';
import { Choice } from '#web/ui/choice.tsx';
import { CONTROL, Field } from '#web/ui/field.tsx';
import { cn } from '#web/ui/cn.ts';
import { count } from '#web/ui/format.ts';
import { type Framework, FRAMEWORKS } from '#web/ui/frameworks.ts';
import { Page } from '#web/ui/page.tsx';
import { PageHeader } from '#web/ui/page-header.tsx';
import { Slider } from '#web/ui/slider.tsx';
import { CallSheet } from './call-sheet.tsx';
import { type AspectRatio, fitInto, SHAPES } from './shapes.ts';
import { useStartGeneration } from './use-start-generation.ts';

const MAX_PROMPT_LENGTH = 5000;

const PERSUASION = (Object.keys(FRAMEWORKS) as Framework[]).map((name) => ({
  value: name,
  card: (
    <>
      <span className="display text-lg">{name}</span>
      <span className="mb-3 text-sm text-ink-2">{FRAMEWORKS[name].line}</span>
      <BeatRibbon beats={FRAMEWORKS[name].beats} labels className="mt-auto" />
    </>
  ),
}));

const SHAPE_CARDS = SHAPES.map(({ value, label }) => ({
  value,
  card: (
    <span className="flex flex-col items-center gap-2">
      <span className="grid h-11 w-full place-items-center">
        <span
          aria-hidden
          style={fitInto(value, '2.75rem')}
          className="block rounded-[3px] border border-brand bg-brand-wash"
        />
      </span>
      <span className="text-sm">
        <b className="font-[560]">{label}</b> <span className="text-ink-3">{value}</span>
      </span>
    </span>
  ),
}));

/** One sentence and how it should be told. */
export function CreatePage() {
  const [prompt, setPrompt] = useState('');
  const [framework, setFramework] = useState<Framework>('PAS');
  const [shape, setShape] = useState<AspectRatio>('9:16');
  const [duration, setDuration] = useState(15);
  const { start, isPending, failure } = useStartGeneration();
  const wish = { prompt, framework, aspect_ratio: shape, duration };

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    start(wish);
  }

  return (
    <Page>
      <PageHeader title="What should people feel about it?" tabTitle="New ad" />
      <form
        onSubmit={submit}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event);
        }}
        className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_348px]"
      >
        <div className="min-w-0 space-y-8">
          <Field
            label="What the ad is for, in a sentence"
            hint={`${count(prompt.length, 'character')} of ${MAX_PROMPT_LENGTH.toLocaleString('en-US')}.`}
          >
            {(control) => (
              <textarea
                {...control}
                rows={4}
                dir="auto"
                required
                maxLength={MAX_PROMPT_LENGTH}
                value={prompt}
                onChange={({ target }) => setPrompt(target.value)}
                placeholder="Cold brew for people whose mornings start before they do"
                className={cn(CONTROL, 'resize-y rounded-lg px-4 py-3 text-lg shadow-card')}
              />
            )}
          </Field>
          <Choice
            label="How should it persuade?"
            value={framework}
            onChange={setFramework}
            options={PERSUASION}
            className="sm:grid-cols-2 xl:grid-cols-3"
          />
          <Choice
            label="Shape"
            value={shape}
            onChange={setShape}
            options={SHAPE_CARDS}
            className="grid-cols-2 sm:grid-cols-4"
          />
          <div>
            <div className="mb-2 flex justify-between text-sm">
              <h2 className="font-[560]">Length</h2>
              <span className="tnum">{duration} s</span>
            </div>
            <Slider
              label="Length"
              value={duration}
              onChange={setDuration}
              min={6}
              max={60}
              words={(seconds) => count(seconds, 'second')}
            />
          </div>
        </div>
        <CallSheet wish={wish} failure={failure ? messageOf(failure) : undefined}>
          <Button
            type="submit"
            variant="solid"
            size="lg"
            className="w-full"
            disabled={isPending || prompt.trim() === ''}
          >
            {isPending ? 'Starting' : 'Start with the story'}
            <kbd className="font-mono text-xs opacity-75">Ctrl ↵</kbd>
          </Button>
        </CallSheet>
      </form>
    </Page>
  );
}
