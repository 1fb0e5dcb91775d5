interface BeatLook {
  label: string;
  /** The beat's colour, always beside its word. */
  fill: string;
  ink: string;
}

const EMBER = { fill: 'bg-ember', ink: 'text-ember-ink' };
const AMBER = { fill: 'bg-amber', ink: 'text-amber-ink' };
const ROSE = { fill: 'bg-rose', ink: 'text-rose-ink' };
const SKY = { fill: 'bg-sky', ink: 'text-sky-ink' };
const MINT = { fill: 'bg-mint', ink: 'text-brand' };
const NONE = { fill: 'bg-line-strong', ink: 'text-ink-2' };

const BEATS: Record<string, BeatLook> = {
  problem: { label: 'Problem', ...EMBER },
  agitation: { label: 'Agitate', ...AMBER },
  solution: { label: 'Solution', ...MINT },
  before: { label: 'Before', ...EMBER },
  after: { label: 'After', ...MINT },
  bridge: { label: 'Bridge', ...SKY },
  attention: { label: 'Attention', ...EMBER },
  interest: { label: 'Interest', ...AMBER },
  desire: { label: 'Desire', ...ROSE },
  action: { label: 'Action', ...MINT },
  feature: { label: 'Feature', ...SKY },
  advantage: { label: 'Advantage', ...AMBER },
  benefit: { label: 'Benefit', ...MINT },
  hook: { label: 'Hook', ...EMBER },
  value: { label: 'Value', ...ROSE },
  proof: { label: 'Proof', ...SKY },
};

/** How a beat looks. Beats that share a scene, `interest+desire`, wear the colour of the first. */
export function beatLook(name: string): BeatLook {
  const [first = '', ...others] = name.split('+');
  const look = BEATS[first] ?? { label: capital(first), ...NONE };
  const labels = others.map((one) => (BEATS[one]?.label ?? one).toLowerCase());
  return { ...look, label: [look.label, ...labels].join(' and ') };
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
