import { Link } from '@tanstack/react-router';
import { Copy, Download, Ellipsis, Trash2 } from 'lucide-react';
import { type FocusEvent, useState } from 'react';
import type { Generation } from '#web/api/api.ts';
import { Badge } from '#web/ui/badge.tsx';
import { BeatRibbon } from '#web/ui/beat-ribbon.tsx';
import { cn } from '#web/ui/cn.ts';
import { money } from '#web/ui/format.ts';
import { IconButton } from '#web/ui/icon-button.tsx';
import { Menu, MenuItem, MenuLink } from '#web/ui/menu.tsx';
import { isCalm } from '#web/ui/motion.ts';
import { AdPoster } from './ad-poster.tsx';
import { shareOf } from './scene-share.ts';
import { isInTheMaking } from './status-look.ts';

interface CardProps {
  ad: Generation;
  isSelected: boolean;
  onSelect: (isSelected: boolean) => void;
  onDelete: () => void;
}

/** An ad among others. It plays without sound while the pointer or the keyboard is on it. */
export function AdCard({ ad, isSelected, onSelect, onDelete }: CardProps) {
  const [isPlaying, setIsPlaying] = useState(false);
  const scenes = ad.scene_plan?.scenes ?? [];
  const name = ad.title ?? ad.prompt;

  function play() {
    if (!isCalm()) setIsPlaying(true);
  }
  function onBlur({ currentTarget, relatedTarget }: FocusEvent) {
    if (!currentTarget.contains(relatedTarget)) setIsPlaying(false);
  }

  return (
    <article
      onPointerEnter={({ pointerType }) => pointerType === 'mouse' && play()}
      onPointerLeave={() => setIsPlaying(false)}
      onFocus={play}
      onBlur={onBlur}
      className={cn(
        'group relative overflow-hidden rounded-lg border border-line bg-surface shadow-card transition-[border-color,box-shadow] duration-150 hover:border-line-strong',
        isSelected && 'border-brand shadow-[inset_0_0_0_1px_var(--brand)] hover:border-brand',
      )}
    >
      <AdPoster ad={ad} isPlaying={isPlaying} />
      <div className="p-3 pt-2.5">
        <div className="h-1.5">
          {scenes.length > 0 && <BeatRibbon beats={scenes.map(shareOf)} />}
        </div>
        <h2 className="mt-2.5 text-sm font-[540]">
          <Link
            to="/generations/$id"
            params={{ id: ad.id }}
            dir="auto"
            className="block truncate outline-none after:absolute after:inset-0 after:rounded-lg focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-brand"
          >
            {name}
          </Link>
        </h2>
        <Facts ad={ad} />
      </div>
      <label
        className={cn(
          'absolute top-2 left-2 grid size-8 place-items-center rounded-md bg-surface/85 transition-opacity has-focus-visible:opacity-100 group-hover:opacity-100 [@media(hover:hover)]:opacity-0',
          isSelected && '!opacity-100',
        )}
      >
        <input
          type="checkbox"
          aria-label={`Select ${name}`}
          checked={isSelected}
          onChange={({ target }) => onSelect(target.checked)}
          className="size-4 accent-brand-solid"
        />
      </label>
      <CardMenu ad={ad} name={name} onDelete={onDelete} />
    </article>
  );
}

function Facts({ ad }: { ad: Generation }) {
  const facts = [
    ad.aspect_ratio,
    `${ad.duration} s`,
    ...(ad.cost === null ? [] : [money(ad.cost)]),
  ];
  return (
    <p className="tnum mt-0.5 flex h-6 items-center gap-2 pr-8 text-xs text-ink-3">
      {facts.map((fact) => (
        <span key={fact}>{fact}</span>
      ))}
      {ad.parent_generation_id !== null && <Badge>Version</Badge>}
    </p>
  );
}

function CardMenu({ ad, name, onDelete }: { ad: Generation; name: string; onDelete: () => void }) {
  return (
    <div className="absolute right-1.5 bottom-1.5">
      <Menu
        trigger={
          <IconButton label={`What to do with ${name}`} children={<Ellipsis aria-hidden />} />
        }
      >
        <MenuLink link={<Link to="/create" search={{ like: ad.id }} />}>
          <Copy aria-hidden />
          Make one like this
        </MenuLink>
        {ad.video_url !== null && (
          <MenuLink link={<a href={`${ad.video_url}?download=1`} download />}>
            <Download aria-hidden />
            Download
          </MenuLink>
        )}
        {!isInTheMaking(ad) && (
          <MenuItem onClick={onDelete}>
            <Trash2 aria-hidden />
            Delete
          </MenuItem>
        )}
      </Menu>
    </div>
  );
}
