/** Who speaks in a conversation, and how they look; colours here tell people apart, the name says who it is. */
interface Agent {
  name: string;
  initial: string;
  look: string;
}

const AGENTS: Record<string, Agent> = {
  director: { name: 'Director', initial: 'D', look: 'bg-ink text-paper' },
  critic: { name: 'Critic', initial: 'C', look: 'bg-ember text-[oklch(0.2_0.05_35)]' },
  story_writer: { name: 'Writer', initial: 'W', look: 'bg-ink text-paper' },
  scene_writer: { name: 'Scene writer', initial: 'W', look: 'bg-mint text-[oklch(0.2_0.05_165)]' },
  scene_critic: { name: 'Scene critic', initial: 'S', look: 'bg-amber text-[oklch(0.22_0.05_75)]' },
  cohesor: { name: 'Continuity', initial: 'K', look: 'bg-sky text-[oklch(0.2_0.05_238)]' },
  enhancer: { name: 'Camera', initial: 'A', look: 'bg-rose text-[oklch(0.2_0.05_5)]' },
  rules: { name: 'The studio', initial: 'M', look: 'bg-brand-solid text-on-brand' },
  user: { name: 'You', initial: 'Y', look: 'bg-brand-wash text-brand' },
};

export function agentOf(role: string): Agent {
  const words = role.replaceAll('_', ' ');
  return (
    AGENTS[role] ?? {
      name: words.charAt(0).toUpperCase() + words.slice(1),
      initial: words.charAt(0).toUpperCase(),
      look: 'bg-surface-3 text-ink-2',
    }
  );
}
