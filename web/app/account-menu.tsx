import { Link } from '@tanstack/react-router';
import { LogOut, Monitor, Moon, Settings, Sun, User } from 'lucide-react';
import type { ReactElement } from 'react';
import { useSignOut } from '#web/accounts/use-sign-out.ts';
import { Menu, MenuChoices, MenuItem, MenuLink } from '#web/ui/menu.tsx';
import type { PAGES } from './navigation.ts';
import { useTheme } from './theme.ts';

const THEMES = [
  { value: 'light', label: 'Light', icon: <Sun aria-hidden /> },
  { value: 'dark', label: 'Dark', icon: <Moon aria-hidden /> },
  { value: 'system', label: 'As the system', icon: <Monitor aria-hidden /> },
] as const;

/** On a phone also the pages that the bar has no room for. */
export function AccountMenu({
  trigger,
  entries = [],
}: {
  trigger: ReactElement<Record<string, unknown>>;
  entries?: typeof PAGES;
}) {
  const [theme, setTheme] = useTheme();
  const signOut = useSignOut();
  return (
    <Menu side="top" trigger={trigger}>
      {entries.map(({ to, label, icon: Icon }) => (
        <MenuLink key={label} link={<Link to={to} />}>
          <Icon aria-hidden />
          {label}
        </MenuLink>
      ))}
      <MenuLink link={<Link to="/profile" />}>
        <User aria-hidden />
        Profile
      </MenuLink>
      <MenuLink link={<Link to="/settings" />}>
        <Settings aria-hidden />
        Settings
      </MenuLink>
      <MenuChoices label="Theme" value={theme} options={THEMES} onChange={setTheme} />
      <MenuItem onClick={() => signOut.mutate({})}>
        <LogOut aria-hidden />
        Sign out
      </MenuItem>
    </Menu>
  );
}
