import { useState } from 'react';
import { useEvents } from '#web/api/live.tsx';
import type { AppEvent } from '#web/api/events.ts';

const STAGES: Record<string, string> = {
  story: 'The story is being written',
  voice: 'The lines are being spoken',
  design: 'The storyboard is being drawn',
  footage: 'Scenes are being filmed',
  clips: 'Scenes are being drawn',
  film: 'The film is being joined',
};

/** Says for those who listen what others see: a stage begins, a scene is ready, the end. Nothing else. */
export function Announcements({ id }: { id: string }) {
  const [said, setSaid] = useState('');
  useEvents((event) => {
    if (!('generation_id' in event) || event.generation_id !== id) return;
    const words = wordsFor(event);
    if (words !== undefined) setSaid(words);
  });
  return (
    <p role="status" aria-live="polite" className="sr-only">
      {said}
    </p>
  );
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
