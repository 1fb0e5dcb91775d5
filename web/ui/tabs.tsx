import { Tabs as Base } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';

/** Several views of one thing. Keep the open one in the URL: `value` from the route's search. */
export function Tabs<T extends string>({
  value,
  onChange,
  tabs,
}: {
  value: T;
  onChange: (value: T) => void;
  tabs: readonly { value: T; label: string; panel: ReactNode }[];
}) {
  return (
    <Base.Root value={value} onValueChange={(next: T) => onChange(next)}>
      <Base.List className="relative flex gap-1 overflow-x-auto border-b border-line px-2">
        {tabs.map((tab) => (
          <Base.Tab
            key={tab.value}
            value={tab.value}
            className="h-11 px-3 text-sm font-[540] text-ink-2 -outline-offset-4 hover:text-ink data-[active]:text-ink"
          >
            {tab.label}
          </Base.Tab>
        ))}
        <Base.Indicator className="absolute bottom-0 left-(--active-tab-left) h-0.5 w-(--active-tab-width) bg-brand-solid transition-all duration-150" />
      </Base.List>
      {tabs.map((tab) => (
        <Base.Panel key={tab.value} value={tab.value} className="-outline-offset-2">
          {tab.panel}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}
