/** The studio's first page: one wish, its film in the making, the ads there are. */
import { onEntry, showEntry } from '/entry.js';
import { ask, element } from '/page.js';

const LOOK_EVERY_MS = 400;
const ASK_AGAIN_AFTER_MS = 2000;
const STATUSES = { completed: 'Made', failed: 'Not made' };

const wish = document.querySelector('#wish');
const film = document.querySelector('#film');
const fault = document.querySelector('#fault');
const make = wish.querySelector('[type=submit]');
let shown = '';
let drawn = '';

wish.addEventListener('submit', async (event) => {
  event.preventDefault();
  fault.textContent = '';
  make.disabled = true;
  try {
    look(await ask('/api/generations', wished()));
    await listAds();
  } catch (error) {
    if (!isSignedOut(error)) fault.textContent = error.message;
    else await open();
  } finally {
    make.disabled = false;
  }
});

wish.addEventListener('input', () => {
  document.querySelector('#length').textContent = `${wish.duration.value} s`;
  if (shown === '') showStage();
  tellCost();
});

function wished() {
  const { duration, ...choices } = Object.fromEntries(new FormData(wish));
  return { ...choices, duration: Number(duration) };
}

/** What the ad would cost, once the typing rests; nothing where it cannot be told. */
const tellCost = atRest(async () => {
  const estimate = await ask('/api/estimates', wished()).catch(() => undefined);
  document.querySelector('#cost').textContent = estimate ? `costs ${dollars(estimate.cost)}` : '';
});

/** Before there is an ad: its shape. */
function showStage() {
  document.querySelector('#stage').style.aspectRatio = wish.aspect_ratio.value.replace(':', '/');
}

/** Brings a generation into sight and follows it. */
function look(generation) {
  show(generation);
  film.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
  void follow(generation.id);
}

/** Shows a generation until it has ended, or another one is looked at. */
async function follow(id) {
  shown = id;
  for (;;) {
    const generation = await ask(`/api/generations/${id}`).catch((error) => error);
    if (shown !== id) return;
    if (isSignedOut(generation)) return open();
    fault.textContent = generation instanceof Error ? generation.message : '';
    if (generation instanceof Error) {
      await pause(ASK_AGAIN_AFTER_MS);
      continue;
    }
    show(generation);
    if (hasEnded(generation)) break;
    await pause(LOOK_EVERY_MS);
  }
  await listAds();
}

/** Only what has changed is drawn anew, so that a button stays under the pointer and keeps the focus. */
function show(generation) {
  const { id, title, prompt, status, scene_plan: plan, progress, current_step: step } = generation;
  const state = JSON.stringify([id, status, title, plan?.scenes.length]);
  if (state !== drawn) draw(generation);
  drawn = state;
  if (!hasEnded(generation)) {
    film.querySelector('progress').value = progress;
    film.querySelector('.percent').textContent = `${progress} %`;
    film.querySelector('.step').textContent = step ?? 'Waiting its turn';
  }
  say(`${title ?? prompt}: ${status === 'processing' ? (step ?? status) : status}`);
}

function draw(generation) {
  const { title, prompt, status, scene_plan: plan } = generation;
  const isMade = status === 'completed';
  film.replaceChildren(
    isMade ? player(generation) : stage(generation),
    element('h2', { dir: 'auto', textContent: title ?? prompt }),
    ...(isMade ? made(generation) : []),
    ...(status === 'failed' ? failed(generation) : []),
    ...(hasEnded(generation) ? [] : running(generation)),
    ...(plan ? [scenes(plan)] : []),
  );
}

/** The frame of a film that is not there yet. */
function stage({ aspect_ratio, status }) {
  const inside =
    status === 'failed'
      ? element('p', { className: 'quiet', textContent: 'This ad was not made' })
      : element('p', { className: 'percent' });
  const frame = element('div', { className: `stage ${status === 'failed' ? '' : 'at-work'}` }, [
    inside,
  ]);
  frame.style.aspectRatio = aspect_ratio.replace(':', '/');
  return frame;
}

function player({ video_url: src, thumbnail_url: poster, aspect_ratio }) {
  const video = element('video', { src, poster, controls: true, playsInline: true });
  video.style.aspectRatio = aspect_ratio.replace(':', '/');
  return video;
}

