import { Link, useLocation } from '@tanstack/react-router';
import { ChevronsUpDown } from 'lucide-react';
import { useMe } from '#web/accounts/me.ts';
import { ConnectionBadge } from '#web/api/connection-badge.tsx';
import { cn } from '#web/ui/cn.ts';
import { Mark } from '#web/ui/mark.tsx';
import { AccountMenu } from './account-menu.tsx';
import { isAt, libraryPagesFor, PAGES } from './navigation.ts';

/** From 768 px on. */
export function Sidebar() {
  const me = useMe();
  return (
    <header className="sticky top-0 z-20 hidden h-dvh flex-col border-r border-line bg-paper md:flex">
      <Link to="/create" className="flex h-15 items-center gap-2.5 px-4">
        <Mark />
        <span className="display text-lg">Ad Mint</span>
      </Link>
      <nav aria-label="Main" className="flex-1 overflow-y-auto px-2.5">
        <Entries entries={PAGES} />
        <div className="mt-5 border-t border-line pt-4">
          <Entries entries={libraryPagesFor(me)} />
        </div>
      </nav>
      <div className="space-y-2 p-2.5">
        <div className="px-2.5">
          <ConnectionBadge />
        </div>
        <AccountMenu
          trigger={
            <button
              type="button"
              className="flex h-12 w-full items-center gap-2.5 rounded-md px-2.5 text-left hover:bg-surface-2"
            >
              <span
                aria-hidden
                className="grid size-8 place-items-center rounded-full bg-brand-wash text-xs font-[600] text-brand uppercase"
              >
                {me.username.slice(0, 2)}
              </span>
              <span className="min-w-0 flex-1 leading-tight">
                <span className="block truncate text-sm font-[540]">{me.username}</span>
                <span className="block truncate text-xs text-ink-3">
                  {me.is_superuser ? 'Superuser' : me.email}
                </span>
              </span>
              <ChevronsUpDown aria-hidden className="size-4 text-ink-3" />
            </button>
          }
        />
      </div>
    </header>
  );
}

function Entries({ entries }: { entries: typeof PAGES }) {
  const pathname = useLocation({ select: (location) => location.pathname });
  return (
    <ul className="space-y-0.5">
      {entries.map(({ to, label, icon: Icon, at }) => (
        <li key={label}>
          <Link
            to={to}
            aria-current={isAt(pathname, at) ? 'page' : undefined}
            className={cn(
              'flex h-9 items-center gap-2.5 rounded-md px-2.5 text-sm font-[500] text-ink-2 transition-colors hover:bg-surface-2 hover:text-ink [&_svg]:size-4',
              isAt(pathname, at) && 'bg-surface-2 font-[560] text-ink [&_svg]:text-brand',
            )}
          >
            <Icon aria-hidden />
            {label}
          </Link>
        </li>
      ))}
    </ul>
  );
}
