import type { ButtonLayer, Layer } from '../../draw/layer-spec.ts';
import type { Box } from '../../draw/spec-values.ts';
import { isRightToLeft } from '../../draw/words.ts';
import { backdrop, floor, foreground } from '../backdrop.ts';
import { headline, isLatin, support, textIn } from '../blocks.ts';
import { coveringTypeface } from '../film-fonts.ts';
import { hero } from '../heroes/hero.ts';
import type { SceneRoom } from '../scene-room.ts';
import { logoAbove } from './logo-layers.ts';
import { offerCard, offerOf } from './offer-card.ts';
import { centredIn } from './zones.ts';

/** Frames the finished end card is to be seen at least. */
const READ_FRAMES = 75;

/** The end card: name, line, and a button one wants to press. It arrives early and stays. */
export function closeScene(room: SceneRoom): Layer[] {
  const { brief, format } = room;
  const button = buttonIn(room);
  return [
    ...backdrop(room),
    // A mosaic is a wall already.
    ...(brief.product === null && room.hero === 'mosaic' ? [] : floor(room)),
    ...hero(room, format.cardPicture),
    ...foreground(room, format.corner),
    confettiAround(room, button),
    ...endCard(room, button),
  ].filter((layer) => layer !== null);
}

/** What is read and pressed, whatever is behind it. */
export function endCard(room: SceneRoom, button = buttonIn(room)): Layer[] {
  const card = centredIn(room, room.format.card);
  const box = { ...card, height: button.box.y - card.y - 44 };
  const offer = offerOf(room);
  const logo = logoAbove(room, box, 'large');
  const rest = logo?.rest ?? box;
  const said = offer === null ? [nameAndLine(room, rest)] : offerCard(room, offer, rest);
  return [...(logo?.layers ?? []), ...said, button];
}

function nameAndLine(room: SceneRoom, box: Box): Layer {
  const { brief, scene } = room;
  const name = brief.logo || says(scene.headline, brief.name) ? null : brief.name;
  const calm = { ...room, scene: { ...scene, emphasis: [] } };
  const lines =
    name === null
      ? [headline(room, scene.headline, { size: 190, lines: 4 })]
      : [
          headline(calm, name, { size: 190, lines: 2 }),
          { ...secondLine(room, scene.headline), gap: 0.55 },
        ];
  const last =
    scene.support === null
      ? []
      : [support(room, scene.support, { size: 64, least: 48, at: 10, lines: 2 })];
  return textIn(room, box, [...lines, ...last], { anchor: 'bottom' });
}

function says(line: string | null, name: string | null): boolean {
  return name === null || (line ?? '').toLowerCase().includes(name.toLowerCase());
}

/** The line under the name: the accent face where the style has one. */
function secondLine(room: SceneRoom, text: string) {
  const { style } = room;
  const accent = isLatin(text) ? style.accent : null;
  const face = accent ?? style.body;
  const block = support(room, text, { size: accent ? 112 : 72, lines: 3, at: 6 });
  return { ...block, typeface: coveringTypeface(face, text), leading: accent ? 1.02 : 1.16 };
}

function buttonIn(room: SceneRoom): ButtonLayer {
  const { format, style, scheme, brief, scene } = room;
  const card = centredIn(room, format.card);
  const height = format.buttonHeight;
  const width = Math.min(card.width, Math.max(460, brief.call_to_action.length * 30 + 220));
  const reading = isRightToLeft(brief.call_to_action) ? 1 : 0;
  const share = style.align === 'center' ? 0.5 : reading;
  const latest = Math.max(8, scene.frames - READ_FRAMES - 16);
  return {
    kind: 'button',
    box: {
      x: card.x + (card.width - width) * share,
      // Its breath and its shadow stay inside the card.
      y: card.y + card.height - height - 14,
      width,
      height,
    },
    label: brief.call_to_action,
    typeface: coveringTypeface(style.label, brief.call_to_action),
    size_max: 54,
    fill: scheme.button.fill,
    ink: scheme.button.ink,
    corner: style.buttonCorner,
    arrow: true,
    still: false,
    at: Math.min(room.begin + 14, latest),
  };
}

function confettiAround(room: SceneRoom, button: ButtonLayer): Layer | null {
  const { style, scheme, brief } = room;
  if (!['bold-type', 'playful-shapes', 'soft-gradient'].includes(style.name)) return null;
  return {
    kind: 'particles',
    look: 'confetti',
    count: 44,
    seed: brief.seed | 0,
    colors: scheme.shapes,
    size_min: 12,
    size_max: 30,
    at: button.at + 8,
    x: button.box.x + button.box.width / 2,
    y: button.box.y + button.box.height / 2,
    opacity: 1,
  };
}
