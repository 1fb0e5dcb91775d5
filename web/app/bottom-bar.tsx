import { Link, useLocation } from '@tanstack/react-router';
import { Ellipsis } from 'lucide-react';
import { useMe } from '#web/accounts/me.ts';
import { cn } from '#web/ui/cn.ts';
import { AccountMenu } from './account-menu.tsx';
import { isAt, libraryPagesFor, PAGES } from './navigation.ts';

const ENTRY =
  'flex h-14 w-full flex-col items-center justify-center gap-0.5 text-2xs font-[540] text-ink-2 [&_svg]:size-5';

/** Below 768 px, in reach of the thumb. */
export function BottomBar() {
  const pathname = useLocation({ select: (location) => location.pathname });
  return (
    <nav
      aria-label="Main"
      className="fixed inset-x-0 bottom-0 z-20 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      <ul className="grid auto-cols-fr grid-flow-col">
        {PAGES.map(({ to, label, short, icon: Icon, at }) => (
          <li key={label}>
            <Link
              to={to}
              aria-current={isAt(pathname, at) ? 'page' : undefined}
              className={cn(ENTRY, isAt(pathname, at) && 'text-brand')}
            >
              <Icon aria-hidden />
              {short ?? label}
            </Link>
          </li>
        ))}
        <li>
          <AccountMenu
            entries={libraryPagesFor(useMe())}
            trigger={
              <button type="button" className={ENTRY}>
                <Ellipsis aria-hidden />
                More
              </button>
            }
          />
        </li>
      </ul>
    </nav>
  );
}
