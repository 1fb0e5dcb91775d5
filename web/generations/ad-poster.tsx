import { useRef, useState } from 'react';
import type { Generation } from '#web/api/api.ts';
import { Badge } from '#web/ui/badge.tsx';
import { cn } from '#web/ui/cn.ts';
import { cssRatio } from './shapes.ts';
import { STATUS_LOOK } from './status-look.ts';

/** An ad's poster in its own shape; while `isPlaying`, the film itself, without sound. */
export function AdPoster({ ad, isPlaying }: { ad: Generation; isPlaying: boolean }) {
  return (
    <span className="relative grid aspect-square place-items-center overflow-hidden bg-surface-2 text-ink-3">
      {ad.thumbnail_url !== null && (
        <img
          src={ad.thumbnail_url}
          alt=""
          aria-hidden
          loading="lazy"
          className="absolute inset-0 size-full scale-110 object-cover opacity-35 blur-xl"
        />
      )}
      <span
        style={{ aspectRatio: cssRatio(ad.aspect_ratio) }}
        className={cn(
          'relative block overflow-hidden rounded-sm bg-surface-3',
          isWide(ad) ? 'w-[calc(100%-24px)]' : 'h-[calc(100%-24px)]',
        )}
      >
        <Picture ad={ad} />
        {isPlaying && ad.video_url !== null && <Playing src={ad.video_url} />}
      </span>
      {ad.status === 'processing' && <Progress ad={ad} />}
    </span>
  );
}

const isWide = ({ aspect_ratio: ratio }: Generation) => ratio === '16:9';

function Picture({ ad }: { ad: Generation }) {
  const { tone, word } = STATUS_LOOK[ad.status];
  if (ad.thumbnail_url === null) {
    return (
      <span className="grid size-full place-items-center hatch">
        {ad.status !== 'processing' && <Badge tone={tone}>{word}</Badge>}
      </span>
    );
  }
  return (
    <img
      src={ad.thumbnail_url}
      alt=""
      loading="lazy"
      decoding="async"
      className={cn(
        'size-full object-cover',
        ad.status === 'processing' && 'grayscale-50 blur-[2px]',
      )}
    />
  );
}

/** Comes up once its first frame is there, so that nothing flashes. */
function Playing({ src }: { src: string }) {
  const [isThere, setIsThere] = useState(false);
  const video = useRef<HTMLVideoElement>(null);
  return (
    <video
      ref={video}
      src={src}
      aria-hidden
      tabIndex={-1}
      autoPlay
      muted
      loop
      playsInline
      onPlaying={() => setIsThere(true)}
      className={cn('absolute inset-0 size-full object-cover', !isThere && 'opacity-0')}
    />
  );
}

function Progress({ ad }: { ad: Generation }) {
  return (
    <span className="absolute inset-x-0 bottom-0 block bg-surface/90 px-3 py-2">
      <span className="flex justify-between gap-2 text-2xs font-[540] text-ink-2">
        <span className="truncate">{ad.current_step ?? STATUS_LOOK.processing.word}</span>
        <span className="tnum">{ad.progress}%</span>
      </span>
      <span
        role="progressbar"
        aria-label="How much of it is made"
        aria-valuenow={ad.progress}
        className="mt-1.5 block h-1 overflow-hidden rounded-full bg-surface-3"
      >
        <span
          style={{ width: `${ad.progress}%` }}
          className="block h-full rounded-full bg-brand-solid transition-[width] duration-700"
        />
      </span>
    </span>
  );
}
