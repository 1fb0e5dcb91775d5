import { useState } from 'react';
import type { GenerationDetail } from '#web/api/api.ts';
import { useEvents } from '#web/api/live.tsx';
import type { AppEvent } from '#web/api/events.ts';
import { isDirected, railOf } from './rail.ts';

const STAGES: Record<string, string> = {
  story: 'The story is being written',
  voice: 'The lines are being spoken',
  design: 'The storyboard is being drawn',
  footage: 'Scenes are being filmed',
  clips: 'Scenes are being drawn',
  film: 'The film is being joined',
};

/** Says for those who listen what others see: a stage begins, a scene is ready, the end. Nothing else. */
export function Announcements({ ad }: { ad: GenerationDetail }) {
  const [said, setSaid] = useState('');
  useEvents((event) => {
    if (!('generation_id' in event) || event.generation_id !== ad.id) return;
    const words = isDirected(ad) && event.type === 'stage_changed' ? undefined : wordsFor(event);
    if (words !== undefined) setSaid(words);
  });
  return (
    <p role="status" aria-live="polite" className="sr-only">
      {said}
      {isDirected(ad) && whereItIs(ad)}
    </p>
  );
}

function whereItIs(ad: GenerationDetail): string | undefined {
  const stage = railOf(ad, 0).find(({ state }) => state === 'running' || state === 'yours');
  return stage && ` ${stage.label}: ${stage.state === 'yours' ? 'waits for you' : 'under way'}`;
}

function wordsFor(event: AppEvent): string | undefined {
  if (event.type === 'stage_changed')
    return event.state === 'running' ? STAGES[event.stage] : undefined;
  if (event.type === 'scene_changed') {
    if (event.state === 'ready') return `Scene ${event.scene_number} is ready`;
    return event.state === 'failed' ? `Scene ${event.scene_number} failed` : undefined;
  }
  if (event.type !== 'generation_changed') return undefined;
  if (event.status === 'completed') return 'The ad is made';
  return event.status === 'failed' ? (event.error_message ?? 'The ad was not made') : undefined;
}
