import { expect, test } from 'vitest';
import { FRAMEWORKS } from '../story.ts';
import { writeStory } from '../write-story.ts';

const SEEDS = [1, 2, 3, 4, 5];

/** All lines an ad of this prompt has, by every framework and some seeds. */
function linesOf(prompt: string): string[][] {
  return FRAMEWORKS.flatMap((framework) =>
    SEEDS.map((seed) =>
      writeStory({ prompt, framework, duration: 15, seed }).scenes.flatMap(
        ({ headline, support }) => (support === null ? [headline] : [headline, support]),
      ),
    ),
  );
}

test('where it is, is told once', () => {
  for (const lines of linesOf('make an ad for my new bakery in Leeds called Crumb'))
    expect(lines.filter((line) => line.includes('Leeds')).length, lines.join(' ')).toBe(1);
});

test('what is told of many things is told in their number', () => {
  const lines = linesOf('Solar chargers for campers, weighs 540 g, charges a phone in 2 hours');

  expect(lines.flat().join(' ')).not.toMatch(/(?:chargers that|they) (?:weighs|charges)/iu);
  expect(lines.flat()).toContain('They charge a phone in 2 hours.');
});

test('a bare measure is no line, and two figures are told together', () => {
  const bars = linesOf('A protein bar with 20 g protein and 1 g sugar, by Peak');

  expect(linesOf('Solar chargers for campers, 28 W, made to fold').flat()).not.toContain('28 W.');
  expect(bars.map((lines) => lines.join(' ')).join('\n')).toContain('20 g protein. 1 g sugar.');
});

test('a month stays in its sentence', () => {
  const lines = linesOf('Wedding photographer in Cork. Two dates left in June.').flat();

  expect(lines).toContain('Two dates left in June.');
  expect(lines).not.toContain('June.');
});

test('the last scene does not say what its button says', () => {
  const prompt = 'Electric bikes that turn hills into flat roads. Test ride one this weekend.';

  expect(linesOf(prompt).map((lines) => lines.at(-1))).not.toContain('This weekend.');
});

test('one thing without a name has its article', () => {
  const lines = linesOf('Budgeting app that helps couples stop arguing about money').flat();

  expect(lines).toContain('A budgeting app.');
  expect(lines).not.toContain('Budgeting app.');
});

test('how soon it is done is not taken for what is sold', () => {
  const lines = linesOf('We clean ovens. Same day. From £45.').flat();

  expect(lines.join(' ')).not.toMatch(/(?:hello|there’s|your) same day/iu);
  expect(lines).toContain('We clean ovens.');
});

test('a pair of refusals has its comma', () => {
  const lines = linesOf('Personal injury lawyer, free consultation, no win no fee').flat();

  expect(lines).toContain('No win, no fee.');
});

test('jobs are told with their town', () => {
  const prompt = 'We’re hiring nurses in Glasgow. Flexible shifts, £18 an hour. Apply now.';

  for (const lines of linesOf(prompt)) {
    const at = lines.indexOf('We’re hiring nurses.');
    if (at >= 0) expect(lines[at + 1]).toBe('In Glasgow.');
  }
});

test('what an app does is told where it is said to be one', () => {
  const prompt = 'StretchPal is an app that reminds you to stretch every 30 minutes';

  expect(linesOf(prompt).flat()).toContain('Reminds you to stretch every 30 minutes.');
});

test('words cut out of a list are told together or not at all', () => {
  const pests = linesOf('Pest control, ants, mice, wasps. We come the same day.').flat();
  const invoices = linesOf('Billo sends, chases and reconciles your invoices').flat();

  expect(pests).toContain('Ants. Mice. Wasps.');
  expect(pests).not.toContain('Wasps.');
  expect(invoices).not.toContain('Sends.');
});

test('a kind of work that stands first is no name', () => {
  const lines = linesOf('Bookkeeping for restaurants. Fixed fee, no surprises.').flat();

  expect(lines).not.toContain('Meet Bookkeeping.');
  expect(lines.join(' ')).toContain('Bookkeeping. For restaurants.');
});

test('whom one is asked to visit is named, not when they are open', () => {
  const lines = linesOf('Visit the Harbour Museum this summer. Kids go free. Open 10 to 5.').flat();

  expect(lines).toContain('Meet the Harbour Museum.');
  expect(lines).toContain('Open 10 to 5.');
  expect(lines).not.toContain('Meet Open 10.');
});

