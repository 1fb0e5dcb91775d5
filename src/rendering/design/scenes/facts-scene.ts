import type { Layer } from '../../draw/layer-spec.ts';
import type { Box } from '../../draw/spec-values.ts';
import type { BriefFact } from '../../film-brief.ts';
import { backdrop } from '../backdrop.ts';
import { headline, textIn } from '../blocks.ts';
import { hero } from '../heroes/hero.ts';
import type { SceneRoom } from '../scene-room.ts';
import { factCard } from './fact-card.ts';
import { centredIn } from './zones.ts';

/** Pixels between two cards. */
const GAP = 24;
/** A card lower than this has no room for a figure above its words. */
const LEAST_HEIGHT = 150;

/** What the prompt says of the product, a card for each fact, with the product or its things beside them. */
export function factsScene(room: SceneRoom, facts: readonly BriefFact[]): Layer[] {
  const { heading, cards, picture } = placesOf(room, facts.length);
  return [
    ...backdrop(room),
    ...hero(room, picture),
    textIn(
      room,
      centredIn(room, heading),
      [headline(room, room.scene.headline, { size: 170, lines: 3 })],
      { anchor: room.format.wide ? 'bottom' : 'center' },
    ),
    ...cards.flatMap((box, index) => {
      const fact = facts[index];
      return fact ? factCard(room, fact, { box, index }) : [];
    }),
  ];
}

interface Places {
  heading: Box;
  cards: Box[];
  picture: Box;
}

function placesOf(room: SceneRoom, count: number): Places {
  return room.format.wide ? acrossPlaces(room, count) : stackedPlaces(room, count);
}

/** A wide frame has its cards in a row, four of them in two rows. */
function acrossPlaces({ format }: SceneRoom, count: number): Places {
  const { page, width, height } = format;
  const rows = count > 3 ? 2 : 1;
  const columns = Math.ceil(count / rows);
  const column = { x: page.x, width: columns === 3 ? page.width - 40 : 860 };
  const isMirrored = page.x + page.width / 2 > width / 2;
  if (isMirrored) column.x = page.x + page.width - column.width;
  const top = Math.round(page.height * 0.4);
  const card = {
    width: (column.width - GAP * (columns - 1)) / columns,
    height: Math.min(340, (page.height - top - 54 - GAP * (rows - 1)) / rows),
  };
  const cards = Array.from({ length: count }, (_, index) => ({
    x: column.x + (index % columns) * (card.width + GAP),
    y: page.y + top + 54 + Math.floor(index / columns) * (card.height + GAP),
    ...card,
  }));
  const edge = column.width + 100;
  const room = isMirrored
    ? { x: 0, width: column.x - 140 }
    : { x: column.x + edge, width: width - column.x - edge };
  return {
    heading: { ...column, y: page.y, height: top },
    cards,
    picture: { ...room, y: height * 0.1, height: height * 0.8 },
  };
}

/** Elsewhere they stand under each other, and the picture beside them. */
function stackedPlaces({ format, brief }: SceneRoom, count: number): Places {
  const { page, safe, width, height, captions } = format;
  const top = Math.round(page.height * 0.24);
  const left = page.height - top - 48;
  const shown = Math.min(count, Math.floor((left + GAP) / (LEAST_HEIGHT + GAP)));
  const share = Math.round(page.width * 0.53);
  const each = Math.min(270, (left - GAP * (shown - 1)) / shown);
  const first = page.y + top + 48;
  const isMirrored = brief.aspect_ratio !== '9:16' && brief.seed % 2 === 1;
  const cards = Array.from({ length: shown }, (_, index) => ({
    x: isMirrored ? safe.x + safe.width - share : safe.x,
    y: first + index * (each + GAP),
    width: share,
    height: each,
  }));
  const below = captions.length > 0 ? page.y + page.height : height - 110;
  const side = safe.x + share + 30;
  const picture = { y: first - 10, width: width - side - 10, height: below - first };
  return {
    heading: { ...page, height: top },
    cards,
    picture: { ...picture, x: isMirrored ? -60 : side },
  };
}
