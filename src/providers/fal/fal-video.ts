import { z } from 'zod';
import { toDataUri } from '../data-uri.ts';
import {
  answerFailure,
  connectionFailure,
  lookingFailure,
  orderFailure,
} from '../vendor-failure.ts';
import { type Film, type Shot, UnclearOrder, type VideoModel } from '../video-model.ts';
import type { VideoVendor } from '../video-models.ts';
import { FAL_MODELS, type FalModel } from './fal-models.ts';

const VENDOR = 'fal';
const LOOK_EVERY_MS = 3_000;

interface FalSettings {
  key: string;
  baseUrl: string;
  lookEveryMs?: number | undefined;
}

export function falVendor(
  settings: Omit<FalSettings, 'key'> & { key: string | null },
): VideoVendor {
  const { key } = settings;
  return {
    keyVariable: 'FAL_KEY',
    facts: FAL_MODELS.map(({ facts }) => facts),
    open:
      key === null
        ? null
        : ({ id }) => {
            const model = FAL_MODELS.find(({ facts }) => facts.id === id);
            if (!model) throw new Error(`unreachable: ${id} is not in fal's catalogue`);
            return falVideo(model, { ...settings, key });
          },
  };
}

const orderAnswer = z.looseObject({ request_id: z.string().min(1) });
const statusAnswer = z.looseObject({
  status: z.string(),
  error: z.string().optional(),
  error_type: z.string().optional(),
});
const filmAnswer = z.looseObject({ video: z.looseObject({ url: z.string() }) });
const faultAnswer = z.looseObject({
  detail: z.union([z.string(), z.array(z.looseObject({ msg: z.string(), type: z.string() }))]),
});

/**
 * Models that fal hosts, by its queue. Plain HTTP: fal's own client repeats an order that failed up to three
 * times and cannot be told not to.
 */
export function falVideo(model: FalModel, settings: FalSettings): VideoModel {
  const { key, baseUrl, lookEveryMs = LOOK_EVERY_MS } = settings;
  const { origin } = new URL(baseUrl);

  const ask = (path: string, request: RequestInit) =>
    fetch(`${baseUrl.replace(/\/$/, '')}/${path}`, {
      ...request,
      headers: {
        authorization: `Key ${key}`,
        'content-type': 'application/json',
        'x-fal-no-retry': '1', // fal's queue would repeat what failed, and bill it
        ...(request.headers as Record<string, string> | undefined),
      },
    });

  return {
    facts: model.facts,
    honoursKeys: false, // its queue knows no idempotency key
    async submit(shot, { idempotencyKey, signal }) {
      signal.throwIfAborted();
      const endpoint = shot.first_frame === null ? model.text : model.image;
      const response = await ask(endpoint, {
        method: 'POST',
        body: JSON.stringify(toInput(model, shot)),
        headers: { 'idempotency-key': idempotencyKey },
        signal,
      }).catch((thrown: unknown) => {
        throw connectionFailure(VENDOR, thrown);
      });
      if (!response.ok) throw orderFailure(VENDOR, await toAnswer(response));
      const answer = orderAnswer.safeParse(await response.json().catch(() => null));
      if (!answer.success) throw new UnclearOrder(`${VENDOR} answered without an order number.`);
      return { ticket: `${appOf(endpoint)}/requests/${answer.data.request_id}` };
    },
    async look(ticket, { signal }) {
      const standing = statusAnswer.parse(await read(ask(`${ticket}/status`, { signal })));
      if (standing.status !== 'COMPLETED') return { state: 'pending', lookAgainInMs: lookEveryMs };
      if (standing.error !== undefined) return failed(standing.error, standing.error_type);
      const response = await ask(ticket, { signal }).catch((thrown: unknown) => {
        throw lookingFailure(VENDOR, thrown);
      });
      return toFilm(response);
    },
    async cancel(ticket, { signal }) {
      // 400: it is finished already.
      const response = await ask(`${ticket}/cancel`, { method: 'PUT', signal });
      if (!response.ok && response.status !== 400 && response.status !== 404) {
        throw answerFailure(VENDOR, await toAnswer(response));
      }
    },
    isOwnAddress: (url) => url.origin === origin,
  };
}

/** Status and result go by owner and app, without the path behind them. */
function appOf(endpoint: string): string {
  return endpoint.split('/').slice(0, 2).join('/');
}

function toInput({ fixed, durationUnit, ratios }: FalModel, shot: Shot) {
  return {
    ...fixed,
    prompt: shot.prompt,
    aspect_ratio: ratios[shot.aspect_ratio],
    duration: `${shot.seconds}${durationUnit}`,
    ...(shot.seed !== null && { seed: shot.seed }),
    ...(shot.first_frame !== null && { image_url: toDataUri(shot.first_frame) }),
  };
}

async function read(asked: Promise<Response>): Promise<unknown> {
  const response = await asked.catch((thrown: unknown) => {
    throw lookingFailure(VENDOR, thrown);
  });
  if (!response.ok) throw answerFailure(VENDOR, await toAnswer(response));
  return response.json();
}

/** What fal billed is not in its answers, so it is not known. */
async function toFilm(response: Response): Promise<Film> {
  if (response.ok) {
    const film = filmAnswer.safeParse(await response.json().catch(() => null));
    if (film.success) return { state: 'done', url: film.data.video.url, costMicros: null };
    return failed('It finished without a film.');
  }
  const { status, words, type } = await toAnswer(response);
  // The result's own status tells how the model ended; a busy or broken server is asked again.
  if (status === 429 || status >= 500)
    throw answerFailure(VENDOR, { status, words, retryAfter: null });
  return failed(words || `It ended with status ${status}.`, type);
}

/** Fal does not bill what its models fail to make. */
function failed(reason: string, type = ''): Film {
  const isRefusal = /content_policy|invalid|validation|unprocessable|value_error|image_/.test(type);
  return {
    state: 'failed',
    code: isRefusal ? 'REFUSED' : 'UNAVAILABLE',
    reason,
    costMicros: null,
  };
}

async function toAnswer(response: Response) {
  const fault = faultAnswer.safeParse(await response.json().catch(() => null));
  const detail = fault.success ? fault.data.detail : '';
  const [first] = typeof detail === 'string' ? [] : detail;
  return {
    status: response.status,
    words: typeof detail === 'string' ? detail : (first?.msg ?? ''),
    type: first?.type ?? '',
    retryAfter: response.headers.get('retry-after'),
  };
}
