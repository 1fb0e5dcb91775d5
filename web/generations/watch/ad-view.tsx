import { useState } from 'react';
import type { GenerationDetail } from '#web/api/api.ts';
import { StageDesk } from '../direct/stage-desk.tsx';
import { AdHeader } from './ad-header.tsx';
import { Announcements } from './announcements.tsx';
import { FailureCard } from './failure-card.tsx';
import { FilmAndScenes } from './film-and-scenes.tsx';
import { startOf } from './scene-times.ts';
import type { AdSearch, Tab } from './search.ts';
import { SidePanel } from './side-panel.tsx';
import { StageRail } from './stage-rail.tsx';

/** An ad with its stages, its picture, its scenes, and all that is known about it beside them. */
export function AdView({
  ad,
  search,
  onSearch,
}: {
  ad: GenerationDetail;
  search: AdSearch;
  onSearch: (search: AdSearch) => void;
}) {
  const { scenes } = ad;
  const [jump, setJump] = useState(() =>
    search.scene === undefined ? undefined : { to: startOf(scenes, search.scene) },
  );
  const scene =
    scenes.find(({ scene_number }) => scene_number === search.scene) ?? worthALook(scenes);
  const selected = scene?.scene_number ?? 1;
  const waits = ad.status === 'processing' && ad.waiting_since !== null;
  const [hasWorked, setHasWorked] = useState(!waits);
  if (!waits && !hasWorked) setHasWorked(true);

  const reach = (sceneNumber: number) => {
    if (sceneNumber !== selected) onSearch({ ...search, scene: sceneNumber });
  };
  const select = (sceneNumber: number) => {
    setJump({ to: startOf(scenes, sceneNumber) });
    onSearch({ ...search, scene: sceneNumber });
  };

  return (
    <>
      <Announcements ad={ad} />
      <AdHeader ad={ad} />
      <StageRail ad={ad} />
      {ad.status === 'failed' && <FailureCard ad={ad} />}
      <div className="grid grid-cols-1 items-start gap-6 xl:grid-cols-[minmax(0,1fr)_412px]">
        <div className="min-w-0">
          {waits ? (
            <StageDesk ad={ad} isFresh={hasWorked} />
          ) : (
            <FilmAndScenes ad={ad} scene={scene} jump={jump} onSelect={select} onReach={reach} />
          )}
        </div>
        <SidePanel
          ad={ad}
          tab={search.tab ?? usualTab(ad)}
          onTab={(tab) => onSearch({ ...search, tab })}
          selected={selected}
          onSelect={select}
        />
      </div>
    </>
  );
}

/** What happens now; of what is made or waits, the beginning. */
function worthALook(scenes: GenerationDetail['scenes']) {
  return (
    scenes.find(({ state }) => state === 'failed') ??
    scenes.find(({ state }) => state === 'rendering' || state === 'filming') ??
    scenes[0]
  );
}

const usualTab = ({ framework }: GenerationDetail): Tab =>
  framework === 'master_mode' ? 'conversation' : 'plan';
