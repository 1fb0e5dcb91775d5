import { Section } from '#web/ui/section.tsx';
import { Select } from '#web/ui/select.tsx';
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

/** How the studio looks in this browser. */
export function Appearance() {
  const [theme, setTheme] = useTheme();
  const [motion, setMotion] = useMotion();
  return (
    <Section title="Appearance" why="In this browser.">
      <div className="grid max-w-lg gap-4 sm:grid-cols-2">
        <Select label="Theme" value={theme} options={THEMES} onChange={setTheme} />
        <Select label="Motion" value={motion} options={MOTIONS} onChange={setMotion} />
      </div>
    </Section>
  );
}
