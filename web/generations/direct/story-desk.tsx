import { ArrowDown, ArrowUp, TriangleAlert, X } from 'lucide-react';
import { useState } from 'react';
import { beatLook } from '#web/ui/beats.ts';
import { Button } from '#web/ui/button.tsx';
import { cn } from '#web/ui/cn.ts';
import { CONTROL } from '#web/ui/field.tsx';
import { IconButton } from '#web/ui/icon-button.tsx';
import type { GenerationStage, Words } from './stage-query.ts';

type Story = NonNullable<GenerationStage['story']>;
type Line = Story['scenes'][number];

/** The story, each line to be written by hand, moved or left out. */
export function StoryDesk({ story, words }: { story: Story; words: Words }) {
  const [lines, setLines] = useState(story.scenes);
  const [callToAction, setCallToAction] = useState(story.call_to_action);
  const isChanged =
    callToAction !== story.call_to_action || JSON.stringify(lines) !== JSON.stringify(story.scenes);

  const change = (index: number, changes: Partial<Line>) =>
    setLines(lines.map((line, at) => (at === index ? { ...line, ...changes } : line)));
  const move = (from: number, to: number) => {
    const moved = [...lines];
    moved.splice(to, 0, ...moved.splice(from, 1));
    setLines(moved);
  };
  const save = () =>
    words.editStory(
      {
        scenes: lines.map(({ scene_number, headline, support }) => ({
          ...{ scene_number, headline },
          support: support === '' ? null : support,
        })),
        call_to_action: callToAction,
      },
      () => undefined,
    );

  return (
    <div>
      <ol className="divide-y divide-line">
        {lines.map((line, index) => (
          <li key={line.scene_number} className="flex gap-3 px-5 py-4">
            <LineFields line={line} onChange={(changes) => change(index, changes)} />
            <span className="flex flex-col">
              <IconButton
                label={`Scene ${line.scene_number} earlier`}
                disabled={index === 0}
                onClick={() => move(index, index - 1)}
              >
                <ArrowUp aria-hidden />
              </IconButton>
              <IconButton
                label={`Scene ${line.scene_number} later`}
                disabled={index === lines.length - 1}
                onClick={() => move(index, index + 1)}
              >
                <ArrowDown aria-hidden />
              </IconButton>
              <IconButton
                label={`Leave scene ${line.scene_number} out`}
                disabled={lines.length === 1}
                onClick={() => setLines(lines.filter((other) => other !== line))}
              >
                <X aria-hidden />
              </IconButton>
            </span>
          </li>
        ))}
      </ol>
      <label className="block border-t border-line px-5 py-4">
        <span className="eyebrow block">Call to action</span>
        <input
          value={callToAction}
          maxLength={32}
          onChange={({ target }) => setCallToAction(target.value)}
          className={cn(CONTROL, 'mt-1 h-9 max-w-80')}
        />
      </label>
      {isChanged && (
        <div className="flex justify-end gap-2 px-5 pb-4">
          <Button
            variant="ghost"
            onClick={() => {
              setLines(story.scenes);
              setCallToAction(story.call_to_action);
            }}
          >
            As it was
          </Button>
          <Button disabled={words.isBusy} onClick={save}>
            Keep my words
          </Button>
        </div>
      )}
    </div>
  );
}

function LineFields({
  line,
  onChange,
}: {
  line: Line;
  onChange: (changes: Partial<Line>) => void;
}) {
  const { label, fill, ink } = beatLook(line.beat);
  const unproven = line.claims.filter(({ from }) => from === null);
  return (
    <div className="min-w-0 flex-1 space-y-1.5">
      <p className="flex items-center gap-1.5 text-2xs">
        <span aria-hidden className={cn('size-2 rounded-[2px]', fill)} />
        <span className={cn('font-[540]', ink)}>{label}</span>
        <span className="text-ink-3 tnum">{line.duration} s</span>
        {line.written_by === 'user' && <span className="text-ink-3">your words</span>}
      </p>
      <input
        aria-label={`Scene ${line.scene_number}, headline`}
        dir="auto"
        maxLength={200}
        value={line.headline}
        onChange={({ target }) => onChange({ headline: target.value })}
        className={cn(CONTROL, 'h-9 font-[560]')}
      />
      <input
        aria-label={`Scene ${line.scene_number}, second line`}
        dir="auto"
        maxLength={200}
        placeholder="No second line"
        value={line.support ?? ''}
        onChange={({ target }) => onChange({ support: target.value })}
        className={cn(CONTROL, 'h-8 text-sm')}
      />
      {unproven.map(({ words }) => (
        <p key={words} className="flex items-center gap-1.5 text-xs text-amber-ink">
          <TriangleAlert aria-hidden className="size-3.5" />“{words}” was said by nobody before:
          check it.
        </p>
      ))}
    </div>
  );
}
