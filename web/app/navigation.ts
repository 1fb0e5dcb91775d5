import { linkOptions } from '@tanstack/react-router';
import { Clapperboard, Plus } from 'lucide-react';

/** The pages in the sidebar, in its order; one line a page, and only once the page is there. */
export const PAGES = [
  {
    link: linkOptions({ to: '/create' }),
    label: 'New ad',
    short: 'New',
    icon: Plus,
    at: ['/create'],
  },
  {
    link: linkOptions({ to: '/gallery' }),
    label: 'Gallery',
    short: 'Gallery',
    icon: Clapperboard,
    at: ['/gallery', '/generations'],
  },
] as const;

/** What one has rather than makes: below the line in the sidebar, behind More on a phone. */
export const LIBRARY_PAGES = [] as const;

/** Whether an entry is the page one is on, or leads to its kind. */
export function isAt(pathname: string, places: readonly string[]): boolean {
  return places.some((place) => pathname === place || pathname.startsWith(`${place}/`));
}