test('there is no more of what one does', () => {
  const lines = linesOf('Stop wasting hours on invoices: Billo chases them for you')
    .flat()
    .join(' ');

  expect(lines).not.toMatch(/(?:enough|more) wasting hours/iu);
});

test('an app without a name is answered with, not called by its kind', () => {
  const lines = linesOf('An app for people who forget to water their plants').flat();

  expect(lines).toContain('There’s an app for that.');
});

test('nothing is answered that was not asked', () => {
  const prompt = 'Cold brew for people whose mornings start before they do';

  for (const framework of ['AIDA', 'FAB', 'HOOK'] as const)
    for (const seed of SEEDS) {
      const { scenes } = writeStory({ prompt, framework, duration: 15, seed });
      expect(scenes.map(({ headline }) => headline).join(' ')).not.toContain('for that.');
    }
});

test('what its owner hopes for is not told of it', () => {
  const lines = linesOf('I run a small tattoo studio in Bristol and want more walk-ins').flat();

  expect(lines.join(' ')).not.toContain('walk-ins');
  expect(lines).toContain('In Bristol.');
});

test('labels between dots are read as labels on lines are', () => {
  const facts =
    'Product: AquaPure filter bottle · Benefits: weighs 200 g · Tone: bold · CTA: Get yours';
  const stories = SEEDS.map((seed) =>
    writeStory({ prompt: facts, framework: 'BAB', duration: 15, seed }),
  );

  for (const { scenes, call_to_action, product, tone } of stories) {
    expect({ call_to_action, product, tone }).toEqual({
      call_to_action: 'Get yours',
      product: 'AquaPure',
      tone: 'bold',
    });
    expect(JSON.stringify(scenes)).not.toMatch(/·|CTA|Tone/u);
  }
});

test('a price keeps the word it is the price of', () => {
  const prompt = 'Fresh flowers delivered in London. Bouquets from £25. Order at petalpost.co.uk';
  const lines = linesOf(prompt).flat();

  expect(lines).toContain('Bouquets from £25.');
  expect(lines).not.toContain('Bouquets.');
});

test('a weekday in front of a thing is no name', () => {
  const lines = linesOf('Sunday roast at The Fox. Kids eat free.').flat().join(' ');

  expect(lines).not.toMatch(/meet sunday|sunday\. /iu);
});

test('one is in the hills and at the harbour', () => {
  const venue = (place: string) =>
    linesOf(`Old Mill, a wedding venue in ${place}`).flat().join(' ');

  expect(venue('the Cotswolds')).toMatch(/in the Cotswolds/iu);
  expect(venue('the Cotswolds')).not.toMatch(/at the Cotswolds/iu);
});

test('one word that tells which stays with what it tells of', () => {
  const lines = linesOf('Kite is a podcast about inventions that failed.').flat();

  expect(lines.join(' ')).toContain('inventions that failed');
  expect(lines).not.toContain('Failed.');
});

test('a place that a feature tells is not told again at the end', () => {
  for (const lines of linesOf('Wooden toys for toddlers, handmade in Vermont'))
    expect(lines.join(' ').match(/in Vermont/giu)).toHaveLength(1);
});

test('a small word of two languages does not make an English ad another one', () => {
  const prompt = 'GreenLeaf meal kits: fresh ingredients, cancel anytime, €8.50 per portion';
  const story = writeStory({ prompt, framework: 'PAS', duration: 15, seed: 1 });

  expect(story).toMatchObject({ language: 'en', topic: 'mealprep' });
  expect(linesOf(prompt).flat()).toContain('€8.50 per portion.');
});

test.each([
  ['Running shoes made from recycled ocean plastic', 'shoes'],
  ['Slow Miles, a running club in Victoria Park', 'running'],
  ['Mintly, sugar-free mints in a tin', 'mints'],
  ['We clean ovens. Same day.', 'cleaning'],
  ['Reusable coffee cups made from rice husk', 'mugs'],
])('%s is about %s', (prompt, topic) => {
  expect(writeStory({ prompt, framework: 'PAS', duration: 15, seed: 1 }).topic).toBe(topic);
});
