import type { GenerationDetail } from '#web/api/api.ts';
import { Card } from '#web/ui/card.tsx';
import { Tabs } from '#web/ui/tabs.tsx';
import { ConversationPanel } from './conversation-panel.tsx';
import { PlanPanel } from './plan-panel.tsx';
import { QualityPanel } from './quality-panel.tsx';
import type { Tab } from './search.ts';
import { VersionsPanel } from './versions-panel.tsx';

/** Beside the film: what was said, planned, measured, and made of it. */
export function SidePanel({
  ad,
  tab,
  onTab,
  selected,
  onSelect,
}: {
  ad: GenerationDetail;
  tab: Tab;
  onTab: (tab: Tab) => void;
  selected: number;
  onSelect: (sceneNumber: number) => void;
}) {
  return (
    <Card
      aria-label="About this ad"
      className="flex max-h-[860px] min-h-96 flex-col overflow-hidden xl:sticky xl:top-6 xl:h-[calc(100dvh-3rem)] [&>div]:flex [&>div]:min-h-0 [&>div]:flex-1 [&>div]:flex-col [&_[role=tabpanel]]:min-h-0 [&_[role=tabpanel]]:flex-1 [&_[role=tabpanel]]:overflow-y-auto"
    >
      <Tabs
        value={tab}
        onChange={onTab}
        tabs={[
          { value: 'conversation', label: 'Conversation', panel: <ConversationPanel ad={ad} /> },
          {
            value: 'plan',
            label: 'Plan',
            panel: <PlanPanel ad={ad} selected={selected} onSelect={onSelect} />,
          },
          { value: 'quality', label: 'Quality', panel: <QualityPanel ad={ad} /> },
          { value: 'versions', label: 'Versions', panel: <VersionsPanel ad={ad} /> },
        ]}
      />
    </Card>
  );
}
