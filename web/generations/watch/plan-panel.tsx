import type { GenerationDetail } from '#web/api/api.ts';
import { beatLook } from '#web/ui/beats.ts';
import { cn } from '#web/ui/cn.ts';
import { CopyButton } from '#web/ui/copy-button.tsx';
import { FactList } from '#web/ui/fact-list.tsx';
import { money, moment } from '#web/ui/format.ts';

/** What the ad was asked to be, and how it is told, scene by scene. */
export function PlanPanel({
  ad,
  selected,
  onSelect,
}: {
  ad: GenerationDetail;
  selected: number;
  onSelect: (sceneNumber: number) => void;
}) {
  return (
    <>
      <div className="border-b border-line p-4">
        <h3 className="eyebrow">Prompt</h3>
        <p dir="auto" className="mt-0.5 text-sm">
          {ad.prompt}
        </p>
        <div className="-ml-2.5">
          <CopyButton text={ad.prompt} label="Copy" />
        </div>
      </div>
      {ad.scenes.length === 0 && (
        <p className="p-4 text-sm text-ink-3">The scenes stand here once the story is written.</p>
      )}
      <ol className="divide-y divide-line">
        {ad.scenes.map((scene) => {
          const { label, fill, ink } = beatLook(scene.beat ?? 'scene');
          return (
            <li key={scene.scene_number}>
              <button
                type="button"
                aria-pressed={scene.scene_number === selected}
                onClick={() => onSelect(scene.scene_number)}
                className="flex w-full gap-3 p-4 text-left -outline-offset-2 hover:bg-surface-2 aria-pressed:bg-surface-2"
              >
                <span aria-hidden className={cn('w-1 shrink-0 rounded-full', fill)} />
                <span className="min-w-0 flex-1">
                  <span className="flex items-baseline gap-2 text-2xs">
                    <span className={cn('font-[540]', ink)}>{label}</span>
                    <span className="ml-auto font-mono text-ink-3 tnum">
                      {scene.seconds} s · {money(scene.cost)}
                    </span>
                  </span>
                  <span dir="auto" className="block text-sm font-[560]">
                    {scene.scene_number}. {scene.headline}
                  </span>
                  {scene.support !== null && (
                    <span dir="auto" className="block text-sm text-ink-2">
                      {scene.support}
                    </span>
                  )}
                  <span dir="auto" className="mt-1 block text-xs text-ink-3">
                    {scene.visual_elements.join(', ')}
                  </span>
                </span>
              </button>
            </li>
          );
        })}
      </ol>
      <FactList className="border-t border-dashed border-line-strong p-4" facts={factsOf(ad)} />
    </>
  );
}

function factsOf(ad: GenerationDetail): [string, string][] {
  const together = ad.coherence_settings;
  const settings =
    together &&
    ([
      ['One seed for all scenes', together.use_seed_control],
      ['Scenes go on over the cuts', together.use_latent_reuse],
      ['Product in every scene it suits', together.use_ip_adapter],
    ] as const);
  return [
    ['Asked for', moment(ad.created_at)],
    ...(ad.model === null ? [] : [['Model', ad.model] as [string, string]]),
    ...(ad.seed_value === null ? [] : [['Seed', String(ad.seed_value)] as [string, string]]),
    ['Voice', ad.voice ?? 'none'],
    ['Captions', ad.captions ?? 'none'],
    ...(settings ?? []).map(([name, isOn]): [string, string] => [name, isOn ? 'yes' : 'no']),
    ...(ad.prefers_calm ? [['Motion', 'calm'] as [string, string]] : []),
    ['Cost', money(ad.cost ?? ad.spent.known)],
  ];
}
