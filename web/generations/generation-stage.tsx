import type { Generation } from '#web/api/api.ts';
import { Card } from '#web/ui/card.tsx';
import { fitInto } from './shapes.ts';

/** Where the film is, or will be: the frame has its shape from the start, so that nothing jumps. */
export function GenerationStage({ generation }: { generation: Generation }) {
  const { status, aspect_ratio: ratio } = generation;
  const frame = fitInto(ratio, '70vh');
  if (status === 'completed' && generation.video_url !== null) {
    const captions = generation.video_url.replace(/ad\.mp4$/, 'ad.vtt');
    return (
      <Card className="grid place-items-center overflow-hidden bg-surface-2 p-4">
        <video
          controls
          playsInline
          src={generation.video_url}
          poster={generation.thumbnail_url ?? undefined}
          style={frame}
          className="rounded-md bg-black"
          aria-label={generation.title ?? 'The ad'}
        >
          {generation.captions === 'files' && (
            <track kind="captions" src={captions} label="Captions" />
          )}
        </video>
      </Card>
    );
  }
  return (
    <Card className="grid place-items-center overflow-hidden bg-surface-2 p-4">
      <div
        style={frame}
        className="relative grid place-items-center overflow-hidden rounded-md text-ink-3 hatch"
      >
        {status === 'failed' ? (
          <p role="alert" className="max-w-[40ch] p-6 text-center text-sm text-ink">
            {generation.error_message ?? 'This ad was not made.'}
          </p>
        ) : (
          <Progress generation={generation} />
        )}
      </div>
    </Card>
  );
}

function Progress({ generation }: { generation: Generation }) {
  const step = generation.current_step ?? 'Waiting its turn';
  return (
    <div className="w-[min(18rem,70%)] text-center">
      <p className="display text-3xl text-ink tnum">{generation.progress} %</p>
      <p aria-live="polite" className="mt-1 text-sm text-ink-2">
        {generation.cancellation_requested ? 'Stopping' : step}
      </p>
      <div
        role="progressbar"
        aria-label="Making the ad"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={generation.progress}
        className="mt-4 h-1 overflow-hidden rounded-full bg-surface-3"
      >
        <div
          style={{ width: `${generation.progress}%` }}
          className="h-full bg-brand-solid transition-[width] duration-700"
        />
      </div>
    </div>
  );
}
