import { useQuery } from '@tanstack/react-query';
import { Captions, ChevronDown, Download, Film, Image } from 'lucide-react';
import type { ReactNode } from 'react';
import type { GenerationDetail } from '#web/api/api.ts';
import { Button } from '#web/ui/button.tsx';
import { size } from '#web/ui/format.ts';
import { Menu, MenuLink } from '#web/ui/menu.tsx';

/** Everything of a finished ad that can be taken home, each with its size. */
export function DownloadMenu({ ad, film }: { ad: GenerationDetail; film: string }) {
  const beside = (name: string) => film.replace(/ad\.mp4$/, name);
  return (
    <Menu
      trigger={
        <Button variant="solid">
          <Download aria-hidden />
          Download
          <ChevronDown aria-hidden />
        </Button>
      }
    >
      <Item icon={<Film aria-hidden />} name="Film, MP4" url={film} />
      {ad.captions === 'files' && (
        <>
          <Item icon={<Captions aria-hidden />} name="Captions, SRT" url={beside('ad.srt')} />
          <Item icon={<Captions aria-hidden />} name="Captions, VTT" url={beside('ad.vtt')} />
        </>
      )}
      {ad.thumbnail_url !== null && (
        <Item icon={<Image aria-hidden />} name="Poster, JPEG" url={ad.thumbnail_url} />
      )}
    </Menu>
  );
}

function Item({ icon, name, url }: { icon: ReactNode; name: string; url: string }) {
  const { data: bytes } = useQuery({ queryKey: ['size of', url], queryFn: () => askSize(url) });
  return (
    <MenuLink link={<a href={`${url}?download=1`} download />}>
      {icon}
      <span className="flex-1">{name}</span>
      <span className="min-w-14 text-right font-mono text-xs text-ink-3 tnum">
        {bytes === undefined || bytes === null ? '' : size(bytes)}
      </span>
    </MenuLink>
  );
}

/** Null when the server does not say. */
async function askSize(url: string): Promise<number | null> {
  const { ok, headers } = await fetch(url, { method: 'HEAD' });
  const length = headers.get('content-length');
  return ok && length !== null ? Number(length) : null;
}
