import { Hand, Zap } from 'lucide-react';
import { Choice } from '#web/ui/choice.tsx';
import { IconCard } from '#web/ui/icon-card.tsx';
import type { Wish } from './draft.ts';

const CARDS = [
  {
    value: 'auto',
    card: (
      <IconCard icon={Zap} name="Hands off">
        One pass, straight to the finished ad.
      </IconCard>
    ),
  },
  {
    value: 'interactive',
    card: (
      <IconCard icon={Hand} name="Stage by stage">
        You approve story, references, storyboard and clips. Nothing is bought before you do.
      </IconCard>
    ),
  },
] as const;

/** Ads that are compared are made in one go. */
export function SteerChoice({
  value,
  isCompared,
  onChange,
}: {
  value: Wish['mode'];
  isCompared: boolean;
  onChange: (mode: Wish['mode']) => void;
}) {
  return (
    <div>
      <Choice
        label="How much do you want to steer?"
        value={value}
        onChange={onChange}
        options={CARDS.map((one) => ({
          ...one,
          disabled: isCompared && one.value === 'interactive',
        }))}
        className="sm:grid-cols-2"
      />
      {isCompared && (
        <p className="mt-2 text-xs text-ink-3">Ads that are compared are made in one go.</p>
      )}
    </div>
  );
}
