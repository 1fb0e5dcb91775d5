import type { LinkProps } from '@tanstack/react-router';
import {
  ChartColumn,
  Clapperboard,
  Columns2,
  Images,
  type LucideIcon,
  Palette,
  Plus,
  ShieldCheck,
} from 'lucide-react';

interface Entry {
  to: NonNullable<LinkProps['to']>;
  label: string;
  /** In the bar of a phone. */
  short?: string;
  icon: LucideIcon;
  /** The paths it stands for. */
  at: readonly string[];
  /** Only superusers see it. */
  isForSuperusers?: boolean;
}

/** The pages in the sidebar, in its order; one line a page, and only once the page is there. */
export const PAGES: readonly Entry[] = [
  { to: '/create', label: 'New ad', short: 'New', icon: Plus, at: ['/create'] },
  { to: '/gallery', label: 'Gallery', icon: Clapperboard, at: ['/gallery', '/generations'] },
  { to: '/compare', label: 'Compare', icon: Columns2, at: ['/compare'] },
];

/** What one has rather than makes: below the line in the sidebar, behind More on a phone. */
const LIBRARY_PAGES: readonly Entry[] = [
  { to: '/brands', label: 'Brand styles', icon: Palette, at: ['/brands'] },
  { to: '/products', label: 'Product images', icon: Images, at: ['/products'] },
  { to: '/stats', label: 'Statistics', icon: ChartColumn, at: ['/stats'] },
  { to: '/admin', label: 'Admin', icon: ShieldCheck, at: ['/admin'], isForSuperusers: true },
];

export const libraryPagesFor = ({ is_superuser: isSuperuser }: { is_superuser: boolean }) =>
  LIBRARY_PAGES.filter(({ isForSuperusers }) => isSuperuser || !isForSuperusers);

/** Whether an entry is the page one is on, or leads to its kind. */
export function isAt(pathname: string, places: readonly string[]): boolean {
  return places.some((place) => pathname === place || pathname.startsWith(`${place}/`));
}
