import { cn } from '#web/ui/cn.ts';
import type { Variation } from './comparison.ts';
import type { Transport } from './use-transport.ts';

/** One of the films that play together; a click plays or pauses all. */
export function Film({
  variation,
  name,
  transport,
  className,
  style,
}: {
  variation: Variation;
  name: string;
  transport: Transport;
  className?: string;
  style?: React.CSSProperties;
}) {
  return (
    <video
      ref={transport.hold(variation.id)}
      src={variation.video_url ?? undefined}
      poster={variation.thumbnail_url ?? undefined}
      muted={transport.sound !== variation.id}
      aria-label={`Film of ad ${name}`}
      playsInline
      preload="auto"
      onClick={transport.toggle}
      style={{ aspectRatio: variation.aspect_ratio.replace(':', ' / '), ...style }}
      className={cn('block w-full cursor-pointer rounded-sm bg-black object-contain', className)}
    />
  );
}
