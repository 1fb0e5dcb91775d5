import { Section } from '#web/ui/section.tsx';
import { Select } from '#web/ui/select.tsx';
import { useSingleKeys } from '#web/ui/single-keys.ts';
import { Switch } from '#web/ui/switch.tsx';
import { useMotion } from './motion.ts';
import { useTheme } from './theme.ts';

const THEMES = [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const;

const MOTIONS = [
  { value: 'system', label: 'As the system' },
  { value: 'calm', label: 'Nothing moves by itself' },
] as const;

/** How the studio looks, and which keys it listens to, in this browser. */
export function Appearance() {
  const [theme, setTheme] = useTheme();
  const [motion, setMotion] = useMotion();
  const [areKeysOn, setKeysOn] = useSingleKeys();
  return (
    <Section title="Appearance" why="In this browser.">
      <div className="grid max-w-lg gap-4 sm:grid-cols-2">
        <Select label="Theme" value={theme} options={THEMES} onChange={setTheme} />
        <Select label="Motion" value={motion} options={MOTIONS} onChange={setMotion} />
        <div className="sm:col-span-2">
          <Switch
            label="Keys of a single letter"
            hint="M for sound, C for captions, X to flip … Space and arrows work either way."
            checked={areKeysOn}
            onChange={setKeysOn}
          />
        </div>
      </div>
    </Section>
  );
}
