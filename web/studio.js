/** The studio's first page: one wish, its film in the making, the ads there are. */
import { onEntry, showEntry } from '/entry.js';
import { ask, element } from '/page.js';

const LOOK_EVERY_MS = 400;

const wish = document.querySelector('#wish');
const film = document.querySelector('#film');
const fault = document.querySelector('#fault');
let shown = '';

wish.addEventListener('submit', async (event) => {
  event.preventDefault();
  fault.textContent = '';
  const { duration, ...choices } = Object.fromEntries(new FormData(wish));
  try {
    const generation = await ask('/api/generations', { ...choices, duration: Number(duration) });
    show(generation);
    film.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
    await follow(generation.id);
  } catch (error) {
    fault.textContent = error.message;
  }
});

wish.duration.addEventListener('input', () => {
  document.querySelector('#length').textContent = `${wish.duration.value} s`;
});

/** Shows a generation until it has ended, or another one is looked at. */
async function follow(id) {
  shown = id;
  for (;;) {
    const generation = await ask(`/api/generations/${id}`);
    if (shown !== id) return;
    show(generation);
    if (hasEnded(generation)) break;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  await listAds();
}

function show(generation) {
  const { title, prompt, status, scene_plan: plan, error_message: error } = generation;
  film.hidden = false;
  film.replaceChildren(
    ...(status === 'completed' ? [player(generation)] : []),
    element('h2', { textContent: title ?? prompt }),
    ...(status === 'completed' ? [made(generation)] : []),
    ...(status === 'failed' ? [element('p', { role: 'alert', textContent: error })] : []),
    ...(hasEnded(generation) ? [] : running(generation)),
    ...(plan ? [scenes(plan)] : []),
  );
}

function player({ video_url: src, thumbnail_url: poster }) {
  return element('video', { src, poster, controls: true, playsInline: true });
}

function made({
  video_url: href,
  aspect_ratio,
  duration,
  cost,
  generation_time_seconds: seconds,
  title,
}) {
  const facts = `${aspect_ratio} · ${duration} s · made in ${seconds} s · $${cost.toFixed(2)}`;
  const download = element('a', {
    href,
    textContent: 'Download',
    download: `${title ?? 'ad'}.mp4`,
  });
  const captions = element('a', {
    href: href.replace('ad.mp4', 'ad.srt'),
    textContent: 'Captions',
    download: '',
  });
  return element('div', { className: 'row' }, [
    download,
    captions,
    element('span', { className: 'quiet', textContent: facts }),
  ]);
}

function running({ id, progress, current_step: step }) {
  const cancel = element('button', { type: 'button', textContent: 'Cancel' });
  cancel.addEventListener('click', () =>
    ask(`/api/generations/${id}/cancel`, {}).catch(() => undefined),
  );
  return [
    element('progress', { max: 100, value: progress, ariaLabel: 'Progress' }),
    element('div', { className: 'row' }, [
      element('span', { className: 'quiet', textContent: `${progress} % · ${step ?? ''}` }),
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
}

function card({ id, title, prompt, status, thumbnail_url: src }) {
  const picture = src
    ? element('img', { src, alt: '', loading: 'lazy' })
    : element('div', { className: 'none', textContent: status });
  const button = element('button', { type: 'button', className: 'card' }, [
    picture,
    element('span', { textContent: title ?? prompt }),
  ]);
  button.addEventListener('click', () => {
    void follow(id);
    film.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
  });
  return element('li', {}, [button]);
}

const hasEnded = ({ status }) => status === 'completed' || status === 'failed';

document.querySelector('#leave').addEventListener('click', async () => {
  await ask('/api/auth/logout', {}).catch(() => undefined);
  location.reload();
});

/** The studio to whoever is signed in, else the way in. */
async function open() {
  const me = await ask('/api/auth/me').catch((error) => {
    if (error.code !== 'NOT_SIGNED_IN') throw error;
  });
  document.querySelector('#studio').hidden = !me;
  document.querySelector('#who').hidden = !me;
  if (!me) return showEntry();
  document.querySelector('#name').textContent = me.username;
  wish.prompt.focus();
  await listAds();
}

onEntry(open);
await open();
