import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { GenerationDetail, Scene } from '#web/api/api.ts';
import { Card } from '#web/ui/card.tsx';
import { fitInto } from '../shapes.ts';
import { DevelopingPicture } from './developing-picture.tsx';
import { beingMade } from './scene-state.ts';

/** The frame in which the film will be, with how far the scene is that is looked at. */
export function DevelopingScreen({
  ad,
  scene,
  children,
}: {
  ad: GenerationDetail;
  scene: Scene | undefined;
  children?: ReactNode;
}) {
  const isFailed = ad.status === 'failed';
  return (
    <Card aria-label="Preview" className="overflow-hidden">
      <div className="relative grid place-items-center overflow-hidden bg-[oklch(0.13_0.01_172)]">
        {scene?.still_url != null && (
          <img
            src={scene.still_url}
            alt=""
            className="absolute inset-0 size-full scale-110 object-cover opacity-35 blur-2xl saturate-50"
          />
        )}
        <div
          style={fitInto(ad.aspect_ratio, '68vh')}
          className="relative min-h-44 bg-[oklch(0.19_0.014_172)] text-[oklch(0.8_0.05_165)]"
        >
          {scene ? (
            <DevelopingPicture scene={scene} className="bg-transparent text-inherit" />
          ) : (
            <div aria-hidden className="absolute inset-0 hatch" />
          )}
        </div>
        <p className="absolute inset-x-0 top-0 flex items-center gap-3 bg-gradient-to-b from-black/70 to-transparent p-4 pb-8 text-sm text-[oklch(0.97_0.01_150)]">
          {isFailed && <TriangleAlert aria-hidden className="size-4 text-[oklch(0.8_0.13_25)]" />}
          <span className="font-[560]">{titleOf(ad, scene)}</span>
          {scene?.state === 'rendering' && (
            <span className="font-mono text-xs tnum opacity-80">{scene.progress}%</span>
          )}
        </p>
        {scene?.still_url === null && (
          <p
            dir="auto"
            className="pointer-events-none absolute inset-x-0 bottom-0 bg-gradient-to-t from-black/75 to-transparent px-5 pt-14 pb-4 text-lg font-[480] text-[oklch(0.98_0.01_150)]"
          >
            {scene.headline}
            {scene.support !== null && (
              <span className="block text-sm opacity-85">{scene.support}</span>
            )}
          </p>
        )}
        {children}
      </div>
    </Card>
  );
}

function titleOf(ad: GenerationDetail, scene: Scene | undefined): string {
  if (ad.cancellation_requested && ad.status !== 'failed') return 'Stopping';
  if (scene) return beingMade(scene);
  if (ad.status === 'failed') return 'Not made';
  return ad.current_step ?? 'Waiting its turn';
}
