import { Lightbulb } from 'lucide-react';
import type { RefObject } from 'react';
import { Button } from '#web/ui/button.tsx';
import { Menu, MenuItem } from '#web/ui/menu.tsx';

const EXAMPLES = [
  ['A drink', 'Oat cold brew for people whose mornings start before they do. 0 g sugar.'],
  ['A workshop', 'Kiln & Co: hand-thrown mugs for slow mornings. 20% off this week.'],
  ['An app', 'A budgeting app that tells you on the first what you can spend on the last.'],
  ['A journey', 'Night buses with seats you can sleep in: Berlin to Vienna from 29 €.'],
  ['A shop', 'A bookshop that is open all night, for those who only read one more page.'],
] as const;

/** For who has no sentence yet: one to begin from, and to change. */
export function ExampleBriefs({
  brief,
  onChoose,
}: {
  /** Where it is written. */
  brief: RefObject<HTMLElement | null>;
  onChoose: (prompt: string) => void;
}) {
  return (
    <Menu
      then={brief}
      trigger={
        <Button variant="ghost" size="sm">
          <Lightbulb aria-hidden />
          Examples
        </Button>
      }
    >
      {EXAMPLES.map(([name, prompt]) => (
        <MenuItem key={name} onClick={() => onChoose(prompt)}>
          {name}
        </MenuItem>
      ))}
    </Menu>
  );
}
