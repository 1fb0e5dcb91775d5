import { Link } from '@tanstack/react-router';
import { ChevronRight, CopyPlus } from 'lucide-react';
import type { GenerationDetail } from '#web/api/api.ts';
import { ConnectionBadge } from '#web/api/connection-badge.tsx';
import { buttonClass } from '#web/ui/button-class.ts';
import { PageHeader } from '#web/ui/page-header.tsx';
import { DeleteButton } from './delete-button.tsx';
import { DownloadMenu } from './download-menu.tsx';
import { StopButton } from './stop-button.tsx';

/** What the ad is, and what can be done with it as it stands. */
export function AdHeader({ ad }: { ad: GenerationDetail }) {
  const title = ad.title ?? ad.prompt;
  return (
    <PageHeader
      title={title.length > 90 ? `${title.slice(0, 88)}…` : title}
      tabTitle={title}
      above={
        <nav aria-label="Breadcrumb" className="flex items-center gap-1">
          <Link to="/gallery" className="hover:text-ink">
            Gallery
          </Link>
          <ChevronRight aria-hidden className="size-3" />
          <span aria-current="page">{ad.parent_generation_id === null ? 'Ad' : 'Version'}</span>
        </nav>
      }
      below={factsOf(ad).map((fact) => (
        <span key={fact}>{fact}</span>
      ))}
      actions={<Actions ad={ad} />}
    />
  );
}

function Actions({ ad }: { ad: GenerationDetail }) {
  const isRunning = ad.status === 'pending' || ad.status === 'processing';
  if (isRunning) {
    return (
      <>
        <ConnectionBadge />
        <StopButton ad={ad} />
      </>
    );
  }
  return (
    <>
      <DeleteButton ad={ad} />
      <Link to="/create" search={{ like: ad.id }} className={buttonClass({})}>
        <CopyPlus aria-hidden className="max-sm:hidden" />
        Make one like this
      </Link>
      {ad.status === 'completed' && ad.video_url !== null && (
        <DownloadMenu ad={ad} film={ad.video_url} />
      )}
    </>
  );
}

function factsOf(ad: GenerationDetail): string[] {
  const { framework, aspect_ratio, duration, model, voice, mode } = ad;
  return [
    framework === 'master_mode' ? 'Master mode' : framework,
    aspect_ratio,
    `${duration} s`,
    model,
    voice === null ? null : 'With a voice',
    mode === 'interactive' ? 'Step by step' : null,
  ].filter((fact) => fact !== null);
}
