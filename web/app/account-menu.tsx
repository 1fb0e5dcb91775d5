import { LogOut, Monitor, Moon, Sun } from 'lucide-react';
import type { ReactElement } from 'react';
import { useSignOut } from '#web/accounts/use-sign-out.ts';
import { Menu, MenuChoices, MenuItem } from '#web/ui/menu.tsx';
import { useTheme } from './theme.ts';

const THEMES = [
  { value: 'light', label: 'Light', icon: <Sun aria-hidden /> },
  { value: 'dark', label: 'Dark', icon: <Moon aria-hidden /> },
  { value: 'system', label: 'As the system', icon: <Monitor aria-hidden /> },
] as const;

export function AccountMenu({ trigger }: { trigger: ReactElement<Record<string, unknown>> }) {
  const [theme, setTheme] = useTheme();
  const signOut = useSignOut();
  return (
    <Menu side="top" trigger={trigger}>
      <MenuChoices label="Theme" value={theme} options={THEMES} onChange={setTheme} />
      <MenuItem onClick={() => signOut.mutate({})}>
        <LogOut aria-hidden />
        Sign out
      </MenuItem>
    </Menu>
  );
}
