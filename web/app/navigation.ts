import type { LinkProps } from '@tanstack/react-router';
import { Clapperboard, type LucideIcon, Plus } from 'lucide-react';

interface Entry {
  to: NonNullable<LinkProps['to']>;
  label: string;
  /** In the bar of a phone. */
  short?: string;
  icon: LucideIcon;
  /** The paths it stands for. */
  at: readonly string[];
}

/** The pages in the sidebar, in its order; one line a page, and only once the page is there. */
export const PAGES: readonly Entry[] = [
  { to: '/create', label: 'New ad', short: 'New', icon: Plus, at: ['/create'] },
  { to: '/gallery', label: 'Gallery', icon: Clapperboard, at: ['/gallery', '/generations'] },
];

/** What one has rather than makes: below the line in the sidebar, behind More on a phone. */
export const LIBRARY_PAGES: readonly Entry[] = [];

/** Whether an entry is the page one is on, or leads to its kind. */
export function isAt(pathname: string, places: readonly string[]): boolean {
  return places.some((place) => pathname === place || pathname.startsWith(`${place}/`));
}
