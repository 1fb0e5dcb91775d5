import type { ReactNode } from 'react';
import type { Scene } from '#web/api/api.ts';
import { beatLook } from '#web/ui/beats.ts';
import { Card } from '#web/ui/card.tsx';
import { cn } from '#web/ui/cn.ts';
import { CopyButton } from '#web/ui/copy-button.tsx';
import { money } from '#web/ui/format.ts';

/** All about the scene that is looked at: what is said and seen, what made it, what it cost. */
export function SceneCard({ scene, actions }: { scene: Scene; actions?: ReactNode }) {
  const { label, ink } = beatLook(scene.beat ?? 'scene');
  return (
    <Card aria-label={`Scene ${scene.scene_number}`} className="mt-5 p-5">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h2 dir="auto" className="display text-lg">
          {scene.scene_number}. {scene.headline}
        </h2>
        <span className={cn('text-sm', ink)}>{label}</span>
        {actions !== undefined && <span className="ml-auto">{actions}</span>}
      </div>
      <div className="mt-3 grid gap-x-8 gap-y-4 md:grid-cols-2">
        <Part name="Words">
          <p dir="auto">{scene.headline}</p>
          {scene.support !== null && <p dir="auto">{scene.support}</p>}
        </Part>
        <Part name="Picture">
          <p dir="auto">{scene.visual_elements.join(', ')}</p>
        </Part>
        {scene.prompt !== null && (
          <div className="md:col-span-2">
            <Part name="Prompt of the video model, word for word">
              <p dir="auto" className="whitespace-pre-line">
                {scene.prompt}
              </p>
            </Part>
            <CopyButton text={scene.prompt} label="Copy the prompt" />
          </div>
        )}
        {scene.note !== null && (
          <Part name="Your note for this take">
            <p dir="auto">{scene.note}</p>
          </Part>
        )}
      </div>
      <dl className="mt-4 flex flex-wrap gap-x-6 gap-y-2 border-t border-dashed border-line-strong pt-3">
        <Fact name="Length" value={`${scene.seconds} s`} />
        <Fact name="Take" value={String(scene.take)} />
        {scene.model !== null && <Fact name="Made by" value={scene.model} />}
        {scene.seed !== null && <Fact name="Seed" value={String(scene.seed)} />}
        <Fact name="Cost" value={scene.cost === null ? 'not known yet' : money(scene.cost)} />
      </dl>
    </Card>
  );
}

function Part({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <h3 className="eyebrow">{name}</h3>
      <div className="mt-0.5 text-sm text-ink-2">{children}</div>
    </div>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt className="eyebrow">{name}</dt>
      <dd className="font-mono text-xs tnum">{value}</dd>
    </div>
  );
}