function made({
  video_url: href,
  aspect_ratio,
  duration,
  cost,
  generation_time_seconds: seconds,
  title,
}) {
  const facts = `${aspect_ratio} · ${duration} s · made in ${seconds} s · ${dollars(cost)}`;
  const download = element('a', {
    href,
    className: 'main',
    textContent: 'Download',
    download: `${title ?? 'ad'}.mp4`,
  });
  const captions = element('a', {
    href: href.replace('ad.mp4', 'ad.srt'),
    className: 'link',
    textContent: 'Captions',
    download: '',
  });
  return [
    element('p', { className: 'quiet', textContent: facts }),
    element('div', { className: 'row' }, [download, captions]),
  ];
}

function failed({ id, error_message: error }) {
  const again = element('button', { type: 'button', className: 'main', textContent: 'Try again' });
  again.addEventListener('click', async () => {
    const generation = await ask(`/api/generations/${id}/retry`, {}).catch((problem) => problem);
    if (generation instanceof Error) fault.textContent = generation.message;
    else look(generation);
  });
  return [
    element('p', { role: 'alert', textContent: error }),
    element('div', { className: 'row' }, [again]),
  ];
}

function running({ id }) {
  const cancel = element('button', { type: 'button', className: 'link', textContent: 'Cancel' });
  cancel.addEventListener('click', async () => {
    cancel.disabled = true;
    await ask(`/api/generations/${id}/cancel`, {}).catch((error) => {
      fault.textContent = error.message;
      cancel.disabled = false;
    });
  });
  return [
    element('progress', { max: 100, ariaLabel: 'Progress' }),
    element('div', { className: 'row' }, [
      element('span', { className: 'quiet step', dir: 'auto' }),
      cancel,
    ]),
  ];
}

function scenes({ scenes: list }) {
  const lines = list.map(({ duration, headline, support, content }) =>
    element('li', {}, [
      element('span', { className: 'quiet', textContent: `${duration} s` }),
      element('span', {
        dir: 'auto',
        textContent: [headline ?? content, support].filter(Boolean).join(' '),
      }),
    ]),
  );
  return element('ol', {}, lines);
}

async function listAds() {
  const { items } = await ask('/api/generations?limit=24');
  document.querySelector('.ads').hidden = items.length === 0;
  document.querySelector('#ads').replaceChildren(...items.map(card));
  return items;
}

function card(generation) {
  const { title, prompt, status, thumbnail_url: src } = generation;
  const picture = src
    ? element('img', { src, alt: '', loading: 'lazy' })
    : element('div', { className: 'none', textContent: STATUSES[status] ?? 'In the making' });
  const button = element('button', { type: 'button', className: 'card' }, [
    picture,
    element('span', { textContent: title ?? prompt }),
  ]);
  button.addEventListener('click', () => look(generation));
  return element('li', {}, [button]);
}

const hasEnded = ({ status }) => status === 'completed' || status === 'failed';
const isSignedOut = ({ code }) => code === 'NOT_SIGNED_IN';
const dollars = (cost) => `$${cost.toFixed(2)}`;
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** To those who do not see it; each thing once. */
function say(sentence) {
  const said = document.querySelector('#said');
  if (said.textContent !== sentence) said.textContent = sentence;
}

function atRest(callBack, restMs = 300) {
  let timer;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(callBack, restMs);
  };
}

document.querySelector('#leave').addEventListener('click', async () => {
  await ask('/api/auth/logout', {}).catch(() => undefined);
  location.reload();
});

/** The studio to whoever is signed in, with their newest ad; else the way in. */
async function open() {
  const me = await ask('/api/auth/me').catch((error) => {
    if (!isSignedOut(error)) throw error;
  });
  document.querySelector('#studio').hidden = !me;
  document.querySelector('#who').hidden = !me;
  if (!me) return showEntry();
  document.querySelector('#name').textContent = me.username;
  wish.prompt.focus();
  const [newest] = await listAds();
  if (!newest) return showStage();
  show(await ask(`/api/generations/${newest.id}`));
  void follow(newest.id);
}

onEntry(open);
await open();
