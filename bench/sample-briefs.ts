import { createCanvas } from '@napi-rs/canvas';
import { FPS, type BriefScene, type FilmBrief, type SceneKind } from '#src/rendering/film-brief.ts';

type Line = readonly [
  kind: SceneKind,
  seconds: number,
  headline: string,
  support: string | null,
  emphasis: string,
];

function scenes(lines: readonly Line[]): BriefScene[] {
  return lines.map(([kind, seconds, headline, support, emphasis]) => ({
    kind,
    headline,
    support,
    emphasis: emphasis === '' ? [] : [emphasis],
    frames: Math.round(seconds * FPS),
  }));
}

const UNDESIGNED = { aspect_ratio: '9:16', seed: 1, palette: [], product: null } as const;

/** Stories from different trades and languages, to look at films with. */
export const SAMPLE_BRIEFS: Readonly<Record<string, FilmBrief>> = {
  coffee: {
    ...UNDESIGNED,
    language: 'en',
    tone: 'bold',
    name: 'Night Owl Cold Brew',
    call_to_action: 'Try it now',
    scenes: scenes([
      ['hook', 3, 'Mornings that start before you do?', null, 'Mornings'],
      [
        'tension',
        3,
        'Another alarm. Another lukewarm cup.',
        'It should not be this hard.',
        'lukewarm',
      ],
      [
        'reveal',
        3.5,
        'Meet cold brew that is already awake',
        'Night Owl Cold Brew',
        'already awake',
      ],
      ['benefit', 2.5, '18 hours of slow steeping', null, '18 hours'],
      ['close', 3, 'Start before the sun', null, 'sun'],
    ]),
  },
  shoes: {
    ...UNDESIGNED,
    seed: 4,
    language: 'en',
    tone: 'playful',
    name: 'Strider',
    call_to_action: 'Find your pair',
    scenes: scenes([
      ['hook', 2.5, 'Your knees called. They want out.', null, 'knees'],
      ['tension', 3, 'Every kilometre feels longer than the last', null, 'longer'],
      ['reveal', 3.5, 'Run on something softer', 'Strider running shoes', 'softer'],
      [
        'benefit',
        3,
        'Made for the long way home',
        'Light sole, wide toe box, recycled knit',
        'long way',
      ],
      ['close', 3, 'Go the long way', null, 'long'],
    ]),
  },
  accounting: {
    ...UNDESIGNED,
    seed: 2,
    language: 'en',
    tone: 'serious',
    name: 'Ledgerly',
    call_to_action: 'Start free',
    scenes: scenes([
      ['hook', 3, 'Still doing your books on Sunday night?', null, 'Sunday night'],
      [
        'tension',
        3,
        'Receipts do not sort themselves',
        'And the deadline does not move.',
        'Receipts',
      ],
      ['reveal', 3, 'Accounting software for people who build things', null, 'build'],
      ['benefit', 3, 'Close the month in 3 clicks', null, '3 clicks'],
      ['close', 3, 'Get your Sunday back', null, 'Sunday'],
    ]),
  },
  skincare: {
    ...UNDESIGNED,
    seed: 5,
    language: 'en',
    tone: 'elegant',
    name: 'Maison Aube',
    call_to_action: 'Discover the serum',
    scenes: scenes([
      ['hook', 3, 'What if your skin could rest?', null, 'rest'],
      [
        'reveal',
        4,
        'One serum. Nothing else.',
        'A night serum with five ingredients',
        'One serum.',
      ],
      ['benefit', 3, 'Wake up to calm skin', 'Made in small batches in Lyon', 'calm skin'],
      ['proof', 3, 'The only bottle left on my shelf', 'Camille, Lyon', 'only'],
      ['close', 3, 'Rest begins here', null, 'begins'],
    ]),
  },
  bakery: {
    ...UNDESIGNED,
    seed: 3,
    language: 'es',
    tone: 'warm',
    name: 'Panadería El Horno',
    call_to_action: 'Visítanos hoy',
    scenes: scenes([
      ['hook', 3, '¿Recuerdas el olor del pan recién hecho?', null, 'pan recién hecho'],
      ['tension', 3, 'El pan de ayer nunca sabe igual', null, 'nunca'],
      ['reveal', 3, 'Masa madre de 48 horas', 'Horneada cada mañana', '48 horas'],
      ['benefit', 3, 'Del horno a tu mesa', 'Sin prisas, sin aditivos, sin excusas', 'tu mesa'],
      ['close', 3, 'Te esperamos desde las siete', null, 'siete'],
    ]),
  },
  charity: {
    ...UNDESIGNED,
    seed: 6,
    language: 'en',
    tone: 'calm',
    name: 'Clear Water Fund',
    call_to_action: 'Give a well',
    scenes: scenes([
      ['hook', 3, 'She walks four hours for water', null, 'four hours'],
      ['tension', 3, 'Every day. Before school. Instead of school.', null, 'Instead'],
      ['reveal', 3, 'A well changes the whole day', null, 'whole day'],
      ['benefit', 3, '$30 brings clean water to a family', null, '$30'],
      ['close', 3, 'Give her the morning back', null, 'morning'],
    ]),
  },
  arabic: {
    ...UNDESIGNED,
    seed: 1,
    language: 'ar',
    tone: 'warm',
    name: 'قهوة البيت',
    call_to_action: 'اطلب الآن',
    scenes: scenes([
      ['hook', 3, 'هل يبدأ صباحك قبل أن تستيقظ؟', null, 'صباحك'],
      ['reveal', 3, 'قهوة باردة جاهزة في 5 دقائق', 'محمصة ببطء', 'باردة'],
      ['close', 3, 'ابدأ يومك الآن', null, 'الآن'],
    ]),
  },
  japanese: {
    ...UNDESIGNED,
    seed: 2,
    language: 'ja',
    tone: 'calm',
    name: '朝の珈琲',
    call_to_action: '今すぐ試す',
    scenes: scenes([
      ['hook', 3, '朝が、あなたより先に始まるなら。', null, '先に'],
      ['reveal', 3, '18時間かけて抽出した水出しコーヒー', 'すっきりとした味わい', '水出しコーヒー'],
      ['close', 3, '明日の朝に間に合います', null, ''],
    ]),
  },
  hindi: {
    ...UNDESIGNED,
    seed: 3,
    language: 'hi',
    tone: 'playful',
    name: 'चाय घर',
    call_to_action: 'अभी ऑर्डर करें',
    scenes: scenes([
      ['hook', 3, 'सुबह की चाय अब और भी आसान', null, 'आसान'],
      ['reveal', 3, 'दो मिनट में तैयार ☕', 'घर जैसा स्वाद', 'दो मिनट'],
      ['close', 3, 'आज ही आज़माएँ', null, ''],
    ]),
  },
  german: {
    ...UNDESIGNED,
    seed: 8,
    language: 'de',
    tone: 'bold',
    name: null,
    call_to_action: 'Jetzt vergleichen',
    scenes: scenes([
      ['hook', 3, 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz?', null, ''],
      [
        'reveal',
        3,
        'Größe zählt: Straßenbahnhaltestellenbänke',
        'Für Städte, die warten können',
        'Größe',
      ],
      ['close', 3, 'Setzen Sie sich', null, ''],
    ]),
  },
};

/** A bottle with a label, drawn, on a transparent ground: a product picture nobody has to own. */
export function drawBottle(): { png: Buffer; width: number; height: number; colors: string[] } {
  const width = 620;
  const height = 1500;
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  const bottle = () => {
    context.beginPath();
    context.moveTo(235, 150);
    context.lineTo(235, 330);
    context.bezierCurveTo(235, 430, 70, 440, 70, 620);
    context.lineTo(70, 1400);
    context.arcTo(70, 1470, 140, 1470, 70);
    context.lineTo(480, 1470);
    context.arcTo(550, 1470, 550, 1400, 70);
    context.lineTo(550, 620);
    context.bezierCurveTo(550, 440, 385, 430, 385, 330);
    context.lineTo(385, 150);
    context.closePath();
  };
  const glass = context.createLinearGradient(70, 0, 550, 0);
  for (const [at, color] of [
    [0, '#140a06'],
    [0.12, '#5a2d14'],
    [0.3, '#3a1a0b'],
    [0.75, '#2a1208'],
    [0.92, '#6b3a1c'],
    [1, '#120805'],
  ] as const) {
    glass.addColorStop(at, color);
  }
  bottle();
  context.fillStyle = glass;
  context.fill();
  context.save();
  bottle();
  context.clip();
  context.fillStyle = 'rgba(255,255,255,0.28)';
  context.fillRect(110, 640, 26, 760);
  const paper = context.createLinearGradient(70, 0, 550, 0);
  paper.addColorStop(0, '#b9a98a');
  paper.addColorStop(0.25, '#fff6e2');
  paper.addColorStop(0.7, '#f6e9cc');
  paper.addColorStop(1, '#a08f6d');
  context.fillStyle = paper;
  context.fillRect(70, 740, 480, 500);
  context.fillStyle = '#e4572e';
  context.beginPath();
  context.arc(310, 930, 110, 0, 7);
  context.fill();
  context.fillStyle = '#241008';
  context.fillRect(170, 1090, 280, 34);
  context.fillRect(220, 1146, 180, 18);
  context.restore();
  context.fillStyle = '#e4572e';
  context.beginPath();
  context.roundRect(220, 40, 180, 130, 22);
  context.fill();
  return {
    png: canvas.toBuffer('image/png'),
    width,
    height,
    colors: ['#e4572e', '#3a1a0b', '#f6e9cc'],
  };
}
