import type { Generation } from '#web/api/api.ts';
import { beatLook } from '#web/ui/beats.ts';
import { Card } from '#web/ui/card.tsx';
import { cn } from '#web/ui/cn.ts';
import { money, moment, span } from '#web/ui/format.ts';
import { beatOf, wordsOf } from './scene-words.ts';

/** The story, scene by scene, and what it took. */
export function ScenePlanList({ generation }: { generation: Generation }) {
  const scenes = generation.scene_plan?.scenes ?? [];
  return (
    <Card className="p-5">
      <h2 className="text-sm font-[560]">Story</h2>
      {scenes.length === 0 && (
        <p dir="auto" className="mt-2 text-sm text-ink-2">
          {generation.prompt}
        </p>
      )}
      <ol className="mt-2 divide-y divide-line">
        {scenes.map((scene) => {
          const { headline, support } = wordsOf(scene);
          const { label, fill, ink } = beatLook(beatOf(scene));
          return (
            <li key={scene.scene_number} className="py-3">
              <div className="flex items-center gap-2 text-2xs font-[540]">
                <span aria-hidden className={cn('size-2 rounded-[2px]', fill)} />
                <span className={ink}>{label}</span>
                <span className="ml-auto font-mono text-ink-3">{scene.duration} s</span>
              </div>
              <p dir="auto" className="mt-1 font-[540]">
                {headline}
              </p>
              {support !== undefined && (
                <p dir="auto" className="text-sm text-ink-2">
                  {support}
                </p>
              )}
            </li>
          );
        })}
      </ol>
      <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 border-t border-dashed border-line-strong pt-3 text-sm">
        <Fact name="Cost" value={money(generation.cost)} />
        {generation.generation_time_seconds !== null && (
          <Fact name="Made in" value={span(generation.generation_time_seconds)} />
        )}
        {generation.seed_value !== null && (
          <Fact name="Seed" value={String(generation.seed_value)} />
        )}
        <Fact name="Asked for" value={moment(generation.created_at)} />
      </dl>
    </Card>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt className="text-ink-3">{name}</dt>
      <dd className="text-right font-mono text-xs leading-[19px]">{value}</dd>
    </>
  );
}
