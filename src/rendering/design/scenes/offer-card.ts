import type { Layer } from '../../draw/layer-spec.ts';
import type { Box } from '../../draw/spec-values.ts';
import { headline, inAccent, label, support, textIn } from '../blocks.ts';
import { shape } from '../layers.ts';
import { popIn, turning } from '../motions.ts';
import type { SceneRoom } from '../scene-room.ts';
import { isOffer } from './figure.ts';

export interface Offer {
  line: string;
  /** What belongs to it: until when, for whom. */
  terms: string | null;
}

/** What the end card offers; null when it only says goodbye. */
export function offerOf({ scene, brief }: SceneRoom): Offer | null {
  if (isOffer(scene.headline)) return { line: scene.headline, terms: scene.support };
  if (!isOffer(scene.support)) return null;
  return { line: scene.support, terms: scene.headline === brief.name ? null : scene.headline };
}

/** The offer as the largest thing on screen, the name above it and its terms below. */
export function offerCard(room: SceneRoom, offer: Offer, box: Box): Layer[] {
  const { brief, style } = room;
  const said = `${offer.line} ${offer.terms ?? ''}`.toLowerCase();
  const isShown = Boolean(brief.logo);
  const isNamed = isShown || brief.name === null || said.includes(brief.name.toLowerCase());
  const name = isNamed ? null : brief.name;
  const top = name === null ? 0 : Math.round(box.height * 0.22);
  const rest = { ...box, y: box.y + top, height: box.height - top };
  const heading =
    name === null
      ? []
      : [
          textIn(room, { ...box, height: top - 22 }, [label(room, name, { size: 84 })], {
            anchor: 'bottom',
          }),
        ];
  const plain = style.name === 'editorial' || style.name === 'dark-luxury';
  return [...heading, ...(plain ? largeOffer(room, offer, rest) : plateOffer(room, offer, rest))];
}

/** Quiet styles say it large and in colour. */
function largeOffer(room: SceneRoom, offer: Offer, box: Box): Layer[] {
  const line = headline(calmly(room), offer.line, { size: 300, least: 110, lines: 3, at: 4 });
  const blocks = [inAccent(room, line), ...terms(room, offer)];
  return [textIn(room, box, blocks, { anchor: 'center' })];
}

/** Loud styles put it on a plate with a burst behind its corner. */
function plateOffer(room: SceneRoom, offer: Offer, box: Box): Layer[] {
  const { scheme, begin, style } = room;
  const plate = scheme.ink;
  const ink = scheme.base;
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  const radius = Math.min(box.height * 0.16, style.buttonCorner * 120);
  const points = box.height * 0.36;
  const inside = { x: box.x + 40, y: box.y + 34, width: box.width - 80, height: box.height - 68 };
  const line = headline(calmly(room), offer.line, { size: 300, least: 110, lines: 3, at: 3 });
  const blocks = [line, ...terms(room, offer)].map((block) => ({ ...block, fill: ink }));
  return [
    shape({ name: 'burst', points: 16, inner: points * 0.82, outer: points }, burstFill(room), {
      x: box.x + box.width - points * 0.3,
      y: box.y + box.height - points * 0.25,
      scale: popIn(begin + 4, 20),
      rotation: turning(0.2),
    }),
    shape({ name: 'rect', width: box.width, height: box.height, radius }, plate, {
      x,
      y,
      scale: popIn(begin, 16),
    }),
    textIn(room, inside, blocks, { anchor: 'center', behind: [plate] }),
  ];
}

function burstFill({ scheme }: SceneRoom): string {
  const others = scheme.shapes.filter((color) => color !== scheme.ink);
  // Beside a button of its own colour it would look like a part of it.
  return others.find((color) => color !== scheme.button.fill) ?? others[0] ?? scheme.accent;
}

function terms(room: SceneRoom, offer: Offer) {
  if (offer.terms === null) return [];
  return [support(room, offer.terms, { size: 72, least: 60, at: 16, lines: 2, gap: 0.5 })];
}

/** An offer is one thing: no word of it stands out from the others. */
function calmly(room: SceneRoom): SceneRoom {
  return { ...room, scene: { ...room.scene, emphasis: [] } };
}
