import { BeatRibbon } from '#web/ui/beat-ribbon.tsx';
import { BeatWords } from '#web/ui/beat-words.tsx';
import { Choice } from '#web/ui/choice.tsx';
import { FRAMEWORKS } from '#web/ui/frameworks.ts';
import { MASTER, type Persuasion, PERSUASIONS } from './draft.ts';

const CARDS = PERSUASIONS.map((name) => ({
  value: name,
  card:
    name === MASTER ? (
      <>
        <span className="display text-lg">Master mode</span>
        <span className="text-xs text-ink-3">
          A director and critics argue over drafts by several frameworks. The best is kept, with
          every word that was said.
        </span>
      </>
    ) : (
      <>
        <span className="display text-lg">{name}</span>
        <span className="mb-4 text-xs text-ink-3">{FRAMEWORKS[name].line}</span>
        <BeatRibbon beats={FRAMEWORKS[name].beats} className="mt-auto" />
        <BeatWords beats={FRAMEWORKS[name].beats} />
      </>
    ),
}));

export function PersuasionChoice({
  value,
  onChange,
}: {
  value: Persuasion;
  onChange: (framework: Persuasion) => void;
}) {
  return (
    <Choice
      label="How should it persuade?"
      value={value}
      onChange={onChange}
      options={CARDS}
      className="sm:grid-cols-2 xl:grid-cols-3"
    />
  );
}
